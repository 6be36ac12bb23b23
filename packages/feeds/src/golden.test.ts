import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringifyRecord } from '@adflux/core';
import { createTestClock } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import type { DuplicateRecord, FeedWarning, QuarantinedRecord } from './feed-report.js';
import { readFeed } from './read-feed.js';

const folder = fileURLToPath(new URL('./__fixtures__/golden/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.feed'));

const cutInto = (bytes: Uint8Array, length: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length),
  );

async function readAll(pieces: Iterable<Uint8Array>): Promise<unknown> {
  const quarantined: QuarantinedRecord[] = [];
  const duplicates: DuplicateRecord[] = [];
  const warnings: FeedWarning[] = [];
  const feed = readFeed(pieces, {
    defaults: { country: 'CO' },
    clock: createTestClock(),
    onQuarantine: (record) => quarantined.push(record),
    onDuplicate: (record) => duplicates.push(record),
    onWarning: (warning) => warnings.push(warning),
  });
  const openings = [];
  for await (const opening of feed) openings.push(opening);
  const { mostHeld: _, ...report } = feed.report();
  return JSON.parse(stringifyRecord({ report, quarantined, duplicates, warnings, openings }));
}

describe.each(names)('the golden feed %s', (name) => {
  const bytes = readFileSync(folder + name);
  const expected: unknown = JSON.parse(readFileSync(`${folder}${name.replace(/\.feed$/, '.expected.json')}`, 'utf8'));

  it('is read as written down', async () => {
    expect(await readAll([bytes])).toEqual(expected);
  });

  it.each([1, 7, 64, 1_000])('is read the same in pieces of %i bytes', async (length) => {
    expect(await readAll(cutInto(bytes, length))).toEqual(expected);
  });
});
