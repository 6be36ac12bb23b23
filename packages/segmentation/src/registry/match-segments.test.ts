import { describe, expect, it } from 'vitest';
import { plantCandidates, plantedFeatures } from '../model/__fixtures__/planted-candidates.js';
import { fitModel } from '../model/fit-model.js';
import { matchSegments } from './match-segments.js';

const parentOf = async () =>
  fitModel(plantCandidates({ count: 300 }).candidates, { name: 'c', features: plantedFeatures, segmentCount: 3 });

/** Labels from `[old, new, people]`. */
const people = (...groups: readonly (readonly [old: number, now: number, count: number, familiar?: 0 | 1])[]) => ({
  before: Uint8Array.from(groups.flatMap(([old, , count]) => Array<number>(count).fill(old))),
  after: Uint8Array.from(groups.flatMap(([, now, count]) => Array<number>(count).fill(now))),
  isFamiliar: Uint8Array.from(groups.flatMap(([, , count, familiar = 1]) => Array<number>(count).fill(familiar))),
});
const noShift = [[], [], []];

describe('matchSegments', () => {
  it('gives ids to whoever holds the same people, not to the same place in the list', async () => {
    const { numbers, lineage, nextSegmentNumber } = matchSegments({
      parent: await parentOf(),
      ...people([0, 2, 90], [0, 1, 10], [1, 0, 100], [2, 1, 95], [2, 2, 5]),
      ...{ centroidShifts: noShift, nextSegmentNumber: 4, clusterCount: 3 },
    });
    expect(numbers).toEqual([2, 3, 1]);
    expect(nextSegmentNumber).toBe(4);
    expect(lineage).toMatchObject({ rowCount: 300, retired: [], added: [], movedShare: 0.05 });
    expect(lineage.migration).toContainEqual({ from: 'c-1', to: 'c-3', count: 10 });
    expect(lineage.migration.reduce((sum, { count }) => sum + count, 0)).toBe(300);
    expect(lineage.matches.find(({ id }) => id === 'c-2')?.overlap).toBe(1);
  });

  it('retires an id whose people are scattered, and gives the new segment a number never used before', async () => {
    const { numbers, lineage, nextSegmentNumber } = matchSegments({
      parent: await parentOf(),
      ...people([0, 0, 100], [1, 1, 100], [2, 0, 15], [2, 1, 15], [2, 2, 5]),
      ...{ centroidShifts: noShift, nextSegmentNumber: 4, clusterCount: 4 },
    });
    // Segment 3 shares 5 people of 35 with the third cluster: another one.
    expect(numbers).toEqual([1, 2, 4, 5]);
    expect(nextSegmentNumber).toBe(6);
    expect(lineage).toMatchObject({ retired: ['c-3'], added: ['c-4', 'c-5'] });
  });

  it('carries on the larger overlap where two segments become one', async () => {
    const { numbers, lineage } = matchSegments({
      parent: await parentOf(),
      ...people([0, 0, 60], [1, 0, 100], [2, 1, 100]),
      ...{ centroidShifts: noShift, nextSegmentNumber: 4, clusterCount: 2 },
    });
    expect(numbers).toEqual([2, 3]);
    expect(lineage.retired).toEqual(['c-1']);
    expect(lineage.movedShare).toBeCloseTo(60 / 260, 12);
  });

  it('does not let newcomers take an id along, however many land in the old segment', async () => {
    const { numbers, lineage } = matchSegments({
      parent: await parentOf(),
      ...people([0, 3, 100], [0, 0, 400, 0], [1, 1, 100], [2, 2, 100]),
      ...{ centroidShifts: noShift, nextSegmentNumber: 4, clusterCount: 4 },
    });
    expect(numbers).toEqual([4, 2, 3, 1]);
    expect(lineage.migration).toContainEqual({ from: 'c-1', to: 'c-4', count: 400 });
  });

  it('lets the nearer centroid decide between equal overlaps', async () => {
    const even = people([0, 0, 50], [0, 1, 50], [1, 0, 50], [1, 1, 50], [2, 2, 100]);
    const parent = await parentOf();
    const far = [[2, 1, 9], [1, 2, 9], [9, 9, 1]]; // prettier-ignore
    expect(
      matchSegments({ parent, ...even, centroidShifts: far, nextSegmentNumber: 4, clusterCount: 3 }).numbers,
    ).toEqual([2, 1, 3]);
    const near = [[1, 2, 9], [2, 1, 9], [9, 9, 1]]; // prettier-ignore
    expect(
      matchSegments({ parent, ...even, centroidShifts: near, nextSegmentNumber: 4, clusterCount: 3 }).numbers,
    ).toEqual([1, 2, 3]);
  });
});
