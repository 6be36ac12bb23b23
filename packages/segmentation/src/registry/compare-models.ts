import type { SegmentModel } from '../model/segment-model.js';
import type { Records } from '../encoder/fitted-encoder.js';
import { adjustedRandIndex } from '../choose-k/adjusted-rand.js';

/** Two versions on the same people. */
export interface ModelAgreement {
  /** People that both versions could assign. */
  readonly people: number;
  /** Adjusted Rand index: 1 the same groups, 0 no more in common than by chance. */
  readonly adjustedRandIndex: number;
  /** Share of people whose segment id differs. */
  readonly movedShare: number;
  readonly migration: readonly { readonly from: string; readonly to: string; readonly count: number }[];
}

/** What differs between two versions. */
export interface ModelComparison {
  readonly before: string;
  readonly after: string;
  readonly segments: {
    readonly shared: readonly string[];
    readonly retired: readonly string[];
    readonly added: readonly string[];
  };
  readonly features: { readonly removed: readonly string[]; readonly added: readonly string[] };
  /** Whether both were fitted on the same rows. */
  readonly isSameData: boolean;
  /** Each in its own space: of use within one weighting and one set of features only. */
  readonly silhouettes: { readonly before: number; readonly after: number };
  /** Null where no records were given. */
  readonly agreement: ModelAgreement | null;
}

/** Compares two versions of a model. */
export async function compareModels<R>(
  before: SegmentModel<R>,
  after: SegmentModel<R>,
  records?: Records<R>,
): Promise<ModelComparison> {
  const idsOf = (model: SegmentModel<R>): string[] => model.segments.map(({ id }) => id);
  const namesOf = (model: SegmentModel<R>): string[] => model.encoder.features.map(({ name }) => name);
  const without = (these: readonly string[], those: readonly string[]): string[] =>
    these.filter((each) => !those.includes(each));
  return {
    before: before.version,
    after: after.version,
    segments: {
      shared: idsOf(before).filter((id) => idsOf(after).includes(id)),
      retired: without(idsOf(before), idsOf(after)),
      added: without(idsOf(after), idsOf(before)),
    },
    features: {
      removed: without(namesOf(before), namesOf(after)),
      added: without(namesOf(after), namesOf(before)),
    },
    isSameData: before.document.data.fingerprint === after.document.data.fingerprint,
    silhouettes: {
      before: before.document.quality.silhouette.value,
      after: after.document.quality.silhouette.value,
    },
    agreement: records === undefined ? null : await agreementOf(before, after, records),
  };
}

async function agreementOf<R>(
  before: SegmentModel<R>,
  after: SegmentModel<R>,
  records: Records<R>,
): Promise<ModelAgreement> {
  // A stream can be read once: both encoders need it.
  const kept: R[] = [];
  for await (const record of records) kept.push(record);
  const options = { onInvalid: 'quarantine' } as const;
  const [left, right] = [await before.assignAll(kept, options), await after.assignAll(kept, options)];
  const rightRow = new Map(right.ids.map((id, row) => [id, row]));
  const pairs = left.ids.flatMap((id, row) => {
    const other = rightRow.get(id);
    return other === undefined ? [] : [[left.segments[row] ?? 0, right.segments[other] ?? 0] as const];
  });
  const counts = new Map<string, { from: string; to: string; count: number }>();
  for (const [old, now] of pairs) {
    const [from, to] = [before.segments[old]?.id ?? '', after.segments[now]?.id ?? ''];
    const key = `${from} ${to}`;
    counts.set(key, { from, to, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const migration = [...counts.values()].sort((one, other) => other.count - one.count);
  const moved = migration.reduce((sum, { from, to, count }) => sum + (from === to ? 0 : count), 0);
  return {
    people: pairs.length,
    adjustedRandIndex: adjustedRandIndex(
      Uint8Array.from(pairs, ([old]) => old),
      Uint8Array.from(pairs, ([, now]) => now),
    ),
    movedShare: pairs.length === 0 ? 0 : moved / pairs.length,
    migration,
  };
}
