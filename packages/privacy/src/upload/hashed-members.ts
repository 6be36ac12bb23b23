import type { AudienceMember, HashedMember, MembershipState } from '@adflux/core';
import { identifiersOf } from '../audience/left-out.js';
import { createSortedCursor } from '../streams/sorted-cursor.js';
import { throwIfAborted } from '../streams/throw-if-aborted.js';
import type { PlatformWork } from './platform-work.js';

/** A member, and what one platform may know of her: null where there is nothing to match by any more. */
export interface FoundMember {
  readonly candidateId: string;
  readonly state: MembershipState;
  readonly member: HashedMember | null;
}

const keepEvery = 1_000;

/** Members of an audience with their digests for one platform, in order of candidate id. Nobody is held. */
export async function* hashedMembers(
  { context: { storage }, audience, port, lease, call: { signal } }: PlatformWork,
  states: readonly MembershipState[],
): AsyncGenerator<FoundMember> {
  const people = createSortedCursor(storage.candidates.stream({ signal }), ({ id }) => id);
  let seen = 0;
  const members: AsyncIterable<AudienceMember> = storage.audienceMembers.stream(audience.id, { states, signal });
  try {
    for await (const { candidateId, state } of members) {
      seen += 1;
      if (seen % keepEvery === 0) {
        throwIfAborted(signal);
        await lease.keep();
      }
      const [candidate] = await people.at(candidateId);
      yield { candidateId, state, member: candidate === undefined ? null : port.hash(identifiersOf(candidate)) };
    }
  } finally {
    await people.close();
  }
}
