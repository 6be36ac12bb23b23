import type { Delivery, RemoteEntity } from '@adflux/core';
import { z } from 'zod';
import { tiktokIdSchema } from './tiktok-id.js';
import { fromTiktokAmount } from './to-tiktok-budget.js';

/** Kinds that have a status on TikTok. */
export type TiktokKind = 'campaign' | 'adGroup' | 'ad';

const textSchema = z.string().nullish();
const idSchema = tiktokIdSchema.nullish();

/** A campaign, ad group or ad as TikTok describes it; every kind has some of these fields. */
export const tiktokRowSchema = z.object({
  campaign_id: idSchema,
  adgroup_id: idSchema,
  ad_id: idSchema,
  smart_plus_ad_id: idSchema,
  campaign_name: textSchema,
  adgroup_name: textSchema,
  ad_name: textSchema,
  /** What it was set to: `ENABLE`, `DISABLE`, `FROZEN`. */
  operation_status: textSchema,
  /** What comes of it, its parents and the review taken together. The sandbox leaves it out. */
  secondary_status: textSchema,
  campaign_automation_type: textSchema,
  schedule_start_time: textSchema,
  budget: z.union([z.number(), z.string()]).nullish(),
});

/** A campaign, ad group or ad as TikTok describes it. */
export type TiktokRow = z.infer<typeof tiktokRowSchema>;

const ownSwitch: Readonly<Record<TiktokKind, string>> = {
  campaign: 'CAMPAIGN_STATUS_DISABLE',
  adGroup: 'ADGROUP_STATUS_DISABLE',
  ad: 'AD_STATUS_DISABLE',
};

/**
 * Families of secondary statuses; the first pattern that fits counts. What is not here exists and is not certain to be
 * shown: `limited`.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1757239620352002 ("Secondary status", read November 2026)
 */
const families: readonly (readonly [RegExp, Delivery])[] = [
  [/TIME_DONE|STATUS_DONE$/, 'ended'],
  // A change waits for its review while what was approved before goes on.
  [/SHADOW_ADGROUP_REAUDIT|PARTIAL_AUDIT_DELIVERY_OK/, 'on'],
  [/PARTIAL_AUDIT_NO_DELIVERY|(RE)?AUDIT$/, 'in_review'],
  [/STATUS_ENABLE$|DELIVERY_OK$|NOT_START|(CAMPAIGN|ADGROUP)_DISABLE$/, 'on'],
];

/**
 * What TikTok does with an entity. A parent that is off does not make its children off: `off` is what we switched off
 * ourselves.
 */
export function fromTiktokStatus(
  { operation_status: own, secondary_status: secondary }: Pick<TiktokRow, 'operation_status' | 'secondary_status'>,
  kind: TiktokKind,
): Delivery {
  const status = secondary ?? '';
  if (own === 'DELETE' || /_DELETED?$/.test(status)) return 'removed';
  if (own === 'FROZEN' || /AUDIT_DENY|INDUSTRY_QUALIFICATION|FROZEN/.test(status)) return 'rejected';
  if (own === 'DISABLE' || status === ownSwitch[kind]) return 'off';
  if (status === '') return own === 'ENABLE' ? 'on' : 'limited';
  return families.find(([pattern]) => pattern.test(status))?.[1] ?? 'limited';
}

const explanations: readonly (readonly [RegExp, string])[] = [
  [/INDUSTRY_QUALIFICATION/, 'TikTok wants a document about the industry'],
  [/AUDIT_DENY/, 'Rejected in review'],
  [/BALANCE_EXCEED/, 'The account has no balance left'],
  [/BUDGET_EXCEED|CAMPAIGN_EXCEED/, 'The budget is spent for now'],
  [/PUNISH|FROZEN/, 'TikTok has restricted it'],
  [/PARTIALLY_APPROVED/, 'Approved only for some places or ages'],
  [/CONTRACT_PENDING/, 'The contract with TikTok is not in force'],
  [/ADVERTISER_AUDIT/, 'TikTok reviews the ad account'],
];

function reasonsOf({ operation_status: own, secondary_status: secondary }: TiktokRow): readonly string[] {
  const status = secondary ?? (own === 'FROZEN' ? own : '');
  if (status === '') return [];
  const text = explanations.find(([pattern]) => pattern.test(status))?.[1] ?? 'TikTok limits it';
  return [`${text} (${status}). See TikTok Ads Manager for details.`];
}

const nameOf = (row: TiktokRow, kind: TiktokKind): string =>
  ({ campaign: row.campaign_name, adGroup: row.adgroup_name, ad: row.ad_name })[kind] ?? '';

/** The id of a row, or null when it has none. A Smart+ ad has one of its own beside those of the ads it makes. */
export const tiktokIdOf = (row: TiktokRow, kind: TiktokKind): string | null =>
  ({ campaign: row.campaign_id, adGroup: row.adgroup_id, ad: row.smart_plus_ad_id ?? row.ad_id })[kind] ?? null;

/** Describes an entity as the orchestrator sees it. */
export function fromTiktokRow(row: TiktokRow, kind: TiktokKind, id: string, currency: string): RemoteEntity {
  const delivery = fromTiktokStatus(row, kind);
  const reasons = delivery === 'rejected' || delivery === 'limited' ? reasonsOf(row) : [];
  const budget = kind === 'ad' ? null : fromTiktokAmount(row.budget ?? 0, currency);
  return {
    kind,
    id,
    name: nameOf(row, kind),
    delivery,
    ...(reasons.length === 0 ? {} : { reasons }),
    ...(budget === null ? {} : { budget }),
  };
}
