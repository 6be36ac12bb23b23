import { AdFluxError, dayIn, type JobOpening } from '@adflux/core';
import type { FeedFormat } from './feed-format.js';
import { resolveOptions, type FeedOptions, type FeedSettings } from './feed-options.js';
import type { FeedReport } from './feed-report.js';
import { chooseFormat } from './formats/choose-format.js';
import { createCsvReader } from './formats/csv-reader.js';
import { createJsonReader } from './formats/json-reader.js';
import { createNdjsonReader } from './formats/ndjson-reader.js';
import { createXmlReader } from './formats/xml-reader.js';
import { createAcceptance } from './records/accept-record.js';
import type { FormatReader, ReadRecord } from './records/raw-job.js';
import { readSource, type FeedSource, type SourceState } from './read-source.js';

/** The openings of a feed, as they are read. Iterate once. */
export interface Feed extends AsyncIterable<JobOpening> {
  /** What has become of the feed so far. */
  report(): FeedReport;
}

const readers: Readonly<Record<FeedFormat, (limits: FeedSettings['limits']) => FormatReader>> = {
  xml: createXmlReader,
  'json-ld': createJsonReader,
  csv: createCsvReader,
  ndjson: createNdjsonReader,
};

/** As much of the beginning as tells the formats apart: a line, but not an endless one. */
const isEnoughToTell = (text: string): boolean => text.length >= 65_536 || /\S[^\n]*\n/.test(text);

/**
 * Reads a job feed as a stream of checked openings, in memory that does not grow with the feed (but for 20 to 24 bytes a job, by which
 * duplicates are found). A record that is no opening is told to `onQuarantine`, and the feed goes on.
 *
 * Reads no files and no network: hand over what you opened. XML entities are not expanded, document types are skipped.
 *
 * @param source Bytes or text in pieces of any size, such as a Node stream or the body of a `fetch` answer.
 * @throws AdFluxError while iterating: `invalid_request` when options do not fit, the format cannot be told, or the feed is larger than
 *   `limits` allow; `unavailable` when the source fails; `aborted` when `signal` does.
 * @example
 * ```ts
 * import { createReadStream } from 'node:fs';
 * import { readFeed } from '@adflux/feeds';
 *
 * export async function read(file: string) {
 *   const feed = readFeed(createReadStream(file), {
 *     defaults: { country: 'CO' },
 *     onQuarantine: ({ line, field, reason }) => console.error(`line ${line}, ${field}: expected ${reason}`),
 *   });
 *   for await (const opening of feed) console.log(opening.id, opening.title, opening.location.cityCode);
 *   return feed.report();
 * }
 * ```
 */
export function readFeed(source: FeedSource, options: FeedOptions = {}): Feed {
  const settings = resolveOptions(options);
  const state: SourceState = { bytes: 0, encoding: 'utf-8' };
  const acceptance = createAcceptance(settings, dayIn(settings.clock.now(), settings.defaults.timeZone));
  let format = settings.format === 'auto' ? undefined : settings.format;
  let reader: FormatReader | undefined;
  let [mostHeld, complete, isStarted] = [0, false, false];

  const start = (beginning: string): FormatReader => {
    format ??= chooseFormat(beginning);
    return readers[format](settings.limits);
  };
  /** The records of one piece of the source after the other. */
  async function* batches(): AsyncGenerator<readonly ReadRecord[], void, void> {
    let beginning = '';
    for await (const text of readSource(source, settings, state, () => acceptance.tally.read)) {
      beginning = reader === undefined ? beginning + text : '';
      if (format === undefined && !isEnoughToTell(beginning)) continue;
      const next = reader === undefined ? beginning : text;
      reader ??= start(beginning);
      yield reader.push(next);
      mostHeld = Math.max(mostHeld, reader.held);
    }
    if (reader === undefined) {
      reader = start(beginning);
      yield reader.push(beginning);
    }
    yield reader.end();
  }

  async function* iterate(): AsyncGenerator<JobOpening, void, void> {
    if (isStarted)
      throw new AdFluxError('A feed is read once. Call readFeed again with a fresh source to read it again.', {
        code: 'conflict',
      });
    isStarted = true;
    for await (const records of batches())
      // One generator alone: another between them would cost more than reading the record does.
      for (const record of records) {
        const opening = acceptance.accept(record);
        if (opening !== null) yield opening;
      }
    complete = true;
    settings.onProgress?.({ bytes: state.bytes, read: acceptance.tally.read });
  }

  return {
    [Symbol.asyncIterator]: iterate,
    report: () => {
      const expectedCount = reader?.expectedCount;
      return {
        format,
        encoding: state.encoding,
        bytes: state.bytes,
        ...acceptance.tally,
        ...(expectedCount === undefined ? {} : { expectedCount }),
        complete,
        mostHeld,
      };
    },
  };
}
