import { AdFluxError } from '@adflux/core';
import { z } from 'zod';
import type { Context } from '../context.js';

/** The right to be the only one who changes who is in an audience, here and on the platforms. */
export interface AudienceLease {
  /**
   * Lengthens the lease when a third of it is over, or when forced; called between two steps.
   *
   * @throws AdFluxError `conflict` when it was lost: somebody else works on the audience now.
   */
  keep(options?: { readonly isForced: boolean }): Promise<void>;
}

/** The collection of documents that says who works on which audience. */
const leaseCollection = 'audience-leases';

const leaseSchema = z.object({ owner: z.string().nullable(), until: z.number() });

const taken = (audienceId: string, retryAfterMs: number): AdFluxError =>
  new AdFluxError(`Somebody else works on the audience ${audienceId}. Call again when that is over.`, {
    code: 'conflict',
    retryAfterMs,
  });

/**
 * Does some work on an audience that nobody else works on meanwhile. A process that dies leaves its lease to lapse.
 *
 * @throws AdFluxError `conflict` with `retryAfterMs` when somebody else is at work.
 */
export async function withAudienceLease<T>(
  { storage: { documents }, clock, createId, leaseMs }: Context,
  audienceId: string,
  work: (lease: AudienceLease) => Promise<T>,
): Promise<T> {
  const owner = createId();
  const id = encodeURIComponent(audienceId);
  const nowMs = (): number => clock.now().getTime();
  const put = async (value: z.infer<typeof leaseSchema>, expectedVersion: number): Promise<number> => {
    try {
      return await documents.put({ collection: leaseCollection, id, value, expectedVersion });
    } catch (error) {
      throw AdFluxError.isInstance(error) && error.code === 'conflict' ? taken(audienceId, leaseMs) : error;
    }
  };

  const present = await documents.get(leaseCollection, id);
  const holder = present === null ? null : leaseSchema.parse(present.value);
  if (holder !== null && holder.owner !== null && holder.until > nowMs())
    throw taken(audienceId, holder.until - nowMs());
  let until = nowMs() + leaseMs;
  let version = await put({ owner, until }, present?.version ?? 0);
  const keep: AudienceLease['keep'] = async ({ isForced } = { isForced: false }) => {
    if (!isForced && until - nowMs() > (leaseMs * 2) / 3) return;
    until = nowMs() + leaseMs;
    version = await put({ owner, until }, version);
  };

  let result: T;
  try {
    result = await work({ keep });
  } catch (error) {
    // The work's own error matters more than a lease that could not be given back, which lapses by itself.
    await put({ owner: null, until: 0 }, version).catch(() => undefined);
    throw error;
  }
  await put({ owner: null, until: 0 }, version);
  return result;
}
