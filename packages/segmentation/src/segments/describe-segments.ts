import { AdFluxError } from '@adflux/core';
import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import type { FittedEncoder } from '../encoder/fitted-encoder.js';
import { createTimeSlice } from '../engine/time-slice.js';
import { wilson } from './intervals.js';
import { nameSegments } from './name-segments.js';
import { segmentCentroid } from './segment-centroid.js';
import type { SegmentDescription } from './segment-description.js';
import { segmentTraits } from './segment-traits.js';
import { summariseSegment } from './summarise-segment.js';
import { tallyFeatures } from './tally-features.js';
import { typicalRows } from './typical-members.js';

/** What `describeSegments` needs. */
export interface DescribeOptions {
  /** The encoder that made the table. */
  readonly encoder: Pick<FittedEncoder<never>, 'features' | 'columns' | 'sensitiveFeatures'>;
  /** The rows that were clustered. */
  readonly table: EncodedTable;
  /** The record behind each row. */
  readonly ids: readonly string[];
  /** The space they were clustered in. */
  readonly embedding: Embedding;
  /** The cluster of each row, from 0. */
  readonly labels: Uint8Array;
  /** One row of the embedding's dimensions per cluster. */
  readonly centroids: Float64Array;
  /** Members of each segment, where the table is a sample of them. Default: its rows. */
  readonly sizes?: ArrayLike<number>;
  /** Ids of the segments by label. Default: `segment-1` and so on. */
  readonly segmentIds?: readonly string[];
  /** Default: 5. */
  readonly typicalMemberCount?: number;
  readonly signal?: AbortSignal;
}

/**
 * Says of every segment who is in it and what marks it. Intervals speak of counting error alone: the segments were made
 * to differ in these very features, so a marked trait describes and proves nothing.
 *
 * @throws AdFluxError `invalid_request` when labels, ids or centroids do not fit the table.
 */
export async function describeSegments(options: DescribeOptions): Promise<SegmentDescription[]> {
  const { encoder, table, ids, embedding, labels, centroids, typicalMemberCount = 5, signal } = options;
  const segmentCount = centroids.length / embedding.dimensions;
  checkFit(options, segmentCount);
  const slice = createTimeSlice(signal);
  const members = membersOf(labels, table.rowCount, segmentCount);
  const counts = members.map((rows) => rows.length);
  const sizes = options.sizes === undefined ? counts : Array.from(options.sizes);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const tallies = await tallyFeatures(encoder.columns, table, { labels, segmentCount }, slice);
  const traits = counts.map((_, segment) => segmentTraits(tallies, counts, segment));
  const names = nameSegments(traits, encoder.features);
  const sensitiveFeatures = encoder.sensitiveFeatures.map(({ feature }) => feature);
  const describe = (size: number, index: number): SegmentDescription => {
    const share = wilson(size, total);
    const own = traits[index] ?? [];
    const centroid = centroids.subarray(index * embedding.dimensions, (index + 1) * embedding.dimensions);
    return {
      index,
      id: options.segmentIds?.[index] ?? `segment-${index + 1}`,
      name: names[index] ?? { es: '', en: '' },
      summary: summariseSegment(size, share, own, encoder.features),
      size,
      share,
      traits: own,
      centroid: segmentCentroid(tallies, index, counts[index] ?? 0),
      typicalMembers: typicalRows(table, embedding, members[index] ?? [], centroid, typicalMemberCount).map(
        (row) => ids[row] ?? '',
      ),
      sensitiveFeatures,
    };
  };
  const descriptions: SegmentDescription[] = [];
  for (const [index, size] of sizes.entries()) {
    if (slice.isOver()) await slice.rest();
    descriptions.push(describe(size, index));
  }
  return descriptions;
}

function checkFit({ table, ids, labels, segmentIds }: DescribeOptions, segmentCount: number): void {
  const problem =
    labels.length < table.rowCount || ids.length < table.rowCount
      ? `the table has ${table.rowCount} rows, but there are ${labels.length} labels and ${ids.length} ids`
      : !Number.isInteger(segmentCount) || segmentCount < 1
        ? 'the centroids do not have the dimensions of the embedding'
        : labels.subarray(0, table.rowCount).some((label) => label >= segmentCount)
          ? `a label is not below ${segmentCount}, the number of centroids`
          : segmentIds !== undefined && segmentIds.length !== segmentCount
            ? `${segmentIds.length} ids are given for ${segmentCount} segments`
            : null;
  if (problem === null) return;
  throw new AdFluxError(`These segments cannot be described: ${problem}. Take all parts from the same fit.`, {
    code: 'invalid_request',
  });
}

function membersOf(labels: Uint8Array, rowCount: number, segmentCount: number): number[][] {
  const members = Array.from({ length: segmentCount }, (): number[] => []);
  for (let row = 0; row < rowCount; row += 1) members[labels[row] ?? 0]?.push(row);
  return members;
}
