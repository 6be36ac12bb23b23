import { createBatchAssigner } from '../engine/batch-assigner.js';
import type { Records } from '../encoder/fitted-encoder.js';
import type { FittedParts } from '../model/fit-model.js';
import type { SegmentModel } from '../model/segment-model.js';
import type { HeldBackView } from './judge-challenger.js';

/** The same people in both models. */
export interface Meeting {
  readonly champion: HeldBackView;
  readonly challenger: HeldBackView;
  /** Clusters of all people that both could assign. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
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
  const pairs = unseen.ids.flatMap((id, row) => {
    const oldRow = oldRowOf.get(id);
    return oldRow === undefined ? [] : [[oldRow, row] as const];
  });
  const trained = ids.flatMap((id, row) => {
    const oldRow = oldRowOf.get(id);
    return oldRow === undefined ? [] : [[oldLabels[oldRow] ?? 0, fit.labels[row] ?? 0] as const];
  });
  const everybody = [...trained, ...pairs.map(([old, now]) => [oldLabels[old] ?? 0, newLabels[now] ?? 0] as const)];
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
    before: Uint8Array.from(everybody, ([old]) => old),
    after: Uint8Array.from(everybody, ([, now]) => now),
  };
}
