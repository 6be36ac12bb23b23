import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseRecord, type RecordIssue, type RecordResult } from '@adflux/core';
import type { z } from 'zod';

type RawRecord =
  { readonly place: string; readonly value: unknown } | { readonly place: string; readonly broken: string };

async function startsWithBracket(file: string): Promise<boolean> {
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 4_096 })) {
    const text = String(chunk)
      .replace(/^\uFEFF/, '')
      .trimStart();
    if (text !== '') return text.startsWith('[');
  }
  return false;
}

async function* readArray(file: string): AsyncGenerator<RawRecord> {
  let values: unknown;
  try {
    values = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch {
    yield { place: file, broken: 'a JSON array; the text breaks off or has a mistake' };
    return;
  }
  if (!Array.isArray(values)) yield { place: file, broken: 'a JSON array' };
  else for (const [index, value] of values.entries()) yield { place: `record ${String(index + 1)}`, value };
}

async function* readLines(file: string): AsyncGenerator<RawRecord> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const place = `line ${String(number)}`;
    try {
      yield { place, value: JSON.parse(line.replace(/^\uFEFF/, '')) as unknown };
    } catch {
      yield { place, broken: 'JSON; the text breaks off or has a mistake' };
    }
  }
}

/** Reads records from NDJSON or a JSON array; a bad one is described and the good ones go on. */
export async function* readRecords<R>(file: string, schema: z.ZodType<R>): AsyncGenerator<RecordResult<R>> {
  const raw = (await startsWithBracket(file)) ? readArray(file) : readLines(file);
  for await (const each of raw) {
    const issue = (expected: string): RecordIssue => ({ record: each.place, field: '', expected });
    yield 'broken' in each ? { ok: false, issues: [issue(each.broken)] } : parseRecord(schema, each.value, each.place);
  }
}

/** One line for people about one bad record, with every field that is wrong. */
export function describeIssues(issues: readonly RecordIssue[]): string {
  const faults = issues.map(({ field, expected }) => `${field === '' ? '' : `${field}: `}expected ${expected}`);
  const record = issues[0]?.record ?? '';
  return `${record}${issues[0]?.field === '' ? ': ' : ', '}${faults.join('; ')}`;
}
