import pg from 'pg';
import type { BenchContext } from '../bench-case.js';

const rowsPerStatement = 500_000;

/** Eight kinds of people that overlap, made in the database: what is measured is reading them, not writing. */
const insert = `insert into candidates
  select id,
    'trade ' || case when mix % 10 < 7 then kind else mix / 10 % 8 end,
    'city ' || mix / 80 % 12,
    'education ' || case when mix / 960 % 10 < 6 then kind / 2 else mix / 9600 % 5 end,
    'shift ' || case when mix / 48000 % 10 < 6 then kind % 3 else mix / 480000 % 4 end,
    array['skill ' || kind, 'skill ' || 8 + mix / 77 % 16],
    kind * 2 + mix / 31 % 90 / 10.0,
    (1200 + kind * 150 + mix / 57 % 900) * 1000
  from (
    select id, (id * 40503 % 65521 % 8)::int as kind, abs(hashint8(id)) as mix
    from generate_series($1::bigint, $2::bigint) as id
  ) as drawn`;

/** Makes the table of candidates. */
export async function fillDatabase(
  connectionString: string,
  count: number,
  { say, signal }: BenchContext,
): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(
      'create unlogged table candidates (id integer, trade text, city text, education text, shift text, skills text[], years real, pay integer)',
    );
    for (let first = 1; first <= count; first += rowsPerStatement) {
      signal.throwIfAborted();
      await client.query(insert, [first, Math.min(count, first + rowsPerStatement - 1)]);
      say(`stream: ${Math.min(count, first + rowsPerStatement - 1).toLocaleString('en')} candidates written`);
    }
    await client.query('alter table candidates add primary key (id)');
    await client.query('analyze candidates');
  } finally {
    await client.end();
  }
}
