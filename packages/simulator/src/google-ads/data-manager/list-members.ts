import type { Entity, WorldStore } from '../../world-store.js';

interface Membership {
  readonly addedAtMs: number;
  /** When Google has carried out the request that added her. */
  readonly readyAtMs: number;
  /** When she was last added before that, if she was. */
  readonly formerMs: number;
}

/** Who is in which user list. */
export interface ListMembers {
  add(list: Entity, keys: readonly string[], nowMs: number): void;
  remove(list: Entity, keys: readonly string[], nowMs: number): void;
  /**
   * Removes who was last added before an instant. A request that Google has not carried out yet does not count as adding:
   * whoever does not wait for it loses its members, which is why Google's page says to wait.
   */
  removeAll(list: Entity, beforeMs: number, nowMs: number): void;
}

/** Opens the lists, all empty. */
export const createListMembers = (world: WorldStore, processingMs: number): ListMembers => {
  const lists = new Map<string, Map<string, Membership>>();
  const membersOf = (list: Entity): Map<string, Membership> => {
    const found = lists.get(list.id) ?? new Map<string, Membership>();
    lists.set(list.id, found);
    return found;
  };
  const lastAdded = ({ addedAtMs, readyAtMs, formerMs }: Membership, nowMs: number): number =>
    readyAtMs <= nowMs ? addedAtMs : formerMs;

  const show = (list: Entity, members: Map<string, Membership>, nowMs: number): void => {
    const wasCounted = Number(list.fields['countedAtMs'] ?? Infinity) <= nowMs;
    world.change(list, {
      fields: {
        memberCount: members.size,
        members: members.size <= 50 ? [...members.keys()].sort() : [],
        uploads: Number(list.fields['uploads'] ?? 0) + 1,
        // Sizes follow when the request is carried out; until then the list shows what it had.
        ...(wasCounted ? { formerCount: list.fields['memberCount'] } : {}),
        countedAtMs: nowMs + processingMs,
      },
    });
  };

  return {
    add: (list, keys, nowMs) => {
      const members = membersOf(list);
      for (const key of keys) {
        const known = members.get(key);
        const formerMs = known ? lastAdded(known, nowMs) : -Infinity;
        members.set(key, { addedAtMs: nowMs, readyAtMs: nowMs + processingMs, formerMs });
      }
      show(list, members, nowMs);
    },
    remove: (list, keys, nowMs) => {
      const members = membersOf(list);
      for (const key of keys) members.delete(key);
      show(list, members, nowMs);
    },
    removeAll: (list, beforeMs, nowMs) => {
      const members = membersOf(list);
      for (const [key, member] of members) if (lastAdded(member, nowMs) < beforeMs) members.delete(key);
      show(list, members, nowMs);
    },
  };
};

/** How many people a list reaches, as Google has counted; undefined until it has. */
export const sizeOf = (list: Entity, nowMs: number): number | undefined => {
  const { countedAtMs, memberCount, formerCount } = list.fields;
  if (typeof countedAtMs !== 'number') return undefined;
  const counted = countedAtMs <= nowMs ? memberCount : formerCount;
  return typeof counted === 'number' ? counted : undefined;
};
