import { hash } from 'node:crypto';

/** Remembers which texts it has seen, in 8 bytes for each instead of the text. */
export interface FingerprintSet {
  /** Whether the text is new; it is remembered. */
  add(text: string): boolean;
  has(text: string): boolean;
}

/**
 * A hash table of 64-bit fingerprints (the head of SHA-256, so that nobody can make two jobs collide at will). Of a million texts, two
 * different ones share a fingerprint with a probability of about 1 in 40 million.
 */
export function createFingerprintSet(): FingerprintSet {
  let capacity = 1_024;
  let slots = new Uint32Array(2 * capacity);
  let size = 0;

  /** Index of the fingerprint's slot, or of the empty one where it belongs. */
  const find = (low: number, high: number): number => {
    let at = (low % capacity) * 2;
    while ((slots[at] !== 0 || slots[at + 1] !== 0) && (slots[at] !== low || slots[at + 1] !== high))
      at = (at + 2) % slots.length;
    return at;
  };
  const grow = (): void => {
    const before = slots;
    capacity = Math.ceil(capacity * 1.5);
    slots = new Uint32Array(2 * capacity);
    for (let at = 0; at < before.length; at += 2) {
      const [low = 0, high = 0] = [before[at], before[at + 1]];
      if (low !== 0 || high !== 0) {
        const to = find(low, high);
        slots[to] = low;
        slots[to + 1] = high;
      }
    }
  };
  const locate = (text: string): { low: number; high: number; at: number } => {
    const digest = hash('sha256', text, 'buffer');
    // Both zero marks an empty slot.
    const [low, high] = [digest.readUInt32LE(0), digest.readUInt32LE(4) || 1];
    return { low, high, at: find(low, high) };
  };
  return {
    has: (text) => slots[locate(text).at + 1] !== 0,
    add: (text) => {
      const { low, high, at } = locate(text);
      if (slots[at + 1] !== 0) return false;
      slots[at] = low;
      slots[at + 1] = high;
      size += 1;
      if (size > capacity * 0.85) grow();
      return true;
    },
  };
}
