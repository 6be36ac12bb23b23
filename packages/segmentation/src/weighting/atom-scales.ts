import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { AtomMoments } from './atom-moments.js';
import type { AtomBlock } from './feature-atoms.js';
import type { Weighting } from './weighting.js';

/** Below this share or variance a column says nothing that could be told from rounding. */
const nothing = 1e-9;

const variance = ({ means, covariances }: AtomMoments, index: number): number =>
  covariances[index * means.length + index] ?? 0;

/** What each one-hot column is multiplied by, so that features are comparable in the way the weighting says. */
export function atomScales(weighting: Weighting, blocks: readonly AtomBlock[], moments: AtomMoments): Float64Array {
  const scales = new Float64Array(moments.means.length).fill(1);
  for (const block of blocks) {
    const { start, width, source } = block;
    if (weighting === 'famd') scaleForFactors(block, moments, scales);
    else if (weighting === 'variance') {
      let total = 0;
      for (let index = start; index < start + width; index += 1) total += variance(moments, index);
      scales.fill(total > nothing ? 1 / Math.sqrt(total) : 0, start, start + width);
    }
    const weight = Math.sqrt(source.feature.weight);
    for (let index = start; index < start + width; index += 1) scales[index] = (scales[index] ?? 0) * weight;
  }
  return scales;
}

/**
 * Levels by one over the root of their share, numbers by their deviation (Pagès 2004). A block whose parts go together,
 * labels or coordinates, is divided by its largest singular value, so that no feature leads by the number of its columns
 * (multiple factor analysis, Escofier and Pagès 1994); of a categorical block that value is 1.
 */
function scaleForFactors({ start, width, source }: AtomBlock, moments: AtomMoments, scales: Float64Array): void {
  for (let index = start; index < start + width; index += 1) {
    const spread = source.type === 'numeric' ? variance(moments, index) : (moments.means[index] ?? 0);
    scales[index] = spread > nothing ? 1 / Math.sqrt(spread) : 0;
  }
  if (source.type === 'categorical' || width === 1) return;
  const block = scaledCovariances(moments, scales, start, width);
  const largest = Math.max(...new EigenvalueDecomposition(block, { assumeSymmetric: true }).realEigenvalues);
  if (largest <= nothing) return;
  for (let index = start; index < start + width; index += 1) scales[index] = (scales[index] ?? 0) / Math.sqrt(largest);
}

/** Covariances of the scaled columns from `start` on. */
export function scaledCovariances(
  { means, covariances }: AtomMoments,
  scales: Float64Array,
  start: number,
  width: number,
): Matrix {
  const matrix = new Matrix(width, width);
  for (let row = 0; row < width; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const covariance = covariances[(start + row) * means.length + start + column] ?? 0;
      matrix.set(row, column, covariance * (scales[start + row] ?? 0) * (scales[start + column] ?? 0));
    }
  }
  return matrix;
}
