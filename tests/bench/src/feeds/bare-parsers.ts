import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { FeedFormat } from '@adflux/feeds';
import { parse } from 'csv-parse';
import { SaxesParser } from 'saxes';

type Pieces = readonly Uint8Array[];

/** What anybody would begin with: the parser alone, which keeps nothing and checks nothing. Gives the number of jobs it saw. */
export const bareParsers: Readonly<Record<FeedFormat, (pieces: Pieces) => Promise<number>>> = {
  xml: async (pieces) => {
    let jobs = 0;
    const decoder = new StringDecoder('utf8');
    const parser = new SaxesParser();
    parser.on('closetag', ({ name }) => {
      if (name === 'job') jobs += 1;
    });
    for (const piece of pieces) parser.write(decoder.write(Buffer.from(piece)));
    parser.close();
    return jobs;
  },
  // There is no streaming parser in Node, so all of it is held.
  'json-ld': async (pieces) => (JSON.parse(Buffer.concat(pieces).toString('utf8')) as unknown[]).length,
  csv: async (pieces) => {
    let jobs = -1;
    for await (const _record of Readable.from(pieces).pipe(parse({ delimiter: ';', bom: true }))) jobs += 1;
    return jobs;
  },
  ndjson: async (pieces) => {
    let [jobs, rest] = [0, ''];
    const decoder = new StringDecoder('utf8');
    for (const piece of pieces) {
      const lines = (rest + decoder.write(Buffer.from(piece))).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        JSON.parse(line);
        jobs += 1;
      }
    }
    return jobs;
  },
};
