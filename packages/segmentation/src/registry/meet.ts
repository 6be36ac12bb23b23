import type { EncodedTable } from '../encoded-table.js';
import { createBatchAssigner } from '../engine/batch-assigner.js';
import type { Records } from '../encoder/fitted-encoder.js';
import { createRowAssigner } from '../engine/row-assigner.js';
import { copyRow } from '../model/copy-row.js';
import type { FittedParts } from '../model/fit-parts.js';
import type { SegmentModel } from '../model/segment-model.js';
import type { HeldBackView } from './judge-challenger.js';

/** The same people in both models. */
export interface Meeting {
  readonly champion: HeldBackView;
  readonly challenger: HeldBackView;
  /** Clusters of all people that both could assign. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** 1 for people within the usual radius of their old segment. */
  readonly isFamiliar: Uint8Array;
}

/** Lets both models assign the same people. */
export async function meet<R>(
  champion: SegmentModel<R>,
  { ids, parts }: FittedParts<R>,
  all: Records<R>,
  heldBack: Records<R>,
  signal: AbortSignal | undefined,
): Promise<Meeting> {
  const encoding = { onInvalid: 'quarantine', ...(signal && { signal }) } as const;
  const { encoder, embedding, fit } = parts;
  const known = await champion.encoder.encode(all, encoding);
  const oldLabels = await champion.assignTable(known.table, signal);
  const unseen = await encoder.encode(heldBack, encoding);
  const newLabels = await createBatchAssigner(embedding, fit.centroids).assign(unseen.table, signal);

  const oldRowOf = new Map(known.ids.map((id, row) => [id, row]));
  /** Old and new row of everybody who is in both. */
  const pairsOf = (newIds: readonly string[]): (readonly [number, number])[] =>
    newIds.flatMap((id, row) => {
      const oldRow = oldRowOf.get(id);
      return oldRow === undefined ? [] : [[oldRow, row] as const];
    });
  const pairs = pairsOf(unseen.ids);
  const trained = pairsOf(ids);
  const oldRows = [...trained, ...pairs].map(([oldRow]) => oldRow);
  return {
    champion: {
      ...{ table: known.table, embedding: champion.embedding, labels: oldLabels },
      rows: Uint32Array.from(pairs, ([old]) => old),
      clusterCount: champion.segments.length,
    },
    challenger: {
      ...{ table: unseen.table, embedding, labels: newLabels },
      rows: Uint32Array.from(pairs, ([, now]) => now),
      clusterCount: fit.sizes.length,
    },
    before: Uint8Array.from(oldRows, (row) => oldLabels[row] ?? 0),
    after: Uint8Array.from([
      ...trained.map(([, row]) => fit.labels[row] ?? 0),
      ...pairs.map(([, row]) => newLabels[row] ?? 0),
    ]),
    isFamiliar: familiarRows(champion, known.table, oldRows),
  };
}

function familiarRows<R>(champion: SegmentModel<R>, table: EncodedTable, rows: readonly number[]): Uint8Array {
  const assigner = createRowAssigner(champion.embedding, champion.centroids);
  const row = champion.encoder.createRow();
  return Uint8Array.from(rows, (index) => {
    copyRow(table, index, row);
    const { cluster, distance } = assigner.assign(row);
    return distance <= (champion.segments[cluster]?.radius ?? 0) ? 1 : 0;
  });
}
