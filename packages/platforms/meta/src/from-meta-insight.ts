import { moneyFromDecimal, type InsightLevel, type InsightRow } from '@adflux/core';
import { z } from 'zod';

const countSchema = z
  .union([z.string().regex(/^\d+$/).transform(Number), z.number().int()])
  .nullish()
  .transform((count) => count ?? 0);
const actionsSchema = z.array(z.object({ action_type: z.string(), value: z.coerce.number().optional() })).nullish();

/** One row of insights. Numbers come as text; what is zero is often left out. */
export const metaInsightSchema = z.object({
  campaign_id: z.string().nullish(),
  adset_id: z.string().nullish(),
  ad_id: z.string().nullish(),
  date_start: z.string(),
  impressions: countSchema,
  inline_link_clicks: countSchema,
  reach: z.union([z.string().regex(/^\d+$/).transform(Number), z.number().int()]).nullish(),
  spend: z
    .string()
    .regex(/^\d+(\.\d{1,6})?$/)
    .nullish(),
  actions: actionsSchema,
  conversions: actionsSchema,
});

/** One row of insights. */
export type MetaInsight = z.infer<typeof metaInsightSchema>;

/** Fields to ask for. Link clicks and not all clicks: those also count likes and opened photos. */
export const metaInsightFields =
  'campaign_id,adset_id,ad_id,date_start,date_stop,impressions,inline_link_clicks,reach,spend,actions,conversions';

/**
 * Action types that count a submitted application, the most complete first. They overlap (the total contains the others,
 * and the same event is reported under its pixel's name too), so the first one that is there counts alone.
 *
 * @see https://developers.facebook.com/docs/marketing-api/reference/ads-action-stats (read November 2026)
 */
const metaApplicationActions: readonly string[] = [
  'submit_application_total',
  'omni_submit_application',
  'submit_application',
  'offsite_conversion.fb_pixel_submit_application',
  'submit_application_website',
  'submit_application_mobile_app',
  'submit_application_on_facebook',
  'submit_application_offline',
];

/** Action types that count a lead, in the same way; used where no application was counted. */
const metaLeadActions: readonly string[] = [
  'lead',
  'omni_lead',
  'onsite_conversion.lead_grouped',
  'offsite_conversion.fb_pixel_lead',
];

/** How long after a click or view Meta counts a conversion, unless the ad set says otherwise. */
const META_ATTRIBUTION_WINDOW = '7-day click, 1-day view';

function conversionsOf(row: MetaInsight): number {
  const counted = new Map(
    [...(row.actions ?? []), ...(row.conversions ?? [])].map((action) => [action.action_type, action.value ?? 0]),
  );
  for (const type of [...metaApplicationActions, ...metaLeadActions]) {
    const value = counted.get(type);
    if (value !== undefined) return value;
  }
  return 0;
}

const idFields = { campaign: 'campaign_id', adGroup: 'adset_id', ad: 'ad_id' } as const;

/** What a row belongs to. */
export interface MetaInsightContext {
  readonly accountId: string;
  readonly level: InsightLevel;
  readonly currency: string;
  readonly timeZone: string;
  readonly asOf: string;
}

/**
 * Reads one row. `spend` is in whole currency units with decimals, unlike budgets. Null when the row does not say what it
 * belongs to.
 */
export function fromMetaInsight(row: MetaInsight, context: MetaInsightContext): InsightRow | null {
  const entityId = row[idFields[context.level]];
  if (typeof entityId !== 'string') return null;
  return {
    platform: 'meta',
    accountId: context.accountId,
    level: context.level,
    entityId,
    date: row.date_start,
    timeZone: context.timeZone,
    impressions: row.impressions,
    clicks: row.inline_link_clicks,
    spend: moneyFromDecimal(row.spend ?? '0', context.currency),
    conversions: conversionsOf(row),
    ...(typeof row.reach !== 'number' ? {} : { reach: row.reach }),
    attributionWindow: META_ATTRIBUTION_WINDOW,
    asOf: context.asOf,
  };
}
