import { createTestClock } from '@adflux/core/testing';
import type { TestClock } from '@adflux/core/testing';
import nock from 'nock';
import { z } from 'zod';
import { createPlatformClient } from '../src/index.js';
import type { PlatformClient, PlatformClientSettings, PlatformRequest } from '../src/index.js';

/** Where the nock'd platform of a test lives. */
export const host = 'https://ads.test';

/** A token that must never be seen in an error. */
export const token = 'tok-3f9d1c77aa';

export const createdSchema = z.object({ id: z.string() });

export type TestBucket = 'read' | 'write';

/** A client of an imaginary platform with the error envelope most of them have. */
export function createTestClient(settings: Partial<PlatformClientSettings<TestBucket>> = {}): {
  readonly client: PlatformClient<TestBucket>;
  readonly clock: TestClock;
} {
  const clock = createTestClock();
  const client = createPlatformClient<TestBucket>({
    platform: 'example',
    accountId: '42',
    baseURL: host,
    headers: async () => ({ authorization: `Bearer ${token}` }),
    buckets: { read: { maximumConcurrent: 5 }, write: { maximumConcurrent: 2 } },
    classify: ({ status, body }) => {
      const error = errorSchema.safeParse(body).data?.error;
      if (error === undefined) return null;
      if (error.code === 17) return { code: 'rate_limited', message: error.message };
      if (status === 401) return { code: 'unauthenticated', message: error.message };
      return { code: status >= 500 ? 'unavailable' : 'invalid_request', message: error.message };
    },
    clock,
    random: () => 0.5,
    ...settings,
  });
  return { client, clock };
}

const errorSchema = z.object({ error: z.object({ code: z.number(), message: z.string() }) });

/** Reads a campaign. */
export const read: PlatformRequest<{ id: string }, TestBucket> = {
  operation: 'campaigns.read',
  method: 'GET',
  path: '/campaigns/1',
  bucket: 'read',
  schema: createdSchema,
};

/** Creates a campaign. */
export const create: PlatformRequest<{ id: string }, TestBucket> = {
  operation: 'campaigns.create',
  method: 'POST',
  path: '/campaigns',
  body: { name: 'Auxiliar contable' },
  bucket: 'write',
  schema: createdSchema,
};

/** The nock'd platform. */
export const wire = (): nock.Scope => nock(host);

/** What a promise rejects with; fails the test when it does not. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('The promise was expected to reject.');
}
