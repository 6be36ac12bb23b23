import type { ModelLineage } from '../model/model-document.js';
import { segmentIdOf } from '../model/create-model.js';
import type { SegmentModel } from '../model/segment-model.js';
import { matchByWeight } from './match-by-weight.js';

/** The same people, seen by two models. */
export interface MatchOptions<R> {
  readonly parent: SegmentModel<R>;
  /** Per person: the cluster in the parent. */
  readonly before: Uint8Array;
  /** Per person: the cluster in the new fit. */
  readonly after: Uint8Array;
  /** Per person: 1 where the parent knew such people: within the usual radius of its segment. */
  readonly isFamiliar: Uint8Array;
  /** Per old and new cluster: the Euclidean distance of their centroids, in the new space. */
  readonly centroidShifts: readonly (readonly number[])[];
  readonly clusterCount: number;
  /** The first number that is free for new segments. */
  readonly nextSegmentNumber: number;
}

/** Which number each new cluster carries on. */
export interface Succession {
  /** By new cluster. */
  readonly numbers: readonly number[];
  readonly nextSegmentNumber: number;
  readonly lineage: ModelLineage;
}

/** Fewer people in common than this part of either, and the segment is another one. */
const smallestOverlap = 0.25;
/** Enough to decide between equal overlaps, never enough to outweigh a person. */
const shiftWeight = 1e-9;

/**
 * Carries segment ids on to the clusters that hold the same people: the one-to-one matching with the largest sum of overlaps
 * (people in both, over people in either); of equal ones that whose centroids moved least. Only people count whom the parent
 * knew: newcomers land in the nearest old segment however far it is, and by their number would take its id along. A cluster
 * that shares too little with its match gets a new number, and numbers are never used again.
 */
export function matchSegments<R>(options: MatchOptions<R>): Succession {
  const { parent, before, after, isFamiliar, centroidShifts, clusterCount } = options;
  const countPeople = (counts: (person: number) => boolean): number[][] => {
    const table = parent.segments.map(() => Array<number>(clusterCount).fill(0));
    before.forEach((old, person) => {
      const row = table[old];
      const now = after[person] ?? 0;
      if (row !== undefined && counts(person)) row[now] = (row[now] ?? 0) + 1;
    });
    return table;
  };
  const counts = countPeople((person) => isFamiliar[person] === 1);
  const oldSizes = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const newSizes = Array.from({ length: clusterCount }, (_, now) =>
    counts.reduce((sum, row) => sum + (row[now] ?? 0), 0),
  );
  const overlapOf = (old: number, now: number): number => {
    const both = counts[old]?.[now] ?? 0;
    const either = (oldSizes[old] ?? 0) + (newSizes[now] ?? 0) - both;
    return either === 0 ? 0 : both / either;
  };
  const shiftOf = (old: number, now: number): number => centroidShifts[old]?.[now] ?? 0;
  const largestShift = Math.max(...centroidShifts.flat(), Number.MIN_VALUE);
  const weights = counts.map((row, old) =>
    row.map((_, now) => overlapOf(old, now) + shiftWeight * (1 - shiftOf(old, now) / largestShift)),
  );

  const numbers = Array<number>(clusterCount).fill(0);
  const matches: ModelLineage['matches'] = [];
  matchByWeight(weights, clusterCount).forEach((now, old) => {
    const segment = parent.segments[old];
    if (now === -1 || segment === undefined || overlapOf(old, now) < smallestOverlap) return;
    numbers[now] = segment.number;
    matches.push({ id: segment.id, overlap: overlapOf(old, now), centroidShift: shiftOf(old, now) });
  });
  let { nextSegmentNumber } = options;
  const added: string[] = [];
  numbers.forEach((number, now) => {
    if (number !== 0) return;
    numbers[now] = nextSegmentNumber;
    added.push(segmentIdOf(parent.name, nextSegmentNumber));
    nextSegmentNumber += 1;
  });

  const idOf = (now: number): string => segmentIdOf(parent.name, numbers[now] ?? 0);
  const migration = countPeople(() => true).flatMap((row, old) =>
    row.flatMap((count, now) => (count === 0 ? [] : [{ from: parent.segments[old]?.id ?? '', to: idOf(now), count }])),
  );
  const moved = migration.reduce((sum, { from, to, count }) => sum + (from === to ? 0 : count), 0);
  const carried = new Set(matches.map(({ id }) => id));
  return {
    numbers,
    nextSegmentNumber,
    lineage: {
      parent: parent.version,
      rowCount: before.length,
      matches,
      retired: parent.segments.flatMap(({ id }) => (carried.has(id) ? [] : [id])),
      added,
      migration,
      movedShare: before.length === 0 ? 0 : moved / before.length,
    },
  };
}
