import { platformSuite } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { snapchatTree } from './__fixtures__/snapchat-tree.js';
import { startSnapchatWire } from './__fixtures__/snapchat-wire.js';
import { createSnapchat } from './snapchat-platform.js';

platformSuite(
  { describe, it, expect },
  {
    name: 'snapchat',
    // Add 'throttle', 'unavailable' and 'lost_answer' as the wire learns to show them.
    faults: [],
    async open() {
      const wire = await startSnapchatWire();
      const accessToken = 'snapchat-secret-token';
      return {
        platform: createSnapchat({ accountId: '1', currency: 'COP', accessToken, baseUrl: wire.url }),
        tree: snapchatTree,
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
