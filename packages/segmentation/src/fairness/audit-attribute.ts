import { proportionRatio, wilson } from '../segments/intervals.js';
import type { Estimate } from '../segments/segment-description.js';
import { cramersV } from './cramers-v.js';
import type { AttributeAudit, FairnessFlag, GroupInSegment } from './fairness-audit.js';

/** The counts of one attribute. */
export interface AttributeCounts {
  readonly attribute: string;
  /** Per group: people in each segment. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
  readonly segmentIds: readonly string[];
  /** Everybody, also people whose value is not known. */
  readonly people: number;
  readonly toleratedRatio: number;
  readonly minimumGroupSize: number;
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Looks at one attribute in every segment. */
export function auditAttribute(counts: AttributeCounts): AttributeAudit {
  const { attribute, groups, segmentIds, people, toleratedRatio, minimumGroupSize } = counts;
  const rows = [...groups].sort(([left], [right]) => (left < right ? -1 : 1));
  const known = sumOf(rows.map(([, row]) => sumOf(row)));
  const large = rows.filter(([, row]) => sumOf(row) >= minimumGroupSize);
  const segments = segmentIds.map((segmentId, segment) => {
    const size = sumOf(rows.map(([, row]) => row[segment] ?? 0));
    return {
      segmentId,
      groups: large.map(([group, row]): GroupInSegment => {
        const count = row[segment] ?? 0;
        const groupSize = sumOf(row);
        const rate = wilson(count, groupSize);
        const ratio = proportionRatio(rate, wilson(size - count, known - groupSize));
        // Without anybody else there is nobody to compare with.
        const flag = known === groupSize ? 'too_few' : flagOf(ratio, toleratedRatio);
        return { group, count, share: wilson(count, size), rate, ratio, flag };
      }),
    };
  });
  return {
    attribute,
    people: known,
    unknown: people - known,
    groups: rows.map(([group, row]) => ({ group, people: sumOf(row) })),
    association: cramersV(large.map(([, row]) => row)),
    segments,
    flagged: segments.flatMap(({ segmentId, groups: inSegment }) =>
      inSegment.some(({ flag }) => flag === 'under' || flag === 'over') ? [segmentId] : [],
    ),
  };
}

function flagOf({ value, low, high }: Estimate, tolerated: number): FairnessFlag {
  if (!Number.isFinite(value)) return low > 1 / tolerated ? 'over' : 'too_few';
  if (high < tolerated) return 'under';
  if (low > 1 / tolerated) return 'over';
  // A ratio that lies outside while its interval reaches inside may be chance: more people would tell.
  return value < tolerated || value > 1 / tolerated ? 'too_few' : 'balanced';
}
