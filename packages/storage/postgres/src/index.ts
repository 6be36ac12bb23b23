export type { PostgresStorage } from './compose-storage.js';
export { createPostgresStorage } from './create-postgres-storage.js';
export type { PostgresStorageOptions } from './create-postgres-storage.js';
export type { PostgresConnection } from './open-door.js';
