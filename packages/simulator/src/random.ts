/**
 * Seeded dice without state: the same seed and the same key always give the same number in [0, 1).
 * A stateful generator would give other numbers as soon as two requests swap places.
 */
export type Dice = (...key: readonly (string | number)[]) => number;

/** Makes the dice of one seed. */
export const createDice =
  (seed: number): Dice =>
  (...key) => {
    let hash = 0x811c9dc5 ^ Math.imul(seed | 0, 0x9e3779b1);
    for (const part of key) {
      const text = String(part);
      for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      hash = Math.imul(hash ^ 0x1f, 0x01000193);
    }
    // FNV-1a alone leaves neighbouring keys correlated; this finaliser (murmur3's) spreads them.
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
  };

/** Picks one item with the dice's number. The list must not be empty. */
export const pick = <Item>(items: readonly [Item, ...Item[]], dice: number): Item =>
  items[Math.floor(dice * items.length)] ?? items[0];
