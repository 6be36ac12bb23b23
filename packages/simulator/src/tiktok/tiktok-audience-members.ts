import type { Entity } from '../world-store.js';
import type { AudienceFile } from './tiktok-audience-files.js';
import { refuse } from './tiktok-problem.js';
import { numberIn, type TikTokState } from './tiktok-state.js';
import { toTikTokTime } from './tiktok-time.js';

/** What an update does with the people of its files. */
export type AudienceAction = 'APPEND' | 'REMOVE' | 'REPLACE';

/** Who is in which audience. */
export interface AudienceMembers {
  /** Changes an audience, which is then processed for a while. */
  readonly apply: (audience: Entity, action: AudienceAction, files: readonly AudienceFile[]) => void;
  readonly forget: (audience: Entity) => void;
}

/** What the snapshot of the world shows of the members; the others are only counted. */
const shownMembers = 50;

const smallestOf = (members: ReadonlySet<string>): readonly string[] => {
  let smallest: string[] = [];
  let bound: string | undefined;
  for (const member of members) {
    if (bound !== undefined && member >= bound) continue;
    smallest.push(member);
    // Cut from time to time: sorting a million texts at once takes seconds.
    if (smallest.length < 1000) continue;
    smallest = smallest.sort().slice(0, shownMembers);
    bound = smallest.at(-1);
  }
  return smallest.sort().slice(0, shownMembers);
};

const changed = (
  before: ReadonlySet<string>,
  action: AudienceAction,
  files: readonly AudienceFile[],
): ReadonlySet<string> => {
  const after = new Set(action === 'REPLACE' ? [] : before);
  for (const { rows } of files) {
    for (const row of rows) {
      if (action === 'REMOVE') after.delete(row);
      else after.add(row);
    }
  }
  return after;
};

/** Opens an empty register. */
export const openAudienceMembers = ({ world, clock, account }: TikTokState): AudienceMembers => {
  const membersOf = new Map<string, ReadonlySet<string>>();
  return {
    apply: (audience, action, files) => {
      const before = membersOf.get(audience.id) ?? new Set();
      const after = changed(before, action, files);
      // Only what takes people away is stopped, so that an audience which is too small can grow.
      if (after.size < account.minimumAudienceSize && after.size < before.size) {
        refuse(
          40002,
          `The audience would have fewer than ${String(account.minimumAudienceSize)} people after the update.`,
        );
      }
      membersOf.set(audience.id, after);
      world.change(audience, {
        fields: {
          members: smallestOf(after),
          memberCount: after.size,
          uploads: (numberIn(audience, 'uploads') ?? 0) + files.length,
          processed_until: toTikTokTime(clock.nowMs() + account.audienceProcessingMs),
        },
      });
    },
    forget: (audience) => {
      membersOf.delete(audience.id);
      world.change(audience, { removed: true, fields: { members: [], memberCount: 0 } });
    },
  };
};
