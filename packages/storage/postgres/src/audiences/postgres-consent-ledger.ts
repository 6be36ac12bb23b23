import {
  AdFluxError,
  batchesOf,
  canonicalJson,
  parseStoredRecord,
  stringifyRecord,
  throwIfAborted,
} from '@adflux/core';
import type { ConsentEvent, ConsentLedger } from '@adflux/core';
import { sql } from 'kysely';
import type { Database } from '../database.js';

const pageSize = 1_000;
const documentText = sql<string>`document::text`.as('document');

const refuse = (id: string): never => {
  throw new AdFluxError(`The ledger holds another event ${id} and is append only. Use a new id.`, { code: 'conflict' });
};

/** Events by id, once each. */
function byId(batch: readonly ConsentEvent[]): ReadonlyMap<string, ConsentEvent> {
  const events = new Map<string, ConsentEvent>();
  for (const event of batch) {
    const known = events.get(event.id);
    if (known !== undefined && canonicalJson(known) !== canonicalJson(event)) refuse(event.id);
    events.set(event.id, event);
  }
  return events;
}

/**
 * Appends what is new in one statement, and nothing when an event differs from the one that holds its id. JSON of the
 * database's own making is compared, so that spelling does not matter.
 */
async function appendBatch(database: Database, batch: readonly ConsentEvent[]): Promise<number> {
  const events = [...byId(batch).values()];
  const table = database.table('consents');
  const documents = `[${events.map((event) => stringifyRecord(event)).join(',')}]`;
  const { rows } = await database.use((db) =>
    sql<{ readonly id: string; readonly differs: boolean }>`
      with given as (
        select value ->> 'id' as id, value as document from jsonb_array_elements(${documents}::jsonb)
      ), differing as (
        select given.id from given join ${table} known on known.id = given.id where known.document <> given.document
      ), appended as (
        insert into ${table} (id, candidate_id, at, document)
        select id, document ->> 'candidateId', (document ->> 'at')::timestamptz, document
        from given where not exists (select from differing)
        on conflict (id) do nothing
        returning id
      )
      select id, true as differs from differing union all select id, false from appended
    `.execute(db),
  );
  const differing = rows.find((row) => row.differs);
  if (differing !== undefined) refuse(differing.id);
  return rows.length;
}

export function createPostgresConsentLedger(database: Database): ConsentLedger {
  const page = (after: ConsentEvent | undefined): Promise<readonly ConsentEvent[]> =>
    database.use(async (db) => {
      let query = db.selectFrom('consents').select(documentText);
      if (after !== undefined)
        query = query.where(sql<boolean>`(candidate_id, id) > (${after.candidateId}, ${after.id})`);
      const rows = await query.orderBy('candidate_id').orderBy('id').limit(pageSize).execute();
      return rows.map((row) => parseStoredRecord<ConsentEvent>(row.document));
    });

  return {
    append: async (source, { signal } = {}) => {
      let appended = 0;
      for await (const batch of batchesOf(source, pageSize, signal)) appended += await appendBatch(database, batch);
      return { appended };
    },
    ofCandidate: (candidateId) =>
      database.use(async (db) => {
        const query = db.selectFrom('consents').select(documentText).where('candidate_id', '=', candidateId);
        const rows = await query.orderBy('at').orderBy('id').execute();
        return rows.map((row) => parseStoredRecord<ConsentEvent>(row.document));
      }),
    async *stream({ signal } = {}) {
      let after: ConsentEvent | undefined;
      for (;;) {
        throwIfAborted(signal);
        const found = await page(after);
        yield* found;
        after = found.at(-1);
        if (found.length < pageSize) return;
      }
    },
    pseudonymise: async (candidateId, pseudonym) => {
      const { rows } = await database.use((db) =>
        sql`
          update ${database.table('consents')}
          set candidate_id = ${pseudonym}, document = jsonb_set(document, '{candidateId}', to_jsonb(${pseudonym}::text))
          where candidate_id = ${candidateId}
          returning id
        `.execute(db),
      );
      return rows.length;
    },
  };
}
