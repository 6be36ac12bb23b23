import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AdFluxError, jobOpeningSchema } from '@adflux/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedOptions } from './feed-options.js';
import { readFeed } from './read-feed.js';

const folder = fileURLToPath(new URL('./__fixtures__/golden/', import.meta.url));
const golden = readdirSync(folder)
  .filter((name) => name.endsWith('.feed'))
  .map((name) => readFileSync(folder + name));
const recordLength = 1_024;
const pieceLength = 512;

/** Whatever comes, the only error is AdFlux's own, what comes out is valid, and no more than a record is held. */
async function expectToSurvive(bytes: Uint8Array, format: NonNullable<FeedOptions['format']>): Promise<void> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceLength) }, (_, index) =>
    bytes.slice(index * pieceLength, (index + 1) * pieceLength),
  );
  const feed = readFeed(pieces, { format, defaults: { country: 'CO' }, limits: { recordLength, depth: 8 } });
  try {
    for await (const opening of feed) expect(jobOpeningSchema.safeParse(opening).success).toBe(true);
  } catch (error) {
    if (!AdFluxError.isInstance(error)) throw error;
  }
  const { read, accepted, quarantined, duplicates, mostHeld } = feed.report();
  expect(read).toBe(accepted + quarantined + duplicates);
  // A format is told by at most 64 KiB, which are then read as one piece.
  expect(mostHeld).toBeLessThanOrEqual(recordLength + 65_536);
  if (format !== 'auto') expect(mostHeld).toBeLessThanOrEqual(recordLength + pieceLength);
}

const format = fc.constantFrom('auto' as const, 'xml' as const, 'json-ld' as const, 'csv' as const, 'ndjson' as const);
const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '<job>',
          '</job>',
          '<job',
          '<![CDATA[',
          ']]>',
          '<!--',
          '-->',
          '<!DOCTYPE x [',
          ']>',
          '<title>',
          '</title>',
          '&',
          '&amp;',
        ],
        ...[
          '{',
          '}',
          '[',
          ']',
          '"',
          '\\',
          ',',
          ':',
          '"@graph":[',
          '{"@type":"JobPosting"',
          '"title":"Mesero"',
          'true',
          '1e999',
        ],
        ...[
          'titulo;empresa',
          ';',
          '\n',
          '\r\n',
          '""',
          'sep=;\n',
          '\u0000',
          '<script type="application/ld+json">',
          '</script>',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { maxLength: 400 },
  )
  .map((parts) => Buffer.from(parts.join('')));
const damaged = fc
  .tuple(
    fc.constantFrom(...golden),
    fc.array(fc.tuple(fc.nat(5_000), fc.nat(200), fc.uint8Array({ maxLength: 8 })), { minLength: 1, maxLength: 5 }),
  )
  .map(([bytes, edits]) =>
    edits.reduce<Uint8Array>((before, [at, length, put]) => {
      const from = at % (before.length + 1);
      return Buffer.concat([before.subarray(0, from), put, before.subarray(from + length)]);
    }, bytes),
  );

describe('readFeed with any bytes', () => {
  it('survives noise', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 4_000 }), format, expectToSurvive), { numRuns: 150 });
  });

  it('survives markup in any order', async () => {
    await fc.assert(fc.asyncProperty(markup, format, expectToSurvive), { numRuns: 300 });
  });

  it('survives feeds that were damaged on the way', async () => {
    await fc.assert(fc.asyncProperty(damaged, format, expectToSurvive), { numRuns: 200 });
  });

  it.each(['xml', 'json-ld', 'csv', 'ndjson'] as const)(
    'holds no more than a record of what never ends, %s',
    async (each) => {
      const openings = { xml: '<job><a>', 'json-ld': '[{"a":"', csv: 'titulo,empresa\n"', ndjson: '{"a":"' };
      await expectToSurvive(Buffer.from(openings[each] + 'x'.repeat(300_000)), each);
      await expectToSurvive(Buffer.from(openings[each].repeat(30_000)), each);
    },
  );
});
