import { AdFluxError } from '@adflux/core';
import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';

/** Label codes of all columns share one 16-bit space in memory. */
const mostLabelLevels = 65_536;
/** Labels are bytes, and one value means "none yet". */
const mostClusters = 255;

/** The table does not hold what it says. */
export const badTable = (problem: string): AdFluxError =>
  new AdFluxError(`The encoded table does not fit together: ${problem}. Encode the records again.`, {
    code: 'invalid_request',
  });

const badEmbedding = (problem: string): AdFluxError =>
  new AdFluxError(`The embedding does not fit the encoded table: ${problem}. Derive it from the same encoder.`, {
    code: 'invalid_request',
  });

/** Refuses columns of unequal length and vectors of the wrong size. Codes and numbers are checked where they are read. */
export function checkTable(table: EncodedTable, embedding: Embedding): void {
  const { rowCount } = table;
  const { dimensions } = embedding;
  if (table.categoricals.length !== embedding.categoricals.length)
    throw badEmbedding('categorical columns are not as many');
  if (table.numerics.length !== embedding.numerics.length) throw badEmbedding('numeric columns are not as many');
  if (table.multiLabels.length !== embedding.multiLabels.length)
    throw badEmbedding('multi-label columns are not as many');
  table.categoricals.forEach(({ codes, levelCount }, column) => {
    if (codes.length < rowCount) throw badTable(`categorical column ${column} is shorter than ${rowCount} rows`);
    if (embedding.categoricals[column]?.length !== levelCount * dimensions) {
      throw badEmbedding(`categorical column ${column} needs ${levelCount} vectors of ${dimensions}`);
    }
  });
  table.numerics.forEach((values, column) => {
    if (values.length < rowCount) throw badTable(`numeric column ${column} is shorter than ${rowCount} rows`);
    if (embedding.numerics[column]?.length !== dimensions) {
      throw badEmbedding(`numeric column ${column} needs one vector of ${dimensions}`);
    }
  });
  table.multiLabels.forEach(({ offsets, levelCount, codes }, column) => {
    if (offsets.length < rowCount + 1) throw badTable(`multi-label column ${column} needs ${rowCount + 1} offsets`);
    if ((offsets[rowCount] ?? 0) > codes.length) throw badTable(`multi-label column ${column} ends behind its codes`);
    if (embedding.multiLabels[column]?.length !== levelCount * dimensions) {
      throw badEmbedding(`multi-label column ${column} needs ${levelCount} vectors of ${dimensions}`);
    }
  });
  const labels = table.multiLabels.reduce((sum, column) => sum + column.levelCount, 0);
  if (labels > mostLabelLevels) {
    throw badTable(
      `multi-label columns have ${labels} levels together, more than ${mostLabelLevels}; pool the rare ones`,
    );
  }
}

/** Refuses a number of clusters that the rows cannot fill or a label cannot hold. */
export function checkClusterCount(clusterCount: number, rowCount: number): void {
  if (Number.isInteger(clusterCount) && clusterCount >= 1 && clusterCount <= Math.min(mostClusters, rowCount)) return;
  throw new AdFluxError(
    `${clusterCount} clusters of ${rowCount} rows cannot be made. Ask for 1 to ${Math.min(mostClusters, rowCount)}.`,
    { code: 'invalid_request' },
  );
}

/** Refuses centroids to start from that are not as many, or not numbers. */
export function checkStartCentroids(
  startCentroids: Float64Array | undefined,
  clusterCount: number,
  dimensions: number,
): void {
  if (startCentroids === undefined) return;
  const problem =
    startCentroids.length !== clusterCount * dimensions
      ? `${startCentroids.length} numbers; give ${clusterCount} centroids of ${dimensions}`
      : startCentroids.some((value) => !Number.isFinite(value))
        ? 'a value that is not a finite number. Give coordinates'
        : null;
  if (problem === null) return;
  throw new AdFluxError(`startCentroids holds ${problem}.`, { code: 'invalid_request' });
}
