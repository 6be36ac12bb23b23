import type { AssignmentFilter, AssignmentStore, SegmentAssignment } from '@adflux/core';
import { sql } from 'kysely';
import { batchesOf, throwIfAborted } from '@adflux/core';
import type { Database } from '../database.js';

const batchSize = 5_000;
const pageSize = 1_000;

const columns = [
  'model',
  'candidate_id as candidateId',
  'model_version as modelVersion',
  'segment_id as segmentId',
  'distance',
  'confidence',
] as const;

async function upsertBatch(database: Database, batch: readonly SegmentAssignment[]): Promise<void> {
  // One statement cannot write a row twice: of assignments with one identity the last goes in.
  const rows = [...new Map(batch.map((row) => [`${row.model}\n${row.candidateId}`, row])).values()];
  const texts = (read: (row: SegmentAssignment) => string) => sql`${rows.map(read)}::text[]`;
  const numbers = (read: (row: SegmentAssignment) => number) => sql`${rows.map(read)}::float8[]`;
  await database.use((db) =>
    sql`
      insert into ${database.table('assignments')}
        (model, candidate_id, model_version, segment_id, distance, confidence)
      select * from unnest(
        ${texts((row) => row.model)}, ${texts((row) => row.candidateId)}, ${texts((row) => row.modelVersion)},
        ${texts((row) => row.segmentId)}, ${numbers((row) => row.distance)}, ${numbers((row) => row.confidence)}
      )
      on conflict (model, candidate_id) do update set
        model_version = excluded.model_version, segment_id = excluded.segment_id,
        distance = excluded.distance, confidence = excluded.confidence
    `.execute(db),
  );
}

export function createPostgresAssignmentStore(database: Database): AssignmentStore {
  const page = (model: string, filter: AssignmentFilter, after: string | undefined) =>
    database.use((db) => {
      let query = db.selectFrom('assignments').select(columns).where('model', '=', model);
      if (filter.segmentId !== undefined) query = query.where('segment_id', '=', filter.segmentId);
      if (filter.modelVersion !== undefined) query = query.where('model_version', '=', filter.modelVersion);
      if (after !== undefined) query = query.where('candidate_id', '>', after);
      return query.orderBy('candidate_id').limit(pageSize).execute();
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
    ofCandidate: (candidateId) =>
      database.use((db) =>
        db.selectFrom('assignments').select(columns).where('candidate_id', '=', candidateId).orderBy('model').execute(),
      ),
    async *stream(model, { signal, ...filter } = {}) {
      let after: string | undefined;
      for (;;) {
        throwIfAborted(signal);
        const found = await page(model, filter, after);
        yield* found;
        after = found.at(-1)?.candidateId;
        if (found.length < pageSize) return;
      }
    },
    removeCandidate: (candidateId) =>
      database.use(async (db) => {
        const removed = await db
          .deleteFrom('assignments')
          .where('candidate_id', '=', candidateId)
          .returning('model')
          .execute();
        return removed.length > 0;
      }),
  };
}
