import { jobOpeningSchema, type JobOpening } from '@adflux/core';
import { createRandom, generateOpenings } from '@adflux/example-data';
import { readFeed, type FeedFormat } from '@adflux/feeds';
import { writeFeed, writeRecord } from '../src/__fixtures__/write-feed.js';

/** Reads a feed that is made up as it is read, and says what memory that took. */
const [format = 'xml', count = '1000'] = process.argv.slice(2);
const kinds = generateOpenings(500, '2027-03-01', createRandom(1)).map((each) =>
  jobOpeningSchema.parse({ ...each, images: [] }),
);

function* openings(): Generator<JobOpening, void, void> {
  for (let index = 0; index < Number(count); index++) {
    const kind = kinds[index % kinds.length];
    if (kind !== undefined)
      yield { ...kind, id: `J-${String(index)}`, description: `${kind.description} Vacante ${String(index)}.` };
  }
}
function* records(): Generator<string, void, void> {
  for (const opening of openings()) yield writeRecord(format as FeedFormat, opening);
}

const feed = readFeed(writeFeed(format as FeedFormat, records()), { defaults: { country: 'CO' } });
let mostHeap = 0;
let read = 0;
for await (const _opening of feed) {
  read += 1;
  if (read % 5_000 === 0) mostHeap = Math.max(mostHeap, process.memoryUsage().heapUsed);
}
console.log(JSON.stringify({ ...feed.report(), mostHeap }));
