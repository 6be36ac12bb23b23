import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { candidateSchema, jsonReviver, parseRecord } from '@adflux/core';
import type { Candidate } from '@adflux/core';
import {
  candidateFeatures,
  chooseK,
  createEmbedding,
  createEncoder,
  describeSegments,
  report,
  toSegment,
} from '@adflux/segmentation';

const lines = readFileSync(fileURLToPath(import.meta.resolve('@adflux/example-data/candidates.ndjson')), 'utf8');
const candidates = lines
  .trim()
  .split('\n')
  .map((line, index) => parseRecord<Candidate>(candidateSchema, JSON.parse(line, jsonReviver), `line ${index + 1}`))
  .flatMap((result) => (result.ok ? [result.record] : []));

// What people can do, want and where they live; never their age, gender or the like.
const encoder = createEncoder<Candidate>({ features: candidateFeatures({ currency: 'COP' }) });
const { encoder: fitted, table, ids } = await encoder.fitEncode(candidates);
const embedding = createEmbedding({ ...fitted, table });
const choice = await chooseK({ table, embedding, seed: 1, minimum: 5, maximum: 10 });
const { labels, centroids } = choice.chosen.fit;
const segments = await describeSegments({ encoder: fitted, table, ids, embedding, labels, centroids });

console.log(choice.reason.es);
for (const segment of segments) {
  const { id, name, description } = toSegment(segment, { modelVersion: 'example-1', language: 'es' });
  console.log(`${id}  ${name}\n           ${description ?? ''}`);
}
const folder = fileURLToPath(new URL('../.adflux/', import.meta.url));
mkdirSync(folder, { recursive: true });
const page = `${folder}segments.html`;
writeFileSync(page, report({ encoder: fitted, table, embedding, labels, segments, choice, language: 'es' }));
console.log(`The report is in ${page}`);
