import { AdFluxError, systemClock } from '@adflux/core';
import type { Clock } from '@adflux/core';
import type { EncodeOptions, Records } from '../encoder/fitted-encoder.js';
import type { SegmentModel } from '../model/segment-model.js';
import { auditAttribute } from './audit-attribute.js';
import type { FairnessAudit } from './fairness-audit.js';

/** What a fairness audit needs. */
export interface FairnessOptions<R> extends Pick<EncodeOptions, 'signal'> {
  /**
   * The sensitive attributes of a person, e.g. `{ gender: 'female', age: '45-54' }`, from wherever they are kept: they are
   * counted here and go nowhere else. Leave an attribute out, or null, where it is not known.
   */
  readonly groupsOf: (record: R) => Readonly<Record<string, string | null | undefined>>;
  /** Default: 0.8, the four-fifths rule of US employment law (29 CFR 1607.4 D). */
  readonly toleratedRatio?: number;
  /** Groups of fewer people are not broken down. Default: 30. */
  readonly minimumGroupSize?: number;
  /** Tells when the audit was made. Default: the machine's clock. */
  readonly clock?: Pick<Clock, 'now'>;
}

/**
 * Counts who is in which segment by attributes that the model never saw: age, gender and the like. Segments can stand in for
 * such attributes without holding them (a trade, a place); this is where it shows.
 *
 * @throws AdFluxError `invalid_request` when `toleratedRatio` does not lie between 0 and 1.
 * @example
 * ```ts
 * import type { Candidate } from '@adflux/core';
 * import { auditFairness, type SegmentModel } from '@adflux/segmentation';
 *
 * export async function audit(
 *   model: SegmentModel<Candidate>,
 *   candidates: readonly Candidate[],
 *   genderOf: ReadonlyMap<string, string>,
 * ) {
 *   const report = await auditFairness(model, candidates, { groupsOf: ({ id }) => ({ gender: genderOf.get(id) }) });
 *   return report.attributes.flatMap(({ attribute, flagged }) => flagged.map((segment) => `${attribute}: ${segment}`));
 * }
 * ```
 */
export async function auditFairness<R>(
  model: SegmentModel<R>,
  records: Records<R>,
  options: FairnessOptions<R>,
): Promise<FairnessAudit> {
  const { groupsOf, toleratedRatio = 0.8, minimumGroupSize = 30, clock = systemClock, signal } = options;
  if (!(toleratedRatio > 0 && toleratedRatio < 1)) {
    throw new AdFluxError('toleratedRatio lies between 0 and 1, such as 0.8.', { code: 'invalid_request' });
  }
  const clusterOf = new Map(model.segments.map(({ id }, cluster) => [id, cluster]));
  /** Per attribute and group: people in each segment. */
  const counts = new Map<string, Map<string, number[]>>();
  let people = 0;
  let leftOut = 0;
  for await (const record of records) {
    signal?.throwIfAborted();
    const cluster = clusterOrNull(model, clusterOf, record);
    if (cluster === null) {
      leftOut += 1;
      continue;
    }
    people += 1;
    for (const [attribute, group] of Object.entries(groupsOf(record))) {
      const groups = counts.get(attribute) ?? new Map<string, number[]>();
      counts.set(attribute, groups);
      if (group === null || group === undefined || group === '') continue;
      const row = groups.get(group) ?? Array<number>(model.segments.length).fill(0);
      row[cluster] = (row[cluster] ?? 0) + 1;
      groups.set(group, row);
    }
  }
  const segmentIds = model.segments.map(({ id }) => id);
  return {
    modelVersion: model.version,
    at: clock.now().toISOString(),
    people,
    leftOut,
    toleratedRatio,
    minimumGroupSize,
    attributes: [...counts].map(([attribute, groups]) =>
      auditAttribute({ attribute, groups, segmentIds, people, toleratedRatio, minimumGroupSize }),
    ),
  };
}

function clusterOrNull<R>(model: SegmentModel<R>, clusterOf: ReadonlyMap<string, number>, record: R): number | null {
  try {
    return clusterOf.get(model.assign(record).segmentId) ?? null;
  } catch (error) {
    if (AdFluxError.isInstance(error) && error.code === 'invalid_request') return null;
    throw error;
  }
}
