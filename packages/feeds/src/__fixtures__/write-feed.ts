import type { JobOpening } from '@adflux/core';
import type { FeedFormat } from '../feed-format.js';

const cdata = (text: string): string => `<![CDATA[${text}]]>`;
const pesos = (micros: bigint): string => `$${(micros / 1_000_000n).toString().replace(/\B(?=(\d{3})+$)/g, '.')}`;
const salaryText = ({ salary }: JobOpening): string =>
  salary === undefined ? '' : `${pesos(salary.minimum.micros)} - ${pesos(salary.maximum.micros)}`;
const html = (text: string): string => `<p>${text.replace(/&/g, '&amp;')}</p><ul><li>Salud</li></ul>`;
const dayFirst = (date: string): string => date.split('-').reverse().join('/');

const writers: Readonly<Record<FeedFormat, (opening: JobOpening) => string>> = {
  xml: (opening) =>
    `<job><title>${cdata(opening.title)}</title><date>${cdata(`${opening.postedOn}T10:00:00-05:00`)}</date><referencenumber>${opening.id}</referencenumber>` +
    `<url>${cdata(opening.applyUrl)}</url><company>${cdata(opening.company.name)}</company><city>${opening.location.city ?? ''}</city>` +
    `<state>${opening.location.region ?? ''}</state><country>Colombia</country><description>${cdata(html(opening.description))}</description>` +
    `<salary>${salaryText(opening)}</salary><jobtype>fulltime</jobtype><expirationdate>${opening.closesOn ?? ''}</expirationdate></job>\n`,
  'json-ld': (opening) =>
    JSON.stringify({
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      identifier: { '@type': 'PropertyValue', name: opening.company.name, value: opening.id },
      title: opening.title,
      description: html(opening.description),
      datePosted: opening.postedOn,
      validThrough: opening.closesOn,
      hiringOrganization: { '@type': 'Organization', name: opening.company.name },
      jobLocation: {
        '@type': 'Place',
        address: {
          addressLocality: opening.location.city,
          addressRegion: opening.location.region,
          addressCountry: 'CO',
        },
      },
      url: opening.applyUrl,
      employmentType: 'FULL_TIME',
    }),
  csv: (opening) =>
    [
      opening.id,
      opening.title,
      opening.company.name,
      opening.location.city ?? '',
      opening.location.region ?? '',
      `"${opening.description.replace(/"/g, '""')}"`,
      salaryText(opening),
      dayFirst(opening.postedOn),
      opening.applyUrl,
    ].join(';') + '\n',
  ndjson: (opening) =>
    `${JSON.stringify(opening, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))}\n`,
};
const frames: Readonly<Record<FeedFormat, readonly [before: string, between: string, after: string]>> = {
  xml: ['<?xml version="1.0" encoding="utf-8"?>\n<source><publisher>Empleos</publisher>\n', '', '</source>\n'],
  'json-ld': ['[\n', ',\n', '\n]\n'],
  csv: ['Código;Cargo;Empresa;Ciudad;Departamento;Descripción;Salario;Fecha de publicación;Enlace\n', '', ''],
  ndjson: ['', '', ''],
};

/** One opening as a feed of this format says it. */
export const writeRecord = (format: FeedFormat, opening: JobOpening): string => writers[format](opening);

/** A whole feed, record by record, without holding it. */
export function* writeFeed(format: FeedFormat, records: Iterable<string>): Generator<string, void, void> {
  const [before, between, after] = frames[format];
  yield before;
  let isFirst = true;
  for (const record of records) {
    yield isFirst ? record : between + record;
    isFirst = false;
  }
  yield after;
}
