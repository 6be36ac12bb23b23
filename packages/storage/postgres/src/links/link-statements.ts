import { stringifyRecord } from '@adflux/core';
import type { Link, LinkChanges, LinkId, LinkPatch } from '@adflux/core';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Database } from '../database.js';

const identityOf = (id: LinkId): string => JSON.stringify([id.platform, id.accountId, id.kind, id.remoteId]);

/** Changes in which every link comes once: one statement cannot write a row twice. Later changes win. */
function merged(changes: LinkChanges): { put: Link[]; patch: (LinkId & { patch: LinkPatch })[] } {
  const put = new Map((changes.put ?? []).map((link) => [identityOf(link), link]));
  const patches = new Map<string, LinkId & { patch: LinkPatch }>();
  for (const { id, patch } of changes.patch ?? []) {
    const identity = identityOf(id);
    const link = put.get(identity);
    if (link !== undefined) put.set(identity, { ...link, ...patch });
    else patches.set(identity, { ...id, patch: { ...patches.get(identity)?.patch, ...patch } });
  }
  return { put: [...put.values()], patch: [...patches.values()] };
}

const patchStatement = (database: Database, patches: readonly object[]): RawBuilder<unknown> => sql`
  patched as (
    update ${database.table('links')} as links set
      spec      = coalesce(changes.patch -> 'spec', links.spec),
      wanted    = coalesce(changes.patch ->> 'wanted', links.wanted),
      delivery  = coalesce(changes.patch ->> 'delivery', links.delivery),
      reasons   = coalesce(changes.patch -> 'reasons', links.reasons),
      drift     = coalesce(changes.patch -> 'drift', links.drift),
      synced_at = case when changes.patch ? 'syncedAt' then changes.patch ->> 'syncedAt' else links.synced_at end
    from held, jsonb_to_recordset(${stringifyRecord(patches)}::jsonb)
      as changes(platform text, "accountId" text, kind text, "remoteId" text, patch jsonb)
    where links.platform = changes.platform and links.account_id = changes."accountId"
      and links.kind = changes.kind and links.remote_id = changes."remoteId"
    returning 1
  )`;

const putStatement = (
  database: Database,
  links: readonly Link[],
  gate: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`
  put as (
    insert into ${database.table('links')} (
      platform, account_id, kind, remote_id, campaign_id, local_id, run_id, key,
      spec, wanted, delivery, reasons, drift, created_at, synced_at
    )
    select
      link.platform, "accountId", kind, "remoteId", "campaignId", "localId", "runId", key,
      spec, wanted, delivery, reasons, drift, "createdAt", "syncedAt"
    from held, jsonb_to_recordset(${stringifyRecord(links)}::jsonb) as link(
      platform text, "accountId" text, kind text, "remoteId" text, "campaignId" text, "localId" text, "runId" text,
      key text, spec jsonb, wanted text, delivery text, reasons jsonb, drift jsonb, "createdAt" text, "syncedAt" text
    )
    where ${gate}
    on conflict (platform, account_id, kind, remote_id) do update set
      campaign_id = excluded.campaign_id, local_id = excluded.local_id, run_id = excluded.run_id, key = excluded.key,
      spec = excluded.spec, wanted = excluded.wanted, delivery = excluded.delivery, reasons = excluded.reasons,
      drift = excluded.drift, created_at = excluded.created_at, synced_at = excluded.synced_at
  )`;

/**
 * The changes as parts of a `with`, after a part `held` that has one row when they may be written. Patches go first, so
 * that a link which is being removed makes room for its successor.
 */
export function linkStatements(database: Database, changes: LinkChanges): readonly RawBuilder<unknown>[] {
  const { put, patch } = merged(changes);
  // Reading `patched` to its end is what makes Postgres finish it before the first link is put.
  const gate = patch.length === 0 ? sql`true` : sql`(select count(*) from patched) >= 0`;
  return [
    ...(patch.length === 0 ? [] : [patchStatement(database, patch)]),
    ...(put.length === 0 ? [] : [putStatement(database, put, gate)]),
  ];
}
