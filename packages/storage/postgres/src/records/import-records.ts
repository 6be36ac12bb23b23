import { sql } from 'kysely';
import { batchesOf } from '@adflux/core';
import type { Database } from '../database.js';
import { copyBatch } from './copy-batch.js';
import { encodeRecord } from './encode-record.js';
import type { EncodedRecord } from './encode-record.js';

type StoredRecord = { readonly id: string };

/** How many records travel together. COPY streams, so larger batches only save commits; an upsert is one message. */
const copySize = 10_000;
const upsertSize = 1_000;

/**
 * Encodes a batch, one record at a time as it is sent; of records that share an id only the last goes in, as one statement
 * cannot write a row twice.
 */
function* encode(batch: readonly StoredRecord[]): Generator<EncodedRecord> {
  const byId = new Map<string, StoredRecord>();
  for (const record of batch) byId.set(record.id, record);
  for (const record of byId.values()) yield encodeRecord(record);
}

/** Inserts or replaces records in one statement, on any door. */
async function upsertBatch(database: Database, table: string, records: readonly EncodedRecord[]): Promise<void> {
  // One array of JSON takes two thirds of the time of unnest(text[], jsonb[]), whose items must be quoted and unquoted.
  const documents = `[${records.map(([, json]) => json).join(',')}]`;
  await database.use((db) =>
    sql`
      insert into ${database.table(table)} (id, document)
      select value ->> 'id', value from jsonb_array_elements(${documents}::jsonb)
      on conflict (id) do update set document = excluded.document
    `.execute(db),
  );
}

/**
 * Imports records batch by batch. On a server, COPY goes straight into the table, which is as fast as `psql \copy`, until
 * the first batch that meets an id which is already there; from then on batches are upserted.
 */
export async function importRecords(
  database: Database,
  table: string,
  records: Iterable<StoredRecord> | AsyncIterable<StoredRecord>,
  options: { readonly signal?: AbortSignal; readonly onProgress?: (imported: number) => void },
): Promise<{ readonly imported: number }> {
  const door = await database.door();
  const copyInto = sql`copy ${database.table(table)} (id, document) from stdin`;
  let copies = door.copies;
  let imported = 0;
  const report = (count: number): void => {
    imported += count;
    options.onProgress?.(imported);
  };

  for await (const batch of batchesOf(records, copies ? copySize : upsertSize, options.signal)) {
    copies &&= await database.use((db) => copyBatch(door, copyInto.compile(db).sql, encode(batch)));
    if (copies) {
      report(batch.length);
      continue;
    }
    for (let start = 0; start < batch.length; start += upsertSize) {
      const part = batch.slice(start, start + upsertSize);
      await upsertBatch(database, table, [...encode(part)]);
      report(part.length);
    }
  }
  return { imported };
}
