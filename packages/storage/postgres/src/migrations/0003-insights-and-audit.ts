import type { Migration } from './migration.js';

export const insightsAndAudit: Migration = {
  number: 3,
  name: 'insights and audit',
  sql: `
create table insights (
  platform   text collate "C" not null,
  account_id text collate "C" not null,
  level      text collate "C" not null,
  entity_id  text collate "C" not null,
  date       text collate "C" not null,
  document   jsonb not null,
  primary key (platform, account_id, level, entity_id, date)
);

create table audit (
  id          text collate "C" primary key,
  sequence    bigint generated always as identity,
  at          timestamptz not null,
  campaign_id text collate "C",
  run_id      text collate "C",
  document    jsonb not null
);
create index audit_newest on audit (at, sequence);
create index audit_of_campaign on audit (campaign_id, at, sequence) where campaign_id is not null;
create index audit_of_run on audit (run_id, at, sequence) where run_id is not null;
`,
};
