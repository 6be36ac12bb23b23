import type { AudienceMember, AudienceMemberStore, MembershipState } from '@adflux/core';
import { batchesOf, throwIfAborted } from '@adflux/core';
import { compareText } from './compare-text.js';

const pageSize = 1_000;

export function createMemoryAudienceMemberStore(): AudienceMemberStore {
  const audiences = new Map<string, Map<string, MembershipState>>();

  const put = ({ audienceId, candidateId, state }: AudienceMember): void => {
    const members = audiences.get(audienceId) ?? new Map<string, MembershipState>();
    audiences.set(audienceId, members.set(candidateId, state));
  };

  return {
    import: async (source, options = {}) => {
      let imported = 0;
      for await (const batch of batchesOf(source, pageSize, options.signal)) {
        batch.forEach(put);
        imported += batch.length;
        options.onProgress?.(imported);
      }
      return { imported };
    },
    async *stream(audienceId, { states, signal } = {}) {
      throwIfAborted(signal);
      const found = [...(audiences.get(audienceId) ?? [])]
        .filter(([, state]) => states === undefined || states.includes(state))
        .sort(([left], [right]) => compareText(left, right));
      for (const [index, [candidateId, state]] of found.entries()) {
        if (index % pageSize === 0) throwIfAborted(signal);
        yield { audienceId, candidateId, state };
      }
    },
    ofCandidate: async (candidateId) =>
      [...audiences]
        .flatMap(([audienceId, members]) => {
          const state = members.get(candidateId);
          return state === undefined ? [] : [{ audienceId, candidateId, state }];
        })
        .sort((left, right) => compareText(left.audienceId, right.audienceId)),
    count: async (audienceId) => {
      const counts = { joining: 0, member: 0, leaving: 0 };
      for (const state of audiences.get(audienceId)?.values() ?? []) counts[state] += 1;
      return counts;
    },
    settle: async (audienceId) => {
      const members = audiences.get(audienceId);
      for (const [candidateId, state] of members ?? [])
        if (state === 'leaving') members?.delete(candidateId);
        else members?.set(candidateId, 'member');
    },
    removeAudience: async (audienceId) => {
      const had = (audiences.get(audienceId)?.size ?? 0) > 0;
      audiences.delete(audienceId);
      return had;
    },
    removeCandidate: async (candidateId) =>
      [...audiences.values()].reduce((removed, members) => members.delete(candidateId) || removed, false),
  };
}
