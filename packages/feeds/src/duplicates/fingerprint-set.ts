import { hash } from 'node:crypto';
import { createFingerprintTable, createPiecePool } from './fingerprint-table.js';

/** Remembers which texts it has seen, in 8 bytes for each instead of the text. */
export interface FingerprintSet {
  /** Whether the text is new; it is remembered. */
  add(text: string): boolean;
}

/** A table that grows needs the memory of its successor besides its own: that of one of many is little. */
const tableCount = 16;

/**
 * A hash table of 64-bit fingerprints (the head of SHA-256, so that nobody can make two jobs collide at will). Of a million texts, two
 * different ones share a fingerprint with a probability of about 1 in 20 million.
 */
export function createFingerprintSet(): FingerprintSet {
  const pool = createPiecePool();
  const tables = Array.from({ length: tableCount }, () => createFingerprintTable(pool));
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
      const table = tables[digest.charCodeAt(8) % tableCount];
      if (table === undefined) throw new Error('a remainder is less than the number of tables');
      return table.add(number(0), number(4) || 1);
    },
  };
}
