import type { AudienceMember, AudienceMemberStore, MembershipState } from '@adflux/core';
import { sql } from 'kysely';
import { batchesOf, throwIfAborted } from '@adflux/core';
import type { Database } from '../database.js';

const batchSize = 5_000;
const pageSize = 1_000;

const columns = ['audience_id as audienceId', 'candidate_id as candidateId', 'state'] as const;

async function upsertBatch(database: Database, batch: readonly AudienceMember[]): Promise<void> {
  // One statement cannot write a row twice: of members with one identity the last goes in.
  const rows = [...new Map(batch.map((row) => [`${row.audienceId}\n${row.candidateId}`, row])).values()];
  const texts = (read: (row: AudienceMember) => string) => sql`${rows.map(read)}::text[]`;
  await database.use((db) =>
    sql`
      insert into ${database.table('audience_members')} (audience_id, candidate_id, state)
      select * from unnest(
        ${texts((row) => row.audienceId)}, ${texts((row) => row.candidateId)}, ${texts((row) => row.state)}
      )
      on conflict (audience_id, candidate_id) do update set state = excluded.state
    `.execute(db),
  );
}

export function createPostgresAudienceMemberStore(database: Database): AudienceMemberStore {
  const page = (
    audienceId: string,
    states: readonly MembershipState[] | undefined,
    after: string | undefined,
  ): Promise<readonly AudienceMember[]> =>
    database.use((db) => {
      let query = db.selectFrom('audience_members').select(columns).where('audience_id', '=', audienceId);
      if (states !== undefined) query = query.where('state', 'in', [...states]);
      if (after !== undefined) query = query.where('candidate_id', '>', after);
      return query.orderBy('candidate_id').limit(pageSize).execute();
    });

  const remove = (column: 'audience_id' | 'candidate_id', id: string): Promise<boolean> =>
    database.use(async (db) => {
      const removed = await db.deleteFrom('audience_members').where(column, '=', id).returning('state').execute();
      return removed.length > 0;
    });

  return {
    import: async (source, options = {}) => {
      let imported = 0;
      for await (const batch of batchesOf(source, batchSize, options.signal)) {
        await upsertBatch(database, batch);
        imported += batch.length;
        options.onProgress?.(imported);
      }
      return { imported };
    },
    async *stream(audienceId, { states, signal } = {}) {
      let after: string | undefined;
      for (;;) {
        throwIfAborted(signal);
        const found = await page(audienceId, states, after);
        yield* found;
        after = found.at(-1)?.candidateId;
        if (found.length < pageSize) return;
      }
    },
    ofCandidate: (candidateId) =>
      database.use((db) => {
        const query = db.selectFrom('audience_members').select(columns).where('candidate_id', '=', candidateId);
        return query.orderBy('audience_id').execute();
      }),
    count: (audienceId) =>
      database.use(async (db) => {
        const rows = await db
          .selectFrom('audience_members')
          .select(['state', sql<string>`count(*)::text`.as('count')])
          .where('audience_id', '=', audienceId)
          .groupBy('state')
          .execute();
        const counts = { joining: 0, member: 0, leaving: 0 };
        for (const row of rows) counts[row.state] = Number(row.count);
        return counts;
      }),
    settle: async (audienceId) => {
      const table = database.table('audience_members');
      await database.use((db) =>
        sql`
          with gone as (delete from ${table} where audience_id = ${audienceId} and state = 'leaving')
          update ${table} set state = 'member' where audience_id = ${audienceId} and state = 'joining'
        `.execute(db),
      );
    },
    removeAudience: (audienceId) => remove('audience_id', audienceId),
    removeCandidate: (candidateId) => remove('candidate_id', candidateId),
  };
}
