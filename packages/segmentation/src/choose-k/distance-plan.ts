import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import type { TimeSlice } from '../engine/time-slice.js';
import { denseCoordinates } from './dense-coordinates.js';

/** Bytes of rows, of which 16 are compared at once. `codes`: 1 when they differ. `bits`: as many as bits differ. */
export interface BytePlane {
  readonly kind: 'codes' | 'bits';
  readonly bytes: Uint8Array;
}

/** Planes whose differences weigh the same. */
export interface PlaneClass {
  /** What one difference adds to the squared distance. */
  readonly weight: number;
  readonly planes: readonly BytePlane[];
}

/** How squared distances between rows come about: differing bytes, and coordinates for what bytes cannot say. */
export interface DistancePlan {
  readonly rowCount: number;
  readonly classes: readonly PlaneClass[];
  readonly coordinates: readonly Float32Array[];
}

/** Differences are counted in bytes. */
const mostPerByte = 255;
const equalEnough = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.abs(a);

/**
 * Plans distances between the chosen rows of a table. A one-hot categorical costs a byte comparison, eight one-hot labels a
 * bit count; whatever shares dimensions with others (FAMD) becomes coordinates.
 */
export async function planDistances(
  table: EncodedTable,
  embedding: Embedding,
  rows: Uint32Array,
  slice: TimeSlice,
): Promise<DistancePlan> {
  const { dimensions } = embedding;
  const users = countUsers(embedding);
  const isAlone = (vectors: Float64Array): boolean =>
    vectors.every((value, at) => value === 0 || users[at % dimensions] === 1);
  const covered = new Uint8Array(dimensions);
  const cover = (vectors: Float64Array): void =>
    vectors.forEach((value, at) => {
      if (value !== 0) covered[at % dimensions] = 1;
    });
  const byWeight = new Map<string, { weight: number; planes: BytePlane[] }>();
  const add = (weight: number, ...planes: readonly BytePlane[]): void => {
    const key = weight.toPrecision(12);
    const known = byWeight.get(key);
    if (known !== undefined && known.planes.length + planes.length <= mostPerByte / 8) known.planes.push(...planes);
    else byWeight.set(known === undefined ? key : `${key}/${byWeight.size}`, { weight, planes: [...planes] });
  };

  for (const [column, { codes, levelCount }] of table.categoricals.entries()) {
    const vectors = embedding.categoricals[column] ?? new Float64Array(0);
    const weight = mutualDistance(vectors, levelCount, dimensions);
    if (weight === null || levelCount > mostPerByte + 1 || !isAlone(vectors)) continue;
    cover(vectors);
    if (weight > 0) add(weight, { kind: 'codes', bytes: pick(codes, rows) });
    if (slice.isOver()) await slice.rest();
  }
  for (const [column, { offsets, codes, levelCount }] of table.multiLabels.entries()) {
    const vectors = embedding.multiLabels[column] ?? new Float64Array(0);
    const weight = commonNorm(vectors, levelCount, dimensions);
    if (weight === null || levelCount > mostPerByte || !isAlone(vectors) || !isDisjoint(vectors, dimensions)) continue;
    cover(vectors);
    const planes = Array.from({ length: Math.ceil(levelCount / 8) }, () => new Uint8Array(rows.length));
    rows.forEach((row, place) => {
      for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
        const code = codes[at] ?? 0;
        const plane = planes[code >> 3];
        if (plane !== undefined) plane[place] = (plane[place] ?? 0) | (1 << (code & 7));
      }
    });
    // Each column is a class of its own, or eight planes of another could overflow a byte.
    byWeight.set(`labels ${column}`, { weight, planes: planes.map((bytes) => ({ kind: 'bits', bytes })) });
    if (slice.isOver()) await slice.rest();
  }
  return {
    rowCount: rows.length,
    classes: [...byWeight.values()],
    coordinates: await denseCoordinates(table, embedding, rows, covered, slice),
  };
}

const pick = (codes: Uint8Array | Uint16Array, rows: Uint32Array): Uint8Array => {
  const bytes = new Uint8Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) bytes[place] = codes[rows[place] ?? 0] ?? 0;
  return bytes;
};

/** How many features use each dimension. */
function countUsers(embedding: Embedding): Uint16Array {
  const users = new Uint16Array(embedding.dimensions);
  for (const vectors of [...embedding.categoricals, ...embedding.numerics, ...embedding.multiLabels]) {
    const used = new Set<number>();
    vectors.forEach((value, at) => {
      if (value !== 0) used.add(at % embedding.dimensions);
    });
    for (const index of used) users[index] = (users[index] ?? 0) + 1;
  }
  return users;
}

/** The squared distance of any two levels when it is the same for all, else null. */
function mutualDistance(vectors: Float64Array, levels: number, dimensions: number): number | null {
  let common: number | null = null;
  for (let a = 0; a < levels; a += 1) {
    for (let b = a + 1; b < levels; b += 1) {
      let distance = 0;
      for (let at = 0; at < dimensions; at += 1) {
        distance += ((vectors[a * dimensions + at] ?? 0) - (vectors[b * dimensions + at] ?? 0)) ** 2;
      }
      if (common !== null && !equalEnough(common, distance)) return null;
      common ??= distance;
    }
  }
  return common ?? 0;
}

/** The squared length of every level when it is the same for all, else null. */
function commonNorm(vectors: Float64Array, levels: number, dimensions: number): number | null {
  let common: number | null = null;
  for (let level = 0; level < levels; level += 1) {
    const norm = vectors
      .subarray(level * dimensions, (level + 1) * dimensions)
      .reduce((sum, value) => sum + value * value, 0);
    if (common !== null && !equalEnough(common, norm)) return null;
    common ??= norm;
  }
  return common;
}

/** Whether no two levels share a dimension. */
function isDisjoint(vectors: Float64Array, dimensions: number): boolean {
  const used = new Uint8Array(dimensions);
  return vectors.every((value, at) => {
    if (value === 0) return true;
    const index = at % dimensions;
    used[index] = (used[index] ?? 0) + 1;
    return used[index] === 1;
  });
}
