import { platformSuite } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { acmeTree } from './__fixtures__/acme-tree.js';
import { startAcmeWire } from './__fixtures__/acme-wire.js';
import { createAcme } from './acme-platform.js';

platformSuite(
  { describe, it, expect },
  {
    name: 'acme',
    // Add 'throttle', 'unavailable' and 'lost_answer' as the wire learns to show them.
    faults: [],
    async open() {
      const wire = await startAcmeWire();
      const accessToken = 'acme-secret-token';
      return {
        platform: createAcme({ accountId: '1', currency: 'COP', accessToken, baseUrl: wire.url }),
        tree: acmeTree,
        secrets: [accessToken],
        inject: (fault) => {
          throw new Error(`The wire cannot show "${fault}" yet.`);
        },
        count: wire.count,
        close: wire.close,
      };
    },
  },
);
