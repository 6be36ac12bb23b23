import type { Migration } from './migration.js';

/**
 * A run's plan is written once; what changes has columns of its own, and the journal a row for each step, so that recording
 * a step rewrites no plan. Instants that callers wrote are kept as text next to the `timestamptz` that orders them.
 */
export const runs: Migration = {
  number: 2,
  name: 'runs',
  sql: `
create table runs (
  id          text collate "C" primary key,
  sequence    bigint generated always as identity,
  key         text collate "C" not null constraint runs_key unique,
  campaign_id text collate "C" not null,
  state       text not null,
  document    jsonb not null,
  wake_at     text,
  updated_at  text not null,
  created_at  timestamptz not null,
  due_at      timestamptz not null,
  fence       integer not null default 0,
  lease_owner text,
  lease_until timestamptz
);
create unique index runs_one_unfinished on runs (campaign_id)
  where state in ('pending', 'running', 'waiting', 'compensating');
create index runs_due on runs (due_at)
  where state in ('pending', 'running', 'waiting', 'compensating');
create index runs_newest on runs (created_at, sequence);
create index runs_of_campaign on runs (campaign_id, created_at, sequence);

create table journal (
  run_id  text collate "C" not null,
  step_id text collate "C" not null,
  entry   jsonb not null,
  primary key (run_id, step_id)
);

create table links (
  platform    text collate "C" not null,
  account_id  text collate "C" not null,
  kind        text collate "C" not null,
  remote_id   text collate "C" not null,
  campaign_id text collate "C" not null,
  local_id    text collate "C" not null,
  run_id      text collate "C" not null,
  key         text not null,
  spec        jsonb not null,
  wanted      text not null,
  delivery    text not null,
  reasons     jsonb not null,
  drift       jsonb not null,
  created_at  text not null,
  synced_at   text,
  primary key (platform, account_id, kind, remote_id)
);
create unique index links_one_present on links (local_id, platform, account_id) where wanted <> 'removed';
create index links_of_campaign on links (campaign_id);
`,
};
