import { batchesOf, parseStoredRecord, stringifyRecord } from '@adflux/core';
import type { InsightFilter, InsightRow, InsightStore } from '@adflux/core';
import { sql } from 'kysely';
import type { Database } from './database.js';

const batchSize = 1_000;
const identity = ['platform', 'account_id', 'level', 'entity_id', 'date'] as const;

const keyOf = (row: InsightRow): string[] => [row.platform, row.accountId, row.level, row.entityId, row.date];

async function upsertBatch(database: Database, batch: readonly InsightRow[]): Promise<void> {
  // One statement cannot write a row twice: of rows with one identity the last goes in.
  const rows = [...new Map(batch.map((row) => [JSON.stringify(keyOf(row)), row])).values()];
  const column = (read: (row: InsightRow) => string) => sql`${rows.map(read)}::text[]`;
  await database.use((db) =>
    sql`
      insert into ${database.table('insights')} (platform, account_id, level, entity_id, date, document)
      select * from unnest(
        ${column((row) => row.platform)}, ${column((row) => row.accountId)}, ${column((row) => row.level)},
        ${column((row) => row.entityId)}, ${column((row) => row.date)},
        ${rows.map((row) => stringifyRecord(row))}::jsonb[]
      )
      on conflict (platform, account_id, level, entity_id, date) do update set document = excluded.document
    `.execute(db),
  );
}

export function createPostgresInsightStore(database: Database): InsightStore {
  const page = (filter: InsightFilter, after: InsightRow | undefined): Promise<readonly InsightRow[]> =>
    database.use(async (db) => {
      let query = db.selectFrom('insights').select(sql<string>`document::text`.as('document'));
      if (filter.platform !== undefined) query = query.where('platform', '=', filter.platform);
      if (filter.accountId !== undefined) query = query.where('account_id', '=', filter.accountId);
      if (filter.level !== undefined) query = query.where('level', '=', filter.level);
      if (filter.entityIds !== undefined)
        query = query.where(sql<boolean>`entity_id = any(${filter.entityIds}::text[])`);
      if (filter.from !== undefined) query = query.where('date', '>=', filter.from);
      if (filter.to !== undefined) query = query.where('date', '<=', filter.to);
      if (after !== undefined)
        query = query.where(
          sql<boolean>`(${sql.join(identity.map((name) => sql.ref(name)))}) > (${sql.join(keyOf(after))})`,
        );
      for (const column of identity) query = query.orderBy(column);
      const rows = await query.limit(batchSize).execute();
      return rows.map((row) => parseStoredRecord<InsightRow>(row.document));
    });

  return {
    upsert: async (rows) => {
      let count = 0;
      for await (const batch of batchesOf(rows, batchSize)) {
        await upsertBatch(database, batch);
        count += batch.length;
      }
      return count;
    },
    async *query(filter) {
      let after: InsightRow | undefined;
      for (;;) {
        const found = await page(filter, after);
        yield* found;
        after = found.at(-1);
        if (found.length < batchSize) return;
      }
    },
  };
}
