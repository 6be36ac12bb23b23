import { AdFluxError, parseStoredRecord } from '@adflux/core';
import type { DocumentStore, StoredDocument } from '@adflux/core';
import { sql } from 'kysely';
import type { Database } from '../database.js';
import { encodeRecord } from '../records/encode-record.js';

const defaultLimit = 100;

interface Row {
  readonly collection: string;
  readonly id: string;
  readonly version: number;
  readonly document: string;
}

const columns = ['collection', 'id', 'version', sql<string>`document::text`.as('document')] as const;

/** The value travels inside an object, because a JSON column may hold a bare null or text as well as anything else. */
const toDocument = ({ collection, id, version, document }: Row): StoredDocument => ({
  collection,
  id,
  version,
  value: parseStoredRecord<{ readonly value: unknown }>(document).value,
});

export function createPostgresDocumentStore(database: Database): DocumentStore {
  return {
    get: (collection, id) =>
      database.use(async (db) => {
        const query = db.selectFrom('documents').select(columns);
        const row = await query.where('collection', '=', collection).where('id', '=', id).executeTakeFirst();
        return row === undefined ? null : toDocument(row);
      }),
    put: async ({ collection, id, value, expectedVersion }) => {
      const record = { id, value };
      const [, document] = encodeRecord(record);
      const written = await database.use((db) => {
        if (expectedVersion !== undefined && expectedVersion > 0)
          return db
            .updateTable('documents')
            .set({ version: expectedVersion + 1, document })
            .where('collection', '=', collection)
            .where('id', '=', id)
            .where('version', '=', expectedVersion)
            .returning('version')
            .execute();
        const insert = db.insertInto('documents').values({ collection, id, version: 1, document });
        return insert
          .onConflict((conflict) => {
            const twin = conflict.columns(['collection', 'id']);
            if (expectedVersion === 0) return twin.doNothing();
            return twin.doUpdateSet({
              version: sql`documents.version + 1`,
              document: (row) => row.ref('excluded.document'),
            });
          })
          .returning('version')
          .execute();
      });
      const version = written[0]?.version;
      if (version !== undefined) return version;
      throw new AdFluxError(`${collection}/${id} was changed meanwhile. Read it again, then write.`, {
        code: 'conflict',
      });
    },
    list: (collection, { after, limit = defaultLimit } = {}) =>
      database.use(async (db) => {
        let query = db.selectFrom('documents').select(columns).where('collection', '=', collection);
        if (after !== undefined) query = query.where('id', '>', after);
        return (await query.orderBy('id').limit(limit).execute()).map(toDocument);
      }),
    remove: (collection, id) =>
      database.use(async (db) => {
        const query = db.deleteFrom('documents').where('collection', '=', collection).where('id', '=', id);
        return (await query.returning('id').execute()).length > 0;
      }),
  };
}
