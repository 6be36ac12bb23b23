import { createReadStream } from 'node:fs';
import { formatMoney, type JobOpening } from '@adflux/core';
import { checkFeedDrop, diffFeed, groupOpenings, occupationTitle, readFeed, snapshotOpening } from '@adflux/feeds';

const file = new URL('../vacantes.xml', import.meta.url);
const feed = readFeed(createReadStream(file), {
  defaults: { country: 'CO' },
  onQuarantine: ({ line, reference, field, reason }) => {
    console.log(`left out: line ${String(line)}, ${reference ?? 'no reference'}, ${field}: expected ${reason}`);
  },
});

// This feed is small enough to be kept; a large one goes to a database here.
const openings: JobOpening[] = [];
for await (const opening of feed) {
  const { id, title, location, occupationCode = '', salary } = opening;
  const pay = salary === undefined ? 'no pay given' : formatMoney(salary.minimum);
  console.log(`${id} ${title}, ${location.city ?? ''} (${location.cityCode ?? '?'}), ${pay}`);
  console.log(`  ISCO-08 ${occupationCode}: ${occupationTitle(occupationCode, 'es') ?? 'not known'}`);
  openings.push(opening);
}
const { read, accepted, quarantined } = feed.report();
console.log(`${String(read)} read: ${String(accepted)} openings, ${String(quarantined)} left out`);

// Last night there was one more opening, and another title.
const yesterday = openings.map((opening) => snapshotOpening({ ...opening, title: `${opening.title} (urgente)` }));
const previous = [...yesterday, { id: 'VAC-0', hash: '', fields: {} }];
const { changed, closed } = await diffFeed({ previous, current: openings, today: '2027-03-01' });
const drop = checkFeedDrop({ previous: previous.map(({ id }) => id), current: openings.map(({ id }) => id) });
for (const { id, fields } of changed) console.log(`changed: ${id}, ${fields.join(', ')}`);
for (const { id, reason } of closed) console.log(drop.hold ? `held: ${id}` : `to be paused: ${id}, ${reason}`);
for (const { label, openingIds } of await groupOpenings(openings, 'by-city'))
  console.log(`one campaign: ${label}, ${openingIds.join(' and ')}`);
