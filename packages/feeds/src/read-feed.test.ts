import { AdFluxError, type JobOpening } from '@adflux/core';
import { anOpening, createTestClock } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { writeFeed, writeRecord } from './__fixtures__/write-feed.js';
import type { FeedFormat } from './feed-format.js';
import type { FeedOptions } from './feed-options.js';
import type { FeedReport, QuarantinedRecord } from './feed-report.js';
import { readFeed } from './read-feed.js';
import type { FeedSource } from './read-source.js';

const formats: readonly FeedFormat[] = ['xml', 'json-ld', 'csv', 'ndjson'];

async function readAll(
  source: FeedSource,
  options: FeedOptions = {},
): Promise<{ openings: JobOpening[]; quarantined: QuarantinedRecord[]; report: FeedReport }> {
  const quarantined: QuarantinedRecord[] = [];
  const feed = readFeed(source, {
    defaults: { country: 'CO' },
    clock: createTestClock(),
    onQuarantine: (record) => quarantined.push(record),
    ...options,
  });
  const openings: JobOpening[] = [];
  for await (const opening of feed) openings.push(opening);
  return { openings, quarantined, report: feed.report() };
}
const base = anOpening();
const opening = (index: number): JobOpening => ({
  ...base,
  id: `JOB-${String(index)}`,
  description: `Vacante número ${String(index)}: facturas y conciliaciones.`,
  applyUrl: `https://empleos.example.com/${String(index)}`,
});
const code = async (promise: Promise<unknown>): Promise<string> => {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return AdFluxError.isInstance(error) ? error.code : `not an AdFluxError: ${String(error)}`;
};

/** Ways to break a record without touching its neighbours. */
const breakages: Readonly<Record<FeedFormat, readonly ((record: string) => string)[]>> = {
  xml: [
    (record) => record.replace(/<title>.*?<\/title>/, ''),
    (record) => record.replace('</job>', ''),
    (record) => record.replace('</company>', '</empresa>'),
    (record) => record.replace(/<date>.*?<\/date>/, '<date>pronto</date>'),
    (record) => record.replace('https://', 'empleos:'),
  ],
  'json-ld': [
    (record) => record.replace('"title"', '"titlo"'),
    (record) => record.replace('"datePosted":"2027', '"datePosted":"ayer 2027'),
    (record) => record.replace('"url":"https:', '"url":"'),
    (record) => record.slice(0, -30),
    (record) => record.replace('"hiringOrganization":', '"hiringOrganization"'),
  ],
  csv: [
    (record) => record.replace(/;https:.*/, ';'),
    (record) => record.replace('Auxiliar contable', ''),
    (record) => `${record.trimEnd()};una;celda;más\n`,
    (record) => record.replace(/\d\d\/\d\d\/\d{4}/, '31/02/2027'),
    (record) => record.replace('conciliaciones."', 'conciliaciones.'),
  ],
  ndjson: [
    (record) => `${record.slice(0, 120)}\n`,
    (record) => record.replace('"title"', '"titulo"'),
    (record) => record.replace('full_time', 'tiempo completo'),
    (record) => record.replace('"COP"', '"PESOS"'),
    () => '"una línea que no es un objeto"\n',
  ],
};

