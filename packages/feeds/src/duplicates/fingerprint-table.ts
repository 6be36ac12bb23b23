/** So many slots lie in a piece of memory; each holds two 32-bit numbers. */
const slotsPerPiece = 2_048;

/** Pieces of memory that tables take and give back, so that a table that grows leaves nothing behind to be collected. */
export interface PiecePool {
  take(count: number): readonly Uint32Array[];
  give(pieces: readonly Uint32Array[]): void;
}

/** Keeps what was given back, for whoever asks next. */
export function createPiecePool(): PiecePool {
  const free: Uint32Array[] = [];
  return {
    take: (count) => Array.from({ length: count }, () => free.pop()?.fill(0) ?? new Uint32Array(2 * slotsPerPiece)),
    give: (pieces) => void free.push(...pieces),
  };
}

/** A hash table of pairs of 32-bit numbers. */
export interface FingerprintTable {
  /** Whether the pair is new; it is remembered. `high` is never zero: that marks an empty slot. */
  add(low: number, high: number): boolean;
}

/** Open addressing, grown by a quarter when it is nearly full. */
export function createFingerprintTable(pool: PiecePool): FingerprintTable {
  let pieces: readonly Uint32Array[] = [];
  let capacity = 0;
  let size = 0;

  const put = (low: number, high: number): boolean => {
    for (let slot = low % capacity; ; slot = (slot + 1) % capacity) {
      const piece = pieces[Math.floor(slot / slotsPerPiece)];
      if (piece === undefined) throw new Error('a slot lies in a piece');
      const at = (slot % slotsPerPiece) * 2;
      if (piece[at + 1] === 0) {
        piece[at] = low;
        piece[at + 1] = high;
        return true;
      }
      if (piece[at] === low && piece[at + 1] === high) return false;
    }
  };
  const grow = (): void => {
    const before = pieces;
    pieces = pool.take(Math.max(before.length + 1, Math.ceil(before.length * 1.25)));
    capacity = pieces.length * slotsPerPiece;
    for (const piece of before)
      for (let at = 0; at < piece.length; at += 2) {
        const [low = 0, high = 0] = [piece[at], piece[at + 1]];
        if (high !== 0) put(low, high);
      }
    pool.give(before);
  };
  return {
    add: (low, high) => {
      if (size + 1 > capacity * 0.85) grow();
      const isNew = put(low, high);
      if (isNew) size += 1;
      return isNew;
    },
  };
}
