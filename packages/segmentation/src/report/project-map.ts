import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import { placeRow } from '../weighting/place-row.js';

/** Rows and centroids on a plane. */
export interface SegmentMap {
  readonly points: readonly { readonly x: number; readonly y: number; readonly segment: number }[];
  readonly centroids: readonly { readonly x: number; readonly y: number }[];
  /** The parts of all variation that the two axes show. */
  readonly shownShares: readonly [number, number];
}

/** The plane is found from so many evenly spaced rows; more would not turn it visibly. */
const mostRows = 4_000;

/** The two directions in which rows differ most (principal components), and where rows and centroids lie on them. */
export function projectMap(
  table: EncodedTable,
  embedding: Embedding,
  labels: Uint8Array,
  segmentCount: number,
  pointCount: number,
): SegmentMap {
  const { dimensions } = embedding;
  const rowCount = Math.min(table.rowCount, mostRows);
  const rows = Array.from({ length: rowCount }, (_, step) => Math.floor((step * table.rowCount) / rowCount));
  const places = rows.map((row) => {
    const place = new Float64Array(dimensions);
    placeRow(table, embedding, row, place);
    return place;
  });
  const mean = new Float64Array(dimensions);
  for (const place of places) place.forEach((value, axis) => (mean[axis] = (mean[axis] ?? 0) + value / rowCount));
  const centred = new Matrix(places.map((place) => Array.from(place, (value, axis) => value - (mean[axis] ?? 0))));
  const covariance = centred.transpose().mmul(centred).div(rowCount);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, { assumeSymmetric: true });
  const order = realEigenvalues
    .map((value, index) => ({ value, index }))
    .sort((left, right) => right.value - left.value);
  const axes = [order[0], order[1]].map((axis) => (axis === undefined ? [] : eigenvectorMatrix.getColumn(axis.index)));
  const total = realEigenvalues.reduce((sum, value) => sum + Math.max(0, value), 0);
  const along = (axis: number, row: number): number =>
    (axes[axis] ?? []).reduce((sum, part, index) => sum + part * centred.get(row, index), 0);
  const all = rows.map((row, index) => ({ x: along(0, index), y: along(1, index), segment: labels[row] ?? 0 }));
  const shareOf = (axis: number): number => (total > 0 ? Math.max(0, order[axis]?.value ?? 0) / total : 0);
  const shown = Math.min(pointCount, all.length);
  return {
    points: Array.from({ length: shown }, (_, index) => all[Math.floor((index * all.length) / shown)]).filter(
      (point) => point !== undefined,
    ),
    centroids: Array.from({ length: segmentCount }, (_, segment) => {
      const members = all.filter((point) => point.segment === segment);
      const middleOf = (values: readonly number[]): number =>
        values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
      return { x: middleOf(members.map((point) => point.x)), y: middleOf(members.map((point) => point.y)) };
    }),
    shownShares: [shareOf(0), shareOf(1)],
  };
}
