// Run by process-exit.test.ts as a program of its own: uses everything of a client that sets timers, and then just ends.
import { silentLogger } from '@adflux/core';
import { z } from 'zod';
import { createPlatformClient } from '../src/index.js';

const client = createPlatformClient({
  platform: 'example',
  accountId: '42',
  baseURL: process.argv[2] ?? '',
  headers: async () => ({}),
  buckets: {
    plain: { maximumConcurrent: 3 },
    spaced: { maximumConcurrent: 3, minimumSpacingMs: 5 },
    counted: { maximumConcurrent: 3, quota: { amount: 5, intervalMs: 3_600_000 } },
  },
  classify: () => null,
  readQuota: () => [{ bucket: 'plain', remaining: 10, resetAfterMs: 3_600_000 }],
});
const call = { signal: new AbortController().signal, logger: silentLogger };
for (const bucket of ['plain', 'spaced', 'counted'] as const) {
  const request = { operation: 'read', method: 'GET', path: '/', bucket, schema: z.unknown() } as const;
  await Promise.all([1, 2, 3].map(() => client.request(request, call)));
}
console.log('served');
