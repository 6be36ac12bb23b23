import type { HashedMember, MembershipState } from '@adflux/core';
import type { HeldLink, OpenLink } from './held-link.js';
import { hashedMembers } from './hashed-members.js';
import type { PlatformWork } from './platform-work.js';

/** One upload: whom, and how it is recognised when it is resumed. */
export interface Sending {
  readonly operation: 'add' | 'remove';
  readonly states: readonly MembershipState[];
  readonly expectedMembers: number;
  /** Names the sets that the work is about, so that a checkpoint is used for the very same work alone. */
  readonly membersHash: string;
}

/** Whether this upload was begun and not finished. */
export const isUnderWay = ({ upload }: HeldLink, { operation, membersHash }: Sending): boolean =>
  upload?.operation === operation && upload.membersHash === membersHash;

async function* membersFor(work: PlatformWork, states: readonly MembershipState[]): AsyncGenerator<HashedMember> {
  for await (const { member } of hashedMembers(work, states)) if (member !== null) yield member;
}

/**
 * Uploads members, from the last checkpoint where there is one. What the platform holds is not known from the first request
 * on until the caller writes down what it became.
 */
export async function sendMembers(work: PlatformWork, link: OpenLink, sending: Sending): Promise<number> {
  const { platform, port, call, lease, onProgress } = work;
  const { operation, states, expectedMembers, membersHash } = sending;
  const resumeFrom = isUnderWay(link.value, sending) ? link.value.upload?.checkpoint : null;
  await link.save({
    upload: { operation, membersHash, checkpoint: resumeFrom ?? null },
    heldSum: null,
  });
  const { invalidEntries } = await port.upload(
    {
      audienceId: link.value.remoteId ?? '',
      ...{ operation, members: membersFor(work, states), expectedMembers },
      ...(resumeFrom ? { resumeFrom } : {}),
      onCheckpoint: async (checkpoint) => {
        await link.save({ upload: { operation, membersHash, checkpoint } });
        await lease.keep();
        const { members } = checkpoint;
        onProgress?.({ platform: platform.id, accountId: platform.accountId, operation, members, expectedMembers });
      },
    },
    call,
  );
  return invalidEntries;
}
