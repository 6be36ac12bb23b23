import { AdFluxError } from '@adflux/core';
import type { RecordMapping } from '../encoder/restore-encoder.js';
import { restoreEncoder } from '../encoder/restore-encoder.js';
import { createBatchAssigner } from '../engine/batch-assigner.js';
import { createRowAssigner } from '../engine/row-assigner.js';
import { fromEmbeddingJson } from './embedding-json.js';
import { versionOf } from './hash-model.js';
import type { ModelDocument } from './model-document.js';
import type { Assignment, SegmentModel } from './segment-model.js';
import { storeAssignments } from './store-assignments.js';

const damaged = (problem: string): AdFluxError =>
  new AdFluxError(`This model does not hold together: ${problem}. Load another version, or fit it again.`, {
    code: 'invalid_request',
  });

/** Makes checked JSON ready for use. */
export function openModel<R>(document: ModelDocument, mapping: RecordMapping<R>): SegmentModel<R> {
  const encoder = restoreEncoder<R>(document.encoder, mapping);
  const embedding = fromEmbeddingJson(document.embedding);
  if (embedding === null) throw damaged('a vector points outside of its dimensions');
  const { segments } = document;
  if (document.centroids.some((centroid) => centroid.length !== embedding.dimensions)) {
    throw damaged('centroids and embedding have different dimensions');
  }
  if (document.centroids.length !== segments.length) throw damaged('segments and centroids differ in number');
  if (new Set(segments.map(({ id }) => id)).size !== segments.length) throw damaged('two segments have one id');
  checkColumns(encoder.columns, embedding);

  const centroids = Float64Array.from(document.centroids.flat());
  const rowAssigner = createRowAssigner(embedding, centroids);
  const batchAssigner = createBatchAssigner(embedding, centroids);
  const row = encoder.createRow();
  const idOf = (cluster: number): string => segments[cluster]?.id ?? '';
  const sizesOf = (clusters: Uint8Array): number[] => {
    const sizes = Array<number>(segments.length).fill(0);
    for (const cluster of clusters) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    return sizes;
  };

  const model: SegmentModel<R> = {
    version: versionOf(document.name, document.hash),
    name: document.name,
    segments,
    encoder,
    embedding,
    centroids,
    document,
    assign: (record): Assignment => {
      encoder.encodeOne(record, row);
      const { cluster, distance, secondCluster, secondDistance, margin } = rowAssigner.assign(row);
      return {
        segmentId: idOf(cluster),
        distance,
        secondSegmentId: secondCluster === null ? null : idOf(secondCluster),
        secondDistance,
        confidence: margin,
      };
    },
    assignAll: async (records, options = {}) => {
      const { table, ids, quarantined } = await encoder.encode(records, options);
      const clusters = await batchAssigner.assign(table, options.signal);
      return { ids, segments: clusters, sizes: sizesOf(clusters), quarantined };
    },
    assignTable: (table, signal) => batchAssigner.assign(table, signal),
    storeAssignments: (records, store, options = {}) =>
      storeAssignments({ model, rowAssigner, records, store, options }),
    toJSON: () => document,
  };
  return model;
}

function checkColumns(columns: SegmentModel['encoder']['columns'], embedding: SegmentModel['embedding']): void {
  const lists = {
    categorical: embedding.categoricals,
    numeric: embedding.numerics,
    multi_label: embedding.multiLabels,
  };
  const found = { categorical: 0, numeric: 0, multi_label: 0 };
  for (const { type, columns: indices, levelCount } of columns) {
    for (const index of indices) {
      const vectors = lists[type][index]?.length;
      if (vectors !== (type === 'numeric' ? 1 : levelCount) * embedding.dimensions) {
        throw damaged('encoder and embedding have different columns');
      }
      found[type] += 1;
    }
  }
  if (
    columns.length === 0 ||
    Object.entries(found).some(([type, count]) => lists[type as keyof typeof lists].length !== count)
  ) {
    throw damaged('encoder and embedding have different columns');
  }
}
