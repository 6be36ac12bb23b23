import { createReadStream } from 'node:fs';
import {
  chooseK,
  codedFrom,
  createEmbedding,
  createEncoder,
  describeSegments,
  listFrom,
  mapFields,
  numberFrom,
  textFrom,
} from '@adflux/segmentation';
import type { TextRecord } from '@adflux/segmentation';
import { parse } from 'csv-parse';

const file = new URL('../hojas-de-vida.csv', import.meta.url);
const readLines = (): AsyncIterable<TextRecord> =>
  createReadStream(file).pipe(parse({ columns: true, delimiter: ';', bom: true }));

const encoder = createEncoder<TextRecord>({
  features: [
    {
      name: 'education',
      kind: 'ordinal',
      levels: ['Bachilleres', 'Técnicos', 'Tecnólogos', 'Profesionales'],
      role: 'who',
    },
    { name: 'city', kind: 'categorical', role: 'where' },
    {
      name: 'experience',
      kind: 'numeric',
      minimum: 0,
      maximum: 60,
      highLabel: { es: 'mucha experiencia', en: 'long experience' },
    },
    {
      name: 'pay',
      kind: 'numeric',
      scale: 'log',
      label: { es: 'Aspiración', en: 'Pay sought' },
      highLabel: { es: 'salario alto', en: 'high pay' },
    },
    { name: 'skills', kind: 'multi_label', minimumShare: 0.02 },
  ],
  // The file has columns of its own, and words of its own for education.
  read: mapFields<TextRecord>({
    education: codedFrom('Estudios', {
      'Bach.': 'Bachilleres',
      'Téc.': 'Técnicos',
      'Tgo.': 'Tecnólogos',
      'Prof.': 'Profesionales',
    }),
    city: textFrom('Ciudad'),
    experience: numberFrom('Años'),
    pay: numberFrom('Aspiración salarial', { decimal: ',' }),
    skills: listFrom('Habilidades', '|'),
  }),
  recordId: (line) => line['Hoja de vida'],
});

const { encoder: fitted, table, ids, quarantined } = await encoder.fitEncode(readLines(), { onInvalid: 'quarantine' });
for (const { record, field, expected } of quarantined)
  console.log(`left out: ${record}, ${field}: expected ${expected}`);
const embedding = createEmbedding({ ...fitted, table });
const { chosen, reason } = await chooseK({ table, embedding, seed: 1, minimum: 3, maximum: 8 });
console.log(reason.es);
const segments = await describeSegments({ encoder: fitted, table, ids, embedding, ...chosen.fit });
for (const { name, summary } of segments) console.log(`${name.es}: ${summary.es}`);
