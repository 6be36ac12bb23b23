import type { Migration } from './migration.js';

export const audiencesConsentsDocuments: Migration = {
  number: 5,
  name: 'audiences, consents and documents',
  sql: `
create table audiences (
  id       text collate "C" primary key,
  document jsonb not null
);

create table audience_members (
  audience_id  text collate "C" not null,
  candidate_id text collate "C" not null,
  state        text not null,
  primary key (audience_id, candidate_id)
);
create index audience_members_of_candidate on audience_members (candidate_id);

create table consents (
  id           text collate "C" primary key,
  candidate_id text collate "C" not null,
  at           timestamptz not null,
  document     jsonb not null
);
create index consents_of_candidate on consents (candidate_id, id);

create table documents (
  collection text collate "C" not null,
  id         text collate "C" not null,
  version    integer not null,
  document   jsonb not null,
  primary key (collection, id)
);
`,
};
