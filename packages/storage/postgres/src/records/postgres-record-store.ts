import { parseStoredRecord, throwIfAborted } from '@adflux/core';
import type { RecordStore } from '@adflux/core';
import { sql } from 'kysely';
import type { Database } from '../database.js';
import { encodeRecord } from './encode-record.js';
import { importRecords } from './import-records.js';

const pageSize = 1_000;
const defaultLimit = 100;
const documentText = sql<string>`document::text`.as('document');

/** Records as documents in one table. */
export function createPostgresRecordStore<R extends { readonly id: string }>(
  database: Database,
  table: 'openings' | 'candidates' | 'campaigns' | 'audiences',
): RecordStore<R> {
  const page = (after: string | undefined, limit: number): Promise<readonly R[]> =>
    database.use(async (db) => {
      const rows = await db
        .selectFrom(table)
        .select(documentText)
        .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => parseStoredRecord<R>(row.document));
    });

  return {
    put: (record) =>
      database.use(async (db) => {
        const [id, document] = encodeRecord(record);
        await db
          .insertInto(table)
          .values({ id, document })
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet({ document: (row) => row.ref('excluded.document') }),
          )
          .execute();
      }),
    get: (id) =>
      database.use(async (db) => {
        const row = await db.selectFrom(table).select(documentText).where('id', '=', id).executeTakeFirst();
        return row === undefined ? null : parseStoredRecord<R>(row.document);
      }),
    list: (query = {}) => page(query.after, query.limit ?? defaultLimit),
    async *stream(options = {}) {
      let after: string | undefined;
      for (;;) {
        throwIfAborted(options.signal);
        const found = await page(after, pageSize);
        yield* found;
        after = found.at(-1)?.id;
        if (found.length < pageSize) return;
      }
    },
    import: (records, options = {}) => importRecords(database, table, records, options),
    remove: (id) =>
      database.use(async (db) => {
        const removed = await db.deleteFrom(table).where('id', '=', id).returning('id').execute();
        return removed.length > 0;
      }),
    count: () =>
      database.use(async (db) => {
        const row = await db
          .selectFrom(table)
          .select(sql<string>`count(*)::text`.as('count'))
          .executeTakeFirst();
        return Number(row?.count ?? 0);
      }),
  };
}
