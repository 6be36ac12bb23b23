import { parseStoredRecord } from '@adflux/core';
import type { CreationKey, Delivery, EntityKind, Link } from '@adflux/core';

/** A link as the database gives it. */
export interface LinkRow {
  readonly platform: string;
  readonly account_id: string;
  readonly kind: string;
  readonly remote_id: string;
  readonly campaign_id: string;
  readonly local_id: string;
  readonly run_id: string;
  readonly key: string;
  readonly spec: string;
  readonly wanted: string;
  readonly delivery: string;
  readonly reasons: string;
  readonly drift: string;
  readonly created_at: string;
  readonly synced_at: string | null;
}

export function fromLinkRow(row: LinkRow): Link {
  return {
    platform: row.platform,
    accountId: row.account_id,
    kind: row.kind as EntityKind,
    remoteId: row.remote_id,
    campaignId: row.campaign_id,
    localId: row.local_id,
    runId: row.run_id,
    key: row.key as CreationKey,
    spec: parseStoredRecord<Link['spec']>(row.spec),
    wanted: row.wanted as Link['wanted'],
    delivery: row.delivery as Delivery,
    reasons: parseStoredRecord<Link['reasons']>(row.reasons),
    drift: parseStoredRecord<Link['drift']>(row.drift),
    createdAt: row.created_at,
    syncedAt: row.synced_at,
  };
}
