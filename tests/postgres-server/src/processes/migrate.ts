import { once } from 'node:events';
import { createPostgresStorage } from '@adflux/storage-postgres';
import { readSettings, say } from './child-settings.js';

// One of several processes that start at once on a database without a schema.
const { connectionString, schema } = readSettings();
const storage = createPostgresStorage({ connectionString, schema });
say('ready');
await once(process.stdin, 'data');
const applied = await storage.migrate();
say('migrated', { applied, openings: await storage.openings.count() });
await storage.close();
