import { AdFluxError, parseStoredRecord, stringifyRecord } from '@adflux/core';
import type { ModelEntry, ModelStore, Promotion, StoredModel } from '@adflux/core';
import { sql } from 'kysely';
import type { Database } from '../database.js';
import { insertPromotion } from './insert-promotion.js';

const defaultLimit = 100;
const entryText = sql<string>`entry::text`.as('entry');

export function createPostgresModelStore(database: Database): ModelStore {
  const get = (version: string): Promise<StoredModel | null> =>
    database.use(async (db) => {
      const row = await db
        .selectFrom('models')
        .select([entryText, 'document'])
        .where('version', '=', version)
        .executeTakeFirst();
      return row === undefined ? null : { ...parseStoredRecord<ModelEntry>(row.entry), document: row.document };
    });

  return {
    add: async ({ document, ...entry }) => {
      const { version, name, createdAt } = entry;
      const added = await database.use((db) =>
        db
          .insertInto('models')
          .values({ version, name, created_at: createdAt, entry: stringifyRecord(entry), document })
          .onConflict((conflict) => conflict.column('version').doNothing())
          .returning('version')
          .execute(),
      );
      if (added.length > 0 || (await get(version))?.document === document) return;
      throw new AdFluxError(`There is another model of version ${version}. Give the new one its own version.`, {
        code: 'conflict',
      });
    },
    get,
    list: ({ name, limit = defaultLimit } = {}) =>
      database.use(async (db) => {
        let query = db.selectFrom('models').select(entryText);
        if (name !== undefined) query = query.where('name', '=', name);
        const rows = await query.orderBy('created_at', 'desc').orderBy('sequence', 'desc').limit(limit).execute();
        return rows.map((row) => parseStoredRecord<ModelEntry>(row.entry));
      }),
    promote: (promotion) => insertPromotion(database, promotion),
    promotions: (name, { limit = defaultLimit } = {}) =>
      database.use(async (db) => {
        const rows = await db
          .selectFrom('promotions')
          .select(sql<string>`document::text`.as('document'))
          .where('name', '=', name)
          .orderBy('sequence', 'desc')
          .limit(limit)
          .execute();
        return rows.map((row) => parseStoredRecord<Promotion>(row.document));
      }),
  };
}
