import { readFile } from 'node:fs/promises';
import { createPostgresStorage } from '@adflux/storage-postgres';
import type { Candidate } from '@adflux/core';
import { createModelRegistry, parseModel } from '@adflux/segmentation';
import { plantCandidates } from '../src/model/__fixtures__/planted-candidates.js';

/** Loads a model from a file, or the one in use from a storage folder, and says how it assigns a hundred candidates. */
const [kind = '', place = ''] = process.argv.slice(2);

async function loadModel() {
  if (kind === 'file') return parseModel<Candidate>(await readFile(place, 'utf8'));
  const storage = createPostgresStorage({ dataDirectory: place });
  try {
    return await createModelRegistry<Candidate>({ models: storage.models, actor: 'reader' }).inUse('people');
  } finally {
    await storage.close();
  }
}

try {
  const model = await loadModel();
  const { candidates } = plantCandidates({ count: 100, seed: 77 });
  const assignments = candidates.map((candidate) => model?.assign(candidate));
  console.log(JSON.stringify({ version: model?.version, assignments }));
} catch (error) {
  console.log(JSON.stringify({ refused: error }));
}
