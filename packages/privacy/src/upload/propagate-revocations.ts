import { AdFluxError } from '@adflux/core';
import type { SerializedError } from '@adflux/core';
import type { Context } from '../context.js';
import type { Working } from '../privacy-options.js';
import { linksOf } from './held-link.js';
import { bringUpToDate, detailsOf, type UploadReport } from './upload-audience.js';

/** Whose revocations are carried to the platforms. */
export interface PropagateOptions extends Working {
  /** Only this person's audiences. Default: all. */
  readonly candidateId?: string;
}

/** An audience that could not be looked at now. */
export interface AudienceFailure {
  readonly audienceId: string;
  readonly error: SerializedError;
}

/** What became of revocations. */
export interface PropagateReport {
  /** One for each audience that is, or was, on some platform. */
  readonly audiences: readonly UploadReport[];
  readonly failures: readonly AudienceFailure[];
  /** Whether everybody whose consent no longer covers is out everywhere. If not: call again. */
  readonly isComplete: boolean;
}

async function* audienceIds({ storage }: Context, { candidateId, signal }: PropagateOptions): AsyncGenerator<string> {
  if (candidateId !== undefined) {
    for (const { audienceId } of await storage.audienceMembers.ofCandidate(candidateId)) yield audienceId;
    return;
  }
  for await (const { id } of storage.audiences.stream(signal === undefined ? {} : { signal })) yield id;
}

/** Whether leavers are gone: whoever merely waits to join does not matter here. */
const isRid = ({ platforms }: UploadReport): boolean =>
  platforms.every(({ outcome }) => outcome !== 'failed' && outcome !== 'refused');

/**
 * Everybody whose consent no longer covers (revoked, expired, erased) leaves every audience on every platform. Adds nobody,
 * except where an audience has to be built anew.
 */
export async function propagateRevocations(context: Context, options: PropagateOptions = {}): Promise<PropagateReport> {
  const audiences: UploadReport[] = [];
  const failures: AudienceFailure[] = [];
  for await (const audienceId of audienceIds(context, options)) {
    if ((await linksOf(context, audienceId)).length === 0) continue;
    try {
      const { signal } = options;
      const mode = { add: false, rebuild: false };
      audiences.push(await bringUpToDate(context, audienceId, { ...(signal && { signal }), mode }));
    } catch (error) {
      // Somebody else works on it: the others must not wait.
      if (!AdFluxError.isInstance(error) || error.code !== 'conflict') throw error;
      failures.push({ audienceId, error: error.toJSON() });
    }
  }
  const isComplete = failures.length === 0 && audiences.every(isRid);
  await context.audit('privacy.propagate_revocations', options, {
    ...{ isComplete, audiences: audiences.map(detailsOf), failures: failures.map(({ audienceId }) => audienceId) },
  });
  return { audiences, failures, isComplete };
}
