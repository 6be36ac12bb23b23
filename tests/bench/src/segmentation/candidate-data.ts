/** Simulated candidates as numbers, the same every time. */
export interface CandidateData {
  readonly rowCount: number;
  /** Levels of each categorical. */
  readonly levels: readonly number[];
  /** One list of codes per categorical. */
  readonly codes: readonly Uint8Array[];
  /** One list of standardised numbers per numeric. */
  readonly numerics: readonly Float32Array[];
}

const levels = [4, 10, 6, 5, 8, 3];
const numericCount = 4;
const personas = 7;
const grid = 2 ** 20;

/** A small generator (mulberry32): the bench's data must not change when a package changes its own. */
function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Seven kinds of candidates that overlap: 36 one-hot columns and four numerics, 40 in all. */
export function simulateCandidates(rowCount: number): CandidateData {
  const random = createRandom(20_240_601);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const profiles = Array.from({ length: personas }, () => ({
    weights: levels.map((count) => Array.from({ length: count }, () => 0.15 + random() ** 4 * 3)),
    centres: Array.from({ length: numericCount }, () => 0.9 * normal()),
  }));
  const draw = (weights: readonly number[]): number => {
    let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
    const level = weights.findIndex((weight) => (rest -= weight) < 0);
    return level < 0 ? weights.length - 1 : level;
  };
  const codes = levels.map(() => new Uint8Array(rowCount));
  const numerics = Array.from({ length: numericCount }, () => new Float32Array(rowCount));
  for (let row = 0; row < rowCount; row += 1) {
    const profile = profiles[Math.floor(random() * personas)];
    codes.forEach((list, column) => (list[row] = draw(profile?.weights[column] ?? [1])));
    numerics.forEach((list, column) => {
      const value = (profile?.centres[column] ?? 0) + 0.8 * normal();
      list[row] = Math.round(Math.max(-7, Math.min(7, value)) * grid) / grid;
    });
  }
  return { rowCount, levels, codes, numerics };
}

/** The first rows of the data. */
export const firstRows = (data: CandidateData, rowCount: number): CandidateData => ({
  ...data,
  rowCount,
  codes: data.codes.map((list) => list.subarray(0, rowCount)),
  numerics: data.numerics.map((list) => list.subarray(0, rowCount)),
});

/** Row by row, as matrices are stored elsewhere. */
export function interleave<List extends Uint8Array | Float32Array>(columns: readonly List[], target: List): List {
  const width = columns.length;
  columns.forEach((column, place) => {
    for (let row = 0; row < column.length; row += 1) target[row * width + place] = column[row] ?? 0;
  });
  return target;
}
