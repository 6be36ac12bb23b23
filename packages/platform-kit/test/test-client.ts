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

const createdSchema = z.object({ id: z.string() });
const errorSchema = z.object({ error: z.object({ code: z.number(), message: z.string() }) });

export type TestBucket = 'read' | 'write';
export type TestRequest = PlatformRequest<{ id: string }, TestBucket>;

/** A client of an imaginary platform with the error envelope most of them have: code 17 is a throttle, 190 a bad token. */
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
      if (error.code === 190) return { code: 'unauthenticated', message: error.message };
      return { code: status >= 500 ? 'unavailable' : 'invalid_request', message: error.message };
    },
    clock,
    random: () => 0.5,
    ...settings,
  });
  return { client, clock };
}

/** Reads a campaign. */
export const read: TestRequest = {
  operation: 'campaigns.read',
  method: 'GET',
  path: '/campaigns/1',
  bucket: 'read',
  schema: createdSchema,
};

/** Creates a campaign. */
export const create: TestRequest = {
  operation: 'campaigns.create',
  method: 'POST',
  path: '/campaigns',
  body: { name: 'Auxiliar contable' },
  bucket: 'write',
  schema: createdSchema,
};

type Answer = readonly [status: number, body?: nock.Body, headers?: Record<string, string>];

/** Answers every request of this method to the nock'd platform in turn, the last answer for ever; counts them. */
export function answer(method: 'GET' | 'POST', ...answers: readonly Answer[]): { readonly count: () => number } {
  let count = 0;
  nock(host)
    .persist()
    .intercept(/.*/, method)
    .reply(() => {
      const [status, body = '', headers = {}] = answers[Math.min(count, answers.length - 1)] ?? [500];
      count += 1;
      return [status, body, headers];
    });
  return { count: () => count };
}

/** What a promise rejects with; fails the test when it does not. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('The promise was expected to reject.');
}
