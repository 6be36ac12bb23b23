import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denseRows, squaredDistance } from '../engine/__fixtures__/dense-rows.js';
import { oneHot } from '../engine/__fixtures__/one-hot.js';
import { randomEmbedding } from '../engine/__fixtures__/random-embedding.js';
import { randomTable } from '../engine/__fixtures__/random-table.js';
import { createRandom } from '../engine/random.js';
import { createEngineThreads } from '../engine/thread-pool.js';
import { createTimeSlice } from '../engine/time-slice.js';
import { adjustedRandIndex } from './adjusted-rand.js';
import type { Labeling } from './silhouette.js';
import { silhouettes } from './silhouette.js';

/** Straight from the definition. */
function bruteForce(rows: readonly (readonly number[])[], { labels, clusterCount }: Labeling): number[] {
  return rows.map((row, index) => {
    const sums = new Array<number>(clusterCount).fill(0);
    const sizes = new Array<number>(clusterCount).fill(0);
    rows.forEach((other, place) => {
      const label = labels[place] ?? 0;
      sums[label] = (sums[label] ?? 0) + Math.sqrt(squaredDistance(row, other));
      sizes[label] = (sizes[label] ?? 0) + 1;
    });
    const own = labels[index] ?? 0;
    if (sizes[own] === 1) return 0;
    const inside = (sums[own] ?? 0) / ((sizes[own] ?? 0) - 1);
    const others = sums.map((sum, label) =>
      label === own || sizes[label] === 0 ? Infinity : sum / (sizes[label] ?? 1),
    );
    const nearest = Math.min(...others);
    if (nearest === Infinity || Math.max(inside, nearest) === 0) return 0;
    return (nearest - inside) / Math.max(inside, nearest);
  });
}

const labelings = (rowCount: number, counts: readonly number[], seed: number): Labeling[] =>
  counts.map((clusterCount, stream) => {
    const random = createRandom(seed, stream);
    return { clusterCount, labels: Uint8Array.from({ length: rowCount }, () => Math.floor(random() * clusterCount)) };
  });

describe('silhouettes', () => {
  it('are those of the definition, for every labeling at once', async () => {
    const engine = createEngineThreads(0);
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          rowCount: fc.integer({ min: 2, max: 90 }),
          categoricals: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
          numericCount: fc.integer({ min: 1, max: 3 }),
          multiLabels: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 2 }),
          distinctRows: fc.constantFrom(5, 1_000),
          seed: fc.integer(),
        }),
        fc.constantFrom('one-hot', 'dense'),
        fc.boolean(),
        async (shape, kind, plain) => {
          const table = randomTable(shape);
          const embedding = kind === 'dense' ? randomEmbedding(table, 3, 1) : oneHot(table);
          const lists = labelings(shape.rowCount, [2, 3, 7], shape.seed);
          const rows = Uint32Array.from({ length: shape.rowCount }, (_, row) => row);
          const slice = createTimeSlice(undefined);
          const threads = { engine: plain ? null : engine, parallel: false, slice, signal: undefined };
          const found = await silhouettes({ table, embedding, rows, labelings: lists, threads });
          const dense = denseRows(table, embedding);
          lists.forEach((labeling, index) =>
            bruteForce(dense, labeling).forEach((value, row) => expect(found[index]?.[row]).toBeCloseTo(value, 4)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are the same on threads, of long runs and of chosen rows', async () => {
    const table = randomTable({ rowCount: 9_000, seed: 2, categoricals: [7, 4], numericCount: 2, multiLabels: [9] });
    const embedding = oneHot(table);
    const rows = Uint32Array.from({ length: 4_500 }, (_, place) => 2 * place + 1);
    const [two, one] = labelings(4_500, [2, 1], 3);
    const lists = [two, one].filter((list) => list !== undefined);
    const engine = createEngineThreads(2);
    const slice = createTimeSlice(undefined);
    const run = (parallel: boolean) =>
      silhouettes({
        table,
        embedding,
        rows,
        labelings: lists,
        threads: { engine, parallel, slice, signal: undefined },
      });
    const [inline, threaded] = await Promise.all([run(false), run(true)]);
    await engine.close();
    const dense = denseRows(table, embedding).filter((_, row) => row % 2 === 1);
    const sample = bruteForce(dense.slice(0, 1), { labels: new Uint8Array(1), clusterCount: 1 });
    expect(sample).toEqual([0]);
    for (const row of [0, 1, 4_499]) {
      const [first = 0, second = 0] = [0, 1].map((label) => {
        const members = dense.filter((_, place) => two?.labels[place] === label);
        const sum = members.reduce((total, other) => total + Math.sqrt(squaredDistance(dense[row] ?? [], other)), 0);
        return sum / (members.length - (two?.labels[row] === label ? 1 : 0));
      });
      const [inside, outside] = two?.labels[row] === 0 ? [first, second] : [second, first];
      expect(inline[0]?.[row]).toBeCloseTo((outside - inside) / Math.max(inside, outside), 5);
    }
    inline[0]?.forEach((value, row) => expect(threaded[0]?.[row]).toBeCloseTo(value, 9));
    expect(new Set(inline[1])).toEqual(new Set([0]));
  });
});

describe('adjustedRandIndex', () => {
  it('knows agreement under other names, and chance', () => {
    const labels = Uint8Array.from([0, 0, 1, 1, 2, 2]);
    expect(adjustedRandIndex(labels, Uint8Array.from([5, 5, 3, 3, 9, 9]))).toBe(1);
    // Worked by hand: together 1, expected 3 * 3 / 15, most 3.
    expect(adjustedRandIndex(labels, Uint8Array.from([0, 0, 1, 2, 1, 2]))).toBeCloseTo((1 - 0.6) / (3 - 0.6), 12);
    const [one, other] = labelings(20_000, [6, 6], 1);
    expect(Math.abs(adjustedRandIndex(one?.labels ?? labels, other?.labels ?? labels))).toBeLessThan(0.01);
  });
});
