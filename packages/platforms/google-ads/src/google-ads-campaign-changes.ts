import { canonicalJson, dayIn, type Call, type CampaignSpec, type RemoteRef, type UpdateRequest } from '@adflux/core';
import { z } from 'zod';
import { dailyMicros } from './google-ads-create-operations.js';
import type { GoogleAdsContext } from './google-ads-context.js';
import type { MutateOperation } from './google-ads-operation.js';
import { gaqlIds } from './google-ads-query.js';
import { toGoogleAdsBidding } from './to-google-ads-bidding.js';
import { toGoogleAdsCampaignFields, type CampaignContext } from './to-google-ads-campaign.js';
import { toGoogleAdsTargeting } from './to-google-ads-targeting.js';
import { changedFields } from './google-ads-update-mask.js';

const budgetRowSchema = z.object({ campaign: z.object({ campaignBudget: z.string() }) });
const criterionRowSchema = z.object({
  campaignCriterion: z.object({
    resourceName: z.string(),
    location: z.object({ geoTargetConstant: z.string() }).nullish(),
    language: z.object({ languageConstant: z.string() }).nullish(),
    negative: z.boolean().nullish(),
  }),
});

/** What makes a campaign match a changed spec. */
export interface CampaignChanges {
  readonly operations: readonly MutateOperation[];
  /** Whether places or languages are added, which may not be done twice. */
  readonly addsCriteria: boolean;
}

function changedCampaign(resourceName: string, request: UpdateRequest<CampaignSpec>, context: CampaignContext) {
  const { spec, previous, key } = request;
  const { fields, paths } = changedFields(
    toGoogleAdsCampaignFields(previous, key, context),
    toGoogleAdsCampaignFields(spec, key, context),
  );
  // A start cannot be cleared, only moved: "at once" is today.
  const moved = paths.includes('startDateTime') && fields['startDateTime'] === undefined;
  const start = moved ? { startDateTime: `${dayIn(context.now, context.timeZone)} 00:00:00` } : {};
  const [old, wanted] = [toGoogleAdsBidding(previous, context.currency), toGoogleAdsBidding(spec, context.currency)];
  const bids = canonicalJson(old.fields) !== canonicalJson(wanted.fields);
  return {
    update: { ...fields, ...start, ...(bids ? wanted.fields : {}), resourceName },
    updateMask: [...paths, ...(bids ? [wanted.maskPath] : [])].join(','),
  };
}

/** Compares what is targeted there with what is wanted, so that a repeated or interrupted update ends at the same place. */
async function changedCriteria(
  { client, locations }: GoogleAdsContext,
  ref: RemoteRef,
  { targeting }: CampaignSpec,
  call: Call,
): Promise<{ readonly added: readonly MutateOperation[]; readonly removed: readonly MutateOperation[] }> {
  const wanted = toGoogleAdsTargeting(
    targeting,
    await locations.resolve(targeting, call),
    client.resourceName(`campaigns/${ref.id}`),
  );
  const all = await client.query(
    'SELECT campaign_criterion.resource_name, campaign_criterion.location.geo_target_constant, ' +
      'campaign_criterion.language.language_constant, campaign_criterion.negative FROM campaign_criterion ' +
      `WHERE ${gaqlIds('campaign.id', [ref.id])} ` +
      "AND campaign_criterion.type IN ('LOCATION', 'LANGUAGE') " +
      "AND campaign_criterion.status != 'REMOVED'",
    criterionRowSchema,
    'campaigns.readTargeting',
    call,
  );
  // Exclusions are not ours: people may have made them by hand.
  const rows = all.filter(({ campaignCriterion }) => campaignCriterion.negative !== true);
  const constant = (criterion: {
    location?: { readonly geoTargetConstant: string } | null | undefined;
    language?: { readonly languageConstant: string } | null | undefined;
  }): string | undefined => criterion.location?.geoTargetConstant ?? criterion.language?.languageConstant;
  const there = new Set(rows.map(({ campaignCriterion }) => constant(campaignCriterion)));
  const asked = new Set(wanted.map(constant));
  return {
    added: wanted
      .filter((create) => !there.has(constant(create)))
      .map((create) => ({ campaignCriterionOperation: { create } })),
    removed: rows
      .filter(({ campaignCriterion }) => !asked.has(constant(campaignCriterion)))
      .map(({ campaignCriterion }) => ({ campaignCriterionOperation: { remove: campaignCriterion.resourceName } })),
  };
}

/** The operations that make a campaign match a changed spec: only what differs, each field by its own path. */
export async function campaignChanges(
  context: GoogleAdsContext,
  request: UpdateRequest<CampaignSpec>,
  call: Call,
): Promise<CampaignChanges> {
  const { client, account, clock, currency } = context;
  const { ref, spec, previous } = request;
  const { timeZone } = await account.get(call);
  const operations: MutateOperation[] = [];

  const amountMicros = dailyMicros(spec, currency);
  if (previous.budget === null || amountMicros !== dailyMicros(previous, currency)) {
    const gaql = `SELECT campaign.campaign_budget FROM campaign WHERE ${gaqlIds('campaign.id', [ref.id])}`;
    const [row] = await client.query(gaql, budgetRowSchema, 'campaigns.readBudget', call);
    if (row !== undefined) {
      const update = { resourceName: row.campaign.campaignBudget, amountMicros };
      operations.push({ campaignBudgetOperation: { update, updateMask: 'amountMicros' } });
    }
  }

  const changed = changedCampaign(client.resourceName(`campaigns/${ref.id}`), request, {
    currency,
    timeZone,
    now: clock.now(),
  });
  if (changed.updateMask !== '') operations.push({ campaignOperation: changed });

  const places = ({ targeting }: CampaignSpec): string => canonicalJson([targeting.places, targeting.languages]);
  if (places(spec) === places(previous)) return { operations, addsCriteria: false };
  const { added, removed } = await changedCriteria(context, ref, spec, call);
  return { operations: [...operations, ...removed, ...added], addsCriteria: added.length > 0 };
}
