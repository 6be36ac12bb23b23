import { anOpening } from '@adflux/core/testing';
import { readFeed, type FeedFormat } from '@adflux/feeds';
import { writeFeed, writeRecord } from '../src/__fixtures__/write-feed.js';

/** Reads a feed that is made up as it is read, and says what memory that took. */
const [format = 'xml', count = '1000'] = process.argv.slice(2);
const titles = ['Auxiliar contable', 'Mesera', 'Conductor de bus', 'Desarrolladora backend', 'Guarda de seguridad'];
const cities = ['Medellín', 'Cali', 'Bogotá', 'Pasto', 'Yopal', 'Leticia', 'Tunja'];
const base = anOpening();
const duties = 'Contrato estable, prestaciones de ley y plan de crecimiento. '.repeat(8);

function* records(): Generator<string, void, void> {
  for (let index = 0; index < Number(count); index++) {
    const opening = {
      ...base,
      id: `J-${String(index)}`,
      title: titles[index % titles.length] ?? '',
      location: { country: 'CO', city: cities[index % cities.length] ?? '' },
      description: `${duties} Vacante ${String(index)}.`,
    };
    yield writeRecord(format as FeedFormat, opening);
  }
}

const feed = readFeed(writeFeed(format as FeedFormat, records()), { defaults: { country: 'CO' } });
let mostHeap = 0;
let read = 0;
for await (const _opening of feed) {
  read += 1;
  if (read % 5_000 === 0) mostHeap = Math.max(mostHeap, process.memoryUsage().heapUsed);
}
console.log(JSON.stringify({ ...feed.report(), mostHeap }));
