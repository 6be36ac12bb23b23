import pg from 'pg';

/** A candidate as the database of a job board has it. */
export interface DatabaseCandidate {
  readonly id: number;
  readonly trade: string;
  readonly city: string;
  readonly education: string;
  readonly shift: string;
  readonly skills: readonly string[];
  readonly years: number;
  readonly pay: number;
}

const rowsPerFetch = 10_000;

/** Reads all candidates through a cursor, in the order of their ids. The connection ends with the reading, however that ends. */
export async function* readCandidates(connectionString: string): AsyncGenerator<DatabaseCandidate> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query('begin read only');
    await client.query('declare everybody no scroll cursor for select * from candidates order by id');
    for (;;) {
      const { rows } = await client.query<DatabaseCandidate>(`fetch ${String(rowsPerFetch)} from everybody`);
      if (rows.length === 0) return;
      yield* rows;
    }
  } finally {
    await client.end();
  }
}
