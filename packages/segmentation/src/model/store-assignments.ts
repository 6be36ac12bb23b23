import type { AssignmentStore, RecordIssue, SegmentAssignment } from '@adflux/core';
import type { Records } from '../encoder/fitted-encoder.js';
import type { RowAssigner } from '../engine/row-assigner.js';
import { copyRow } from './copy-row.js';
import type { SegmentModel, StoreAssignmentsOptions, StoredAssignments } from './segment-model.js';

interface Work<R> {
  readonly model: SegmentModel<R>;
  readonly rowAssigner: RowAssigner;
  readonly records: Records<R>;
  readonly store: Pick<AssignmentStore, 'import'>;
  readonly options: StoreAssignmentsOptions;
}

/** Few, so that a batch of encoded rows is no burden while storage writes. */
const rowsPerBatch = 4_096;

/** Assigns and writes a stream of records, a batch at a time. */
export async function storeAssignments<R>({
  model,
  rowAssigner,
  records,
  store,
  options,
}: Work<R>): Promise<StoredAssignments> {
  const { onProgress, signal, onInvalid } = options;
  const quarantined: RecordIssue[] = [];
  const sizes = Array<number>(model.segments.length).fill(0);
  const row = model.encoder.createRow();

  async function* assignments(): AsyncGenerator<SegmentAssignment> {
    const encodeOptions = { ...(onInvalid && { onInvalid }), ...(signal && { signal }), rowsPerBatch };
    for await (const batch of model.encoder.encodeBatches(records, encodeOptions)) {
      quarantined.push(...batch.quarantined);
      for (const [index, candidateId] of batch.ids.entries()) {
        copyRow(batch.table, index, row);
        const { cluster, distance, margin } = rowAssigner.assign(row);
        sizes[cluster] = (sizes[cluster] ?? 0) + 1;
        yield {
          model: model.name,
          candidateId,
          modelVersion: model.version,
          segmentId: model.segments[cluster]?.id ?? '',
          distance,
          confidence: margin,
        };
      }
    }
  }

  const { imported } = await store.import(assignments(), {
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
  return { assigned: imported, sizes, quarantined };
}