describe('readFeed', () => {
  it.each(formats)('reads back what was written, %s', async (format) => {
    const written = Array.from({ length: 50 }, (_, index) => opening(index));
    const { openings, report } = await readAll(
      writeFeed(
        format,
        written.map((each) => writeRecord(format, each)),
      ),
    );
    expect(report).toMatchObject({ format, read: 50, accepted: 50, quarantined: 0, duplicates: 0, complete: true });
    for (const [index, read] of openings.entries()) {
      const { id, title, company, location, applyUrl, postedOn, occupationCode } = written[index] ?? opening(0);
      expect(read).toMatchObject({ id, title, company, location, applyUrl, postedOn, occupationCode });
      expect(read.description).toContain(`Vacante número ${String(index)}: facturas`);
    }
    if (format !== 'json-ld') expect(openings[0]?.salary).toEqual(written[0]?.salary);
  });

  it.each(formats)('finds 1 broken record in 50 of 10,000 and keeps all others, %s', async (format) => {
    const brokenLines: number[] = [];
    const firstLine = { xml: 3, 'json-ld': 2, csv: 2, ndjson: 1 }[format];
    const records = Array.from({ length: 10_000 }, (_, index) => {
      const record = writeRecord(format, opening(index));
      if (index % 50 !== 49) return record;
      brokenLines.push(firstLine + index);
      return breakages[format][Math.floor(index / 50) % 5]?.(record) ?? record;
    });
    const { openings, quarantined, report } = await readAll(writeFeed(format, records));
    expect(report).toMatchObject({ read: 10_000, accepted: 9_800, quarantined: 200, duplicates: 0 });
    expect(quarantined.map(({ line }) => line)).toEqual(brokenLines);
    expect(openings.map(({ id }) => Number(id.slice(4)))).toEqual(
      Array.from({ length: 10_000 }, (_, index) => index).filter((index) => index % 50 !== 49),
    );
  });

  it.each(formats.flatMap((format) => breakages[format].map((_breakage, index) => [format, index] as const)))(
    'loses one record to one breakage, %s %i',
    async (format, index) => {
      const records = [0, 1, 2].map((each) => writeRecord(format, opening(each)));
      records[1] = breakages[format][index]?.(records[1] ?? '') ?? '';
      const { openings, quarantined } = await readAll(writeFeed(format, records));
      expect(openings.map(({ id }) => id)).toEqual(['JOB-0', 'JOB-2']);
      expect(quarantined).toHaveLength(1);
    },
  );

  it('tells a record that is too long or too deep, and goes on', async () => {
    const long = 'x'.repeat(5_000);
    const deep = '{"a":'.repeat(40) + '1' + '}'.repeat(40);
    const limits = { recordLength: 4_096, depth: 32 };
    for (const format of formats) {
      const records = [0, 1, 2].map((index) => writeRecord(format, opening(index)));
      records[1] = (records[1] ?? '').replace('Vacante', `Vacante ${long}`);
      const { openings, quarantined, report } = await readAll(writeFeed(format, records), { limits });
      expect(
        openings.map(({ id }) => id),
        format,
      ).toEqual(['JOB-0', 'JOB-2']);
      expect(quarantined[0]?.reason, format).toContain('at most 4096 characters');
      expect(report.mostHeld).toBeLessThanOrEqual(4_096 + 65_536);
    }
    const nested = [writeRecord('ndjson', opening(0)), `${deep}\n`, writeRecord('ndjson', opening(2))];
    expect((await readAll(nested, { limits })).quarantined[0]?.reason).toContain('at most 32 objects');
    const elements = `<job>${'<a>'.repeat(40)}${'</a>'.repeat(40)}</job>`;
    expect((await readAll([`<source>${elements}</source>`], { limits })).quarantined[0]?.reason).toContain(
      'at most 32',
    );
  });

  it('expands no entity and reads no document type', async () => {
    const bomb = `<!DOCTYPE s [<!ENTITY a "${'b'.repeat(1_000)}"><!ENTITY c "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const record = writeRecord('xml', opening(0)).replace('<![CDATA[Auxiliar contable]]>', 'Mesero &c; &f;');
    const { openings } = await readAll([`<?xml version="1.0"?>${bomb}<source>${record}</source>`]);
    expect(openings[0]?.title).toBe('Mesero &c; &f;');
  });

  it('finds duplicates by reference and by content, and keeps the first', async () => {
    const duplicates: string[] = [];
    const records = [opening(0), { ...opening(1), id: 'JOB-0' }, { ...opening(0), id: 'JOB-9' }, opening(2)];
    const { openings, report } = await readAll(
      records.map((each) => writeRecord('ndjson', each)),
      { onDuplicate: ({ id, by, number }) => duplicates.push(`${String(number)} ${id} ${by}`) },
    );
    expect(openings.map(({ id }) => id)).toEqual(['JOB-0', 'JOB-2']);
    expect(duplicates).toEqual(['2 JOB-0 reference', '3 JOB-9 content']);
    expect(report.read).toBe(report.accepted + report.quarantined + report.duplicates);
  });

  it('says nothing of a quarantined record but its title, and not if that holds a contact', async () => {
    const record = '<job><title>Ventas ana@example.com 310 555 12 34</title><contact>Ana Gómez</contact></job>';
    const { quarantined } = await readAll([`<source>${record}</source>`]);
    expect(quarantined[0]?.excerpt).toBe('Ventas [e-mail] [number]');
    expect(JSON.stringify(quarantined)).not.toContain('Gómez');
  });

  it('keeps references of two feeds apart, and makes ids of references that are none', async () => {
    const csv =
      'id,title,company,description,url\n"A/1 ñ",Mesero,X,uno,https://e.example.com/1\n"A/1-ñ",Mesero,X,dos,https://e.example.com/2\n';
    const { openings } = await readAll([csv], { defaults: { country: 'CO', idPrefix: 'acme.' } });
    const ids = openings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^acme\.A-1-ñ-[0-9a-f]{16}$/);
  });

  it('takes the day of posting from the clock where the feed has none', async () => {
    const csv = 'id,title,company,description,url\n1,Mesero,X,uno,https://e.example.com/1\n';
    expect((await readAll([csv])).openings[0]?.postedOn).toBe('2027-03-01');
  });

  it('ends with an error that says what to do, when the whole feed cannot be read', async () => {
    const feed = [writeRecord('ndjson', opening(0)), writeRecord('ndjson', opening(1))];
    expect(await code(readAll(['']))).toBe('invalid_request');
    expect(await code(readAll(['Estimados señores:\nno hay vacantes.\n']))).toBe('invalid_request');
    expect(await code(readAll(feed, { limits: { totalBytes: 600 } }))).toBe('invalid_request');
    expect(await code(readAll(feed, { limits: { records: 1 } }))).toBe('invalid_request');
    expect(await code(readAll(feed, { signal: AbortSignal.abort() }))).toBe('aborted');
    expect(await code(readAll(['{}\n', 5 as never]))).toBe('invalid_request');
    const failing = (async function* () {
      yield writeRecord('ndjson', opening(0));
      throw new Error('socket hang up');
    })();
    expect(await code(readAll(failing))).toBe('unavailable');
    expect(() => readFeed([], { defaults: { country: 'Colombia' } })).toThrow(/defaults\.country/);
    expect(() => readFeed([], { defaults: { timeZone: 'Bogotá' } })).toThrow(/defaults\.timeZone/);
  });

  it('does not call a feed complete that was left early, and is read once', async () => {
    const feed = readFeed([writeRecord('ndjson', opening(0)), writeRecord('ndjson', opening(1))]);
    for await (const { id } of feed) {
      expect(id).toBe('JOB-0');
      break;
    }
    expect(feed.report()).toMatchObject({ accepted: 1, complete: false });
    expect(await code(feed[Symbol.asyncIterator]().next())).toBe('conflict');
  });

  it('tells its progress', async () => {
    const told: number[] = [];
    const records = Array.from({ length: 6_000 }, (_, index) => writeRecord('ndjson', opening(index)));
    const { report } = await readAll(records, { onProgress: ({ bytes }) => told.push(bytes) });
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toBe(report.bytes);
  });
});
