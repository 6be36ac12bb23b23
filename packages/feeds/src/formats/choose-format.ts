import { AdFluxError } from '@adflux/core';
import type { FeedFormat } from '../feed-format.js';
import { fieldNamed, foldName } from '../records/field-aliases.js';
import { delimiterOf, separatorLine } from './csv-records.js';

function isJsonObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function namesColumns(line: string): boolean {
  const columns = line.split(delimiterOf(line)).map((name) => fieldNamed(foldName(name)));
  return columns.length > 1 && columns.includes('title');
}

/**
 * Tells the format by the beginning of a feed, not by its file name.
 *
 * @throws AdFluxError `invalid_request` when it looks like none of them.
 */
export function chooseFormat(beginning: string): FeedFormat {
  const text = beginning.trimStart();
  const [line = ''] = text.split('\n', 1);
  if (text.startsWith('<'))
    return /^<(?:!doctype html|html)\b/i.test(text) || /application\/ld\+json/i.test(text) ? 'json-ld' : 'xml';
  if (text.startsWith('[')) return 'json-ld';
  if (text.startsWith('{'))
    return isJsonObject(line) && !/"(?:@graph|itemListElement)"/.test(line) ? 'ndjson' : 'json-ld';
  if (namesColumns(line) || separatorLine.test(line)) return 'csv';
  throw new AdFluxError(
    text === ''
      ? 'The feed is empty. Nothing was read, so nothing can be said about which jobs are closed: fetch it again.'
      : 'The format of the feed cannot be told: expected XML, JSON-LD, NDJSON, or CSV with a title column (titulo, cargo, title). Set `format` if you know it.',
    { code: 'invalid_request' },
  );
}
