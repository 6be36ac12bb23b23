import type { InsightFilter, InsightRow, InsightStore } from '@adflux/core';
import { compareText } from './compare-text.js';
import type { createFrozenCopy } from './frozen-copy.js';

const identityOf = (row: InsightRow): string =>
  [row.platform, row.accountId, row.level, row.entityId, row.date].join('\u0000');

const compareRows = (left: InsightRow, right: InsightRow): number =>
  compareText(left.platform, right.platform) ||
  compareText(left.accountId, right.accountId) ||
  compareText(left.level, right.level) ||
  compareText(left.entityId, right.entityId) ||
  compareText(left.date, right.date);

export function createMemoryInsightStore(frozenCopy: ReturnType<typeof createFrozenCopy>): InsightStore {
  const rows = new Map<string, InsightRow>();

  return {
    upsert: async (source) => {
      let count = 0;
      for await (const row of source) {
        rows.set(identityOf(row), frozenCopy(row));
        count += 1;
      }
      return count;
    },
    async *query(filter: InsightFilter) {
      const wanted = filter.entityIds === undefined ? undefined : new Set(filter.entityIds);
      const found = [...rows.values()].filter(
        (row) =>
          (filter.platform === undefined || row.platform === filter.platform) &&
          (filter.accountId === undefined || row.accountId === filter.accountId) &&
          (filter.level === undefined || row.level === filter.level) &&
          (wanted === undefined || wanted.has(row.entityId)) &&
          (filter.from === undefined || row.date >= filter.from) &&
          (filter.to === undefined || row.date <= filter.to),
      );
      yield* found.sort(compareRows);
    },
  };
}
