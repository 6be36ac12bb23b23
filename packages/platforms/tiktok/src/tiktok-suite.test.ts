import { platformSuite } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { tiktokTree } from './__fixtures__/tiktok-tree.js';
import { startTiktokWire } from './__fixtures__/tiktok-wire.js';
import { createTiktok } from './tiktok-platform.js';

platformSuite(
  { describe, it, expect },
  {
    name: 'tiktok',
    // Add 'throttle', 'unavailable' and 'lost_answer' as the wire learns to show them.
    faults: [],
    async open() {
      const wire = await startTiktokWire();
      const accessToken = 'tiktok-secret-token';
      return {
        platform: createTiktok({ accountId: '1', currency: 'COP', accessToken, baseUrl: wire.url }),
        tree: tiktokTree,
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
