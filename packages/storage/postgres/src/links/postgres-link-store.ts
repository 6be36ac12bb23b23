import { parseStoredRecord, stringifyRecord } from '@adflux/core';
import type { LinkPatch, LinkStore, LiveBudget } from '@adflux/core';
import { sql } from 'kysely';
import type { Database } from '../database.js';
import { fromLinkRow } from './link-row.js';

const toColumns = ({ spec, wanted, delivery, reasons, drift, syncedAt }: LinkPatch) => ({
  ...(spec === undefined ? {} : { spec: stringifyRecord(spec) }),
  ...(wanted === undefined ? {} : { wanted }),
  ...(delivery === undefined ? {} : { delivery }),
  ...(reasons === undefined ? {} : { reasons: stringifyRecord(reasons) }),
  ...(drift === undefined ? {} : { drift: stringifyRecord(drift) }),
  ...(syncedAt === undefined ? {} : { synced_at: syncedAt }),
});

interface LiveBudgetRow {
  readonly platform: string;
  readonly campaign_id: string;
  readonly client_id: string | null;
  readonly budget: string;
  readonly schedule: string;
}

export function createPostgresLinkStore(database: Database): LinkStore {
  return {
    find: (filter) =>
      database.use(async (db) => {
        const equal = [
          ['campaign_id', filter.campaignId],
          ['platform', filter.platform],
          ['account_id', filter.accountId],
          ['kind', filter.kind],
          ['local_id', filter.localId],
          ['remote_id', filter.remoteId],
        ] as const;
        let query = db
          .selectFrom('links')
          .select(['platform', 'account_id', 'kind', 'remote_id', 'campaign_id', 'local_id', 'run_id', 'key'])
          .select(['wanted', 'delivery', 'created_at', 'synced_at'])
          .select([
            sql<string>`spec::text`.as('spec'),
            sql<string>`reasons::text`.as('reasons'),
            sql<string>`drift::text`.as('drift'),
          ])
          .orderBy('local_id')
          .orderBy('platform')
          .orderBy('account_id')
          .orderBy('kind')
          .orderBy('remote_id');
        for (const [column, value] of equal) if (value !== undefined) query = query.where(column, '=', value);
        if (filter.includeRemoved !== true) query = query.where('wanted', '<>', 'removed');
        return (await query.execute()).map(fromLinkRow);
      }),
    liveBudgets: async () => {
      const links = database.table('links');
      const rows = await database.use((db) =>
        sql<LiveBudgetRow>`
          select held.platform, held.campaign_id, campaign.spec ->> 'clientId' as client_id,
            (held.spec -> 'budget')::text as budget, (held.spec -> 'schedule')::text as schedule
          from ${links} as held
          left join ${links} as campaign on campaign.local_id = held.campaign_id and campaign.platform = held.platform
            and campaign.account_id = held.account_id and campaign.wanted <> 'removed'
          where held.wanted = 'on' and jsonb_typeof(held.spec -> 'budget') = 'object'
        `.execute(db),
      );
      return rows.rows.map((row): LiveBudget => ({
        platform: row.platform,
        campaignId: row.campaign_id,
        clientId: row.client_id,
        budget: parseStoredRecord<LiveBudget['budget']>(row.budget),
        schedule: parseStoredRecord<LiveBudget['schedule']>(row.schedule),
      }));
    },
    patch: async (id, patch) => {
      const columns = toColumns(patch);
      if (Object.keys(columns).length === 0) return;
      await database.use((db) =>
        db
          .updateTable('links')
          .set(columns)
          .where('platform', '=', id.platform)
          .where('account_id', '=', id.accountId)
          .where('kind', '=', id.kind)
          .where('remote_id', '=', id.remoteId)
          .execute(),
      );
    },
  };
}
