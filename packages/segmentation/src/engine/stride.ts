/** Where to look next, after centroids moved to their means. */
export interface Stride {
  /** The means, or a point beyond them. `from`: where the centroids were. */
  next(from: Float64Array, means: Float64Array): Float64Array;
}

/** Two movements point the same way when their cosine is above this. */
const leastCosine = 0.5;
/** How many times the last movement a stride goes at most. */
const longestStride = 30;

/**
 * Near its end Lloyd's algorithm creeps: round after round centroids go the same way, each time by the same part less. Where two
 * rounds show that, a stride goes at once to where all further ones would lead (Aitken's extrapolation). About half of the rounds remain.
 */
export function createStride(): Stride {
  let last: Float64Array | null = null;
  return {
    next: (from, means) => {
      const movement = difference(means, from);
      if (last === null) {
        last = movement;
        return means;
      }
      const along = dot(movement, last);
      const ratio = along / dot(last, last);
      if (along < leastCosine * Math.sqrt(dot(movement, movement) * dot(last, last))) {
        last = movement;
        return means;
      }
      last = null;
      return beyond(means, movement, ratio < 1 ? Math.min(longestStride, ratio / (1 - ratio)) : longestStride);
    },
  };
}

function difference(to: Float64Array, from: Float64Array): Float64Array {
  const result = new Float64Array(to.length);
  for (let at = 0; at < to.length; at += 1) result[at] = (to[at] ?? 0) - (from[at] ?? 0);
  return result;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function beyond(point: Float64Array, movement: Float64Array, times: number): Float64Array {
  const result = new Float64Array(point.length);
  for (let at = 0; at < point.length; at += 1) result[at] = (point[at] ?? 0) + times * (movement[at] ?? 0);
  return result;
}
