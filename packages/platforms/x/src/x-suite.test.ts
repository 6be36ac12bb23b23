import { platformSuite } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { xTree } from './__fixtures__/x-tree.js';
import { startXWire } from './__fixtures__/x-wire.js';
import { createX } from './x-platform.js';

platformSuite(
  { describe, it, expect },
  {
    name: 'x',
    // Add 'throttle', 'unavailable' and 'lost_answer' as the wire learns to show them.
    faults: [],
    async open() {
      const wire = await startXWire();
      const accessToken = 'x-secret-token';
      return {
        platform: createX({ accountId: '1', currency: 'COP', accessToken, baseUrl: wire.url }),
        tree: xTree,
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
