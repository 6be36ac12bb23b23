import { hash } from 'node:crypto';

/** Remembers which texts it has seen, in 8 bytes for each instead of the text. */
export interface FingerprintSet {
  /** Whether the text is new; it is remembered. */
  add(text: string): boolean;
}

/** Open addressing over pairs of 32-bit numbers, grown by half when it is nearly full. */
function createTable(): { add(low: number, high: number): boolean } {
  let capacity = 16;
  let slots = new Uint32Array(2 * capacity);
  let size = 0;

  /** Index of the fingerprint's slot, or of the empty one where it belongs. A slot is empty when its second number is zero. */
  const find = (low: number, high: number): number => {
    let at = (low % capacity) * 2;
    while (slots[at + 1] !== 0 && (slots[at] !== low || slots[at + 1] !== high)) at = (at + 2) % slots.length;
    return at;
  };
  const put = (low: number, high: number): boolean => {
    const at = find(low, high);
    if (slots[at + 1] !== 0) return false;
    slots[at] = low;
    slots[at + 1] = high;
    return true;
  };
  const grow = (): void => {
    const before = slots;
    capacity = Math.ceil(capacity * 1.5);
    slots = new Uint32Array(2 * capacity);
    for (let at = 0; at < before.length; at += 2) {
      const [low = 0, high = 0] = [before[at], before[at + 1]];
      if (high !== 0) put(low, high);
    }
  };
  return {
    add: (low, high) => {
      if (!put(low, high)) return false;
      size += 1;
      if (size > capacity * 0.85) grow();
      return true;
    },
  };
}

/** Many small tables grow one after the other, so that growing never takes the memory of all of them twice. */
const tableCount = 256;

/**
 * A hash table of 64-bit fingerprints (the head of SHA-256, so that nobody can make two jobs collide at will). Of a million texts, two
 * different ones share a fingerprint with a probability of about 1 in 20 million.
 */
export function createFingerprintSet(): FingerprintSet {
  const tables = Array.from({ length: tableCount }, createTable);
  return {
    add: (text) => {
      // As text: a buffer for each job would be more to collect than the job.
      const digest = hash('sha256', text, 'binary');
      const number = (at: number): number =>
        ((digest.charCodeAt(at) << 24) |
          (digest.charCodeAt(at + 1) << 16) |
          (digest.charCodeAt(at + 2) << 8) |
          digest.charCodeAt(at + 3)) >>>
        0;
      const table = tables[digest.charCodeAt(8) % tableCount] ?? createTable();
      return table.add(number(0), number(4) || 1);
    },
  };
}
