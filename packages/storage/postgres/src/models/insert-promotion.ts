import { AdFluxError, stringifyRecord } from '@adflux/core';
import type { Promotion } from '@adflux/core';
import { sql } from 'kysely';
import type { Database } from '../database.js';

interface Outcome {
  readonly known: boolean;
  readonly made: boolean;
}

/** Appends a promotion when it is the next one and its version is there: one statement, which one of two racers wins. */
export async function insertPromotion(database: Database, promotion: Promotion): Promise<void> {
  const { name, version, sequence } = promotion;
  const promotions = database.table('promotions');
  const written = await database.use((db) =>
    sql<Outcome>`
      with known as (
        select 1 from ${database.table('models')} where version = ${version} and name = ${name}
      ), made as (
        insert into ${promotions} (name, sequence, document)
        select ${name}, ${sequence}::integer, ${stringifyRecord(promotion)}::jsonb
        from known
        where (select coalesce(max(sequence), 0) + 1 from ${promotions} where name = ${name}) = ${sequence}::integer
        on conflict (name, sequence) do nothing
        returning 1
      )
      select exists (select from known) as known, exists (select from made) as made
    `.execute(db),
  );
  const outcome = written.rows[0];
  if (outcome?.made === true) return;
  if (outcome?.known !== true)
    throw new AdFluxError(`There is no version ${version} of the model ${name}. Add it first.`, { code: 'not_found' });
  throw new AdFluxError(`Someone else promoted a version of ${name} meanwhile. Look at it, then promote again.`, {
    code: 'conflict',
  });
}
