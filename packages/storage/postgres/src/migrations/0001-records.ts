import type { Migration } from './migration.js';

/** Records are documents by id. The collation "C" gives the contract's order, and is the fastest there is. */
export const records: Migration = {
  number: 1,
  name: 'records',
  sql: `
create table openings   (id text collate "C" primary key, document jsonb not null);
create table candidates (id text collate "C" primary key, document jsonb not null);
create table campaigns  (id text collate "C" primary key, document jsonb not null);
`,
};
