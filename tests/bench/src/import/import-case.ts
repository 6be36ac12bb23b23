import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { stringifyRecord, type Candidate } from '@adflux/core';
import { createPostgresStorage } from '@adflux/storage-postgres';
import { startPostgresServer } from '@adflux/test-postgres-server';
import pg from 'pg';
import type { BenchCase, BenchContext, Row } from '../bench-case.js';
import { pairedRatios, spreadOf } from '../ratios.js';
import { measureInRounds } from '../rounds.js';
import { makeCandidates } from './make-candidates.js';
import { psqlVersion, runPsql } from './psql.js';

/** The rows as `\copy` reads them: text format, the very text that the import sends. */
async function writeCopyFile(file: string, candidates: readonly Candidate[]): Promise<void> {
  const stream = createWriteStream(file);
  for (const candidate of candidates)
    if (!stream.write(`${candidate.id}\t${stringifyRecord(candidate).replaceAll('\\', '\\\\')}\n`))
      await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
}

async function measureImports(context: BenchContext, psql: string, connectionString: string): Promise<Row> {
  const { quick, signal, folder, say } = context;
  const candidates = makeCandidates(quick ? 20_000 : 200_000);
  const file = join(folder, 'candidates.copy');
  await writeCopyFile(file, candidates);
  const storage = createPostgresStorage({ connectionString });
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await storage.candidates.count();
    const ways = {
      adflux: async () => {
        const began = performance.now();
        await storage.candidates.import(candidates, { signal });
        return performance.now() - began;
      },
      // What psql takes to start and to connect is no part of its copying.
      psql: async () => {
        const startMs = await runPsql(connectionString, 'select 1', signal);
        const copy = `\\copy adflux.candidates (id, document) from '${file}'`;
        return (await runPsql(connectionString, copy, signal)) - startMs;
      },
    };
    const measured = await measureInRounds(['adflux', 'psql'], quick ? 2 : 5, async (way, round) => {
      await client.query('truncate adflux.candidates');
      await client.query('checkpoint');
      const ms = await ways[way]();
      const { rows } = await client.query<{ count: number }>('select count(*)::integer from adflux.candidates');
      if (rows[0]?.count !== candidates.length)
        throw new Error(`${way} left ${String(rows[0]?.count)} candidates in the table.`);
      say(`import, round ${String(round + 1)}, ${way}: ${(ms / 1_000).toFixed(2)} s`);
      return candidates.length / (ms / 1_000);
    });
    const [ours, theirs] = [measured.get('adflux') ?? [], measured.get('psql') ?? []];
    const perSecond = (rates: readonly number[]): string => Math.round(spreadOf(rates).median).toLocaleString('en');
    return {
      id: 'import.candidates',
      title: 'candidates imported per second ÷ rows per second by psql \\copy',
      ratio: pairedRatios(ours, theirs),
      aim: { is: 'at least', value: 0.9 },
      notes: [
        `${perSecond(ours)} against ${perSecond(theirs)} a second`,
        `${candidates.length.toLocaleString('en')} candidates`,
        psql,
      ],
    };
  } finally {
    await client.end();
    await storage.close();
  }
}

/** Importing candidates into a Postgres server against the fastest program there is. */
export const importCase: BenchCase = {
  name: 'import',
  about: 'candidates imported per second against psql \\copy into the same table on the same server',
  async run(context) {
    const psql = psqlVersion();
    if (psql === null)
      return [{ id: 'import.candidates', missing: 'there is no psql on the path to compare with. Install it.' }];
    const server = await startPostgresServer({ durable: true });
    try {
      return [await measureImports(context, psql, await server.createDatabase())];
    } finally {
      await server.stop();
    }
  },
};
