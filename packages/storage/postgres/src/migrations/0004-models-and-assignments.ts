import type { Migration } from './migration.js';

/** A model's text is kept as text, not as `jsonb`: its hash is taken over every character of it. */
export const modelsAndAssignments: Migration = {
  number: 4,
  name: 'models and assignments',
  sql: `
create table models (
  version    text collate "C" primary key,
  sequence   bigint generated always as identity,
  name       text collate "C" not null,
  created_at timestamptz not null,
  entry      jsonb not null,
  document   text not null
);
create index models_newest on models (created_at, sequence);
create index models_of_name on models (name, created_at, sequence);

create table promotions (
  name     text collate "C" not null,
  sequence integer not null,
  document jsonb not null,
  primary key (name, sequence)
);

create table assignments (
  model         text collate "C" not null,
  candidate_id  text collate "C" not null,
  model_version text collate "C" not null,
  segment_id    text collate "C" not null,
  distance      double precision not null,
  confidence    double precision not null,
  primary key (model, candidate_id)
);
create index assignments_of_segment on assignments (model, segment_id, candidate_id);
create index assignments_of_candidate on assignments (candidate_id);
`,
};
