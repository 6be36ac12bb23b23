import { once } from 'node:events';
import type { Door } from '../database.js';
import { sqlStateOf } from '../to-storage-error.js';
import type { EncodedRecord } from './encode-record.js';

/** Characters that travel together: enough to keep a socket busy, little enough to keep memory flat. */
const chunkLength = 64 * 1024;

/** A value in COPY's text format. JSON has no raw control characters, so only its backslashes need care. */
const escapeJson = (json: string): string => (json.includes('\\') ? json.replaceAll('\\', '\\\\') : json);

const controlEscapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escapeId = (id: string): string => id.replaceAll(/[\\\t\n\r]/g, (character) => controlEscapes[character] ?? '');

function* chunksOf(records: Iterable<EncodedRecord>): Generator<string> {
  let chunk = '';
  for (const [id, json] of records) {
    chunk += `${escapeId(id)}\t${escapeJson(json)}\n`;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/**
 * Copies new records with a `COPY table (id, document) FROM STDIN` statement, all or none. False when an id was already
 * there; then nothing was written. Records are encoded while the server reads the ones before.
 */
export async function copyBatch(door: Door, statement: string, records: Iterable<EncodedRecord>): Promise<boolean> {
  const { from } = await import('pg-copy-streams');
  const client = await door.pool.connect();
  const stream = from(statement);
  const finished = once(stream, 'finish');
  // It may fail while nobody looks; whoever waits for it next is told all the same.
  finished.catch(() => undefined);
  // Kysely's types of a client leave out that pg's clients also run streams, and can be thrown away.
  Reflect.apply(client.query, client, [stream]);
  try {
    for (const chunk of chunksOf(records))
      if (!stream.write(Buffer.from(chunk))) await Promise.race([once(stream, 'drain'), finished]);
    stream.end();
    await finished;
  } catch (error) {
    const state = sqlStateOf(error);
    // After an error of the server's the connection is good again; after any other the copy is still open.
    Reflect.apply(client.release, client, [state === undefined]);
    if (state === '23505') return false;
    throw error;
  }
  client.release();
  return true;
}
