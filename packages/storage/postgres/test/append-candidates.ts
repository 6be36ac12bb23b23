import { aCandidate } from '@adflux/core/testing';
import { createPostgresStorage } from '@adflux/storage-postgres';

// Puts candidates into the folder of the first argument, one after another and for ever, and says each that is stored.
const storage = createPostgresStorage({ dataDirectory: process.argv[2] ?? '' });
for (let index = 0; ; index++) {
  await storage.candidates.put(aCandidate({ id: `c-${String(index)}` }));
  process.stdout.write(`${String(index)}\n`);
}
