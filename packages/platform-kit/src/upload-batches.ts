import { AdFluxError } from '@adflux/core';
import type { AudienceUpload, HashedMember, PlatformId, UploadCheckpoint, UploadReceipt } from '@adflux/core';

/** The adapter's own part of a checkpoint. */
export type UploadState = UploadCheckpoint['state'];

/** One request's worth of members. */
export interface UploadBatch {
  readonly members: readonly HashedMember[];
  /** Counted from 1 over the whole upload, also after it was resumed. */
  readonly sequence: number;
  /** Whether no member follows. */
  readonly isLast: boolean;
  /** What earlier batches left. */
  readonly state: UploadState;
}

/** How a platform takes members. */
export interface UploadBatchesOptions {
  /** Whose digests are taken; others are refused. */
  readonly platform: PlatformId;
  /** How many members one request takes. */
  readonly membersPerBatch: number;
  /** Where a batch is limited in size too: how many bytes it may have, and how many one member takes at most. */
  readonly bytes?: { readonly maximum: number; readonly of: (member: HashedMember) => number };
  readonly signal: AbortSignal;
  /** The state before the first batch. */
  readonly state: UploadState;
  /** Sends one batch; returns the state from now on and how many entries the platform could not read. */
  readonly send: (batch: UploadBatch) => Promise<{ readonly state?: UploadState; readonly invalidEntries?: number }>;
}

/** What an upload left behind. */
export interface UploadResult {
  readonly receipt: UploadReceipt;
  readonly state: UploadState;
}

/**
 * Streams members in batches, one after the other, and reports a checkpoint after each. Holds two batches at most.
 *
 * @throws AdFluxError `invalid_request` for a member hashed for another platform and for an upload of nobody, before its
 *   batch is sent; `aborted`; whatever `send` throws.
 */
export async function uploadBatches(upload: AudienceUpload, options: UploadBatchesOptions): Promise<UploadResult> {
  const { resumeFrom, onCheckpoint } = upload;
  let checkpoint: UploadCheckpoint = resumeFrom ?? { members: 0, batches: 0, state: options.state };
  let invalidEntries = 0;
  for await (const { members, isLast } of batchesOf(upload, options)) {
    if (options.signal.aborted) {
      throw new AdFluxError('The upload was aborted by its caller. Resume it from its last checkpoint.', {
        code: 'aborted',
        platform: options.platform,
        cause: options.signal.reason,
      });
    }
    const sequence = checkpoint.batches + 1;
    const taken = await options.send({ members, sequence, isLast, state: checkpoint.state });
    invalidEntries += taken.invalidEntries ?? 0;
    checkpoint = {
      members: checkpoint.members + members.length,
      batches: sequence,
      state: taken.state ?? checkpoint.state,
    };
    await onCheckpoint?.(checkpoint);
  }
  const { members, batches, state } = checkpoint;
  if (members === 0) {
    throw new AdFluxError('There is no member to upload. Remove the audience instead, or look why nobody was hashed.', {
      code: 'invalid_request',
      platform: options.platform,
    });
  }
  return { receipt: { members, batches, invalidEntries }, state };
}

/** Cuts the stream; a batch is given out when it is known whether another one follows. */
async function* batchesOf(
  { members, resumeFrom }: AudienceUpload,
  { platform, membersPerBatch, bytes }: UploadBatchesOptions,
): AsyncGenerator<{ readonly members: readonly HashedMember[]; readonly isLast: boolean }> {
  let toSkip = resumeFrom?.members ?? 0;
  let batch: HashedMember[] = [];
  let size = 0;
  for await (const member of members) {
    if (member.platform !== platform) {
      throw new AdFluxError(
        `A member was hashed for ${member.platform}, not for ${platform}: the same person has other digests there. Use the audience port's own hash().`,
        { code: 'invalid_request', platform },
      );
    }
    if (toSkip > 0) {
      toSkip -= 1;
      continue;
    }
    const bytesOfMember = bytes?.of(member) ?? 0;
    const isFull = batch.length === membersPerBatch || (bytes !== undefined && size + bytesOfMember > bytes.maximum);
    if (isFull && batch.length > 0) {
      yield { members: batch, isLast: false };
      batch = [];
      size = 0;
    }
    batch.push(member);
    size += bytesOfMember;
  }
  if (batch.length > 0) yield { members: batch, isLast: true };
}
