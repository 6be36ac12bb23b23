import { parseStoredRecord, stringifyRecord } from '@adflux/core';
import type { AuditEntry, AuditLog } from '@adflux/core';
import { sql } from 'kysely';
import type { Database } from './database.js';

const defaultLimit = 100;

export function createPostgresAuditLog(database: Database): AuditLog {
  return {
    append: async (entry) => {
      const { id, at, campaignId, runId } = entry;
      const ids = { campaign_id: campaignId ?? null, run_id: runId ?? null };
      await database.use((db) =>
        db
          .insertInto('audit')
          .values({ id, at, ...ids, document: stringifyRecord(entry) })
          .execute(),
      );
    },
    list: ({ campaignId, runId, limit = defaultLimit } = {}) =>
      database.use(async (db) => {
        let query = db.selectFrom('audit').select(sql<string>`document::text`.as('document'));
        if (campaignId !== undefined) query = query.where('campaign_id', '=', campaignId);
        if (runId !== undefined) query = query.where('run_id', '=', runId);
        const rows = await query.orderBy('at', 'desc').orderBy('sequence', 'desc').limit(limit).execute();
        return rows.map((row) => parseStoredRecord<AuditEntry>(row.document));
      }),
  };
}
