import { z } from 'zod';
import { assetSchema } from './asset.js';
import { budgetSchema } from './budget.js';
import { creativeSchema } from './creative.js';
import { moneySchema } from './money.js';
import { localIdSchema, textSchema } from './primitives.js';
import { scheduleSchema } from './schedule.js';
import { targetingSchema } from './targeting.js';

/** What the ads are for. */
export const objectiveSchema = z.enum(['awareness', 'traffic', 'leads', 'applications']);
/** What the ads are for. */
export type Objective = z.infer<typeof objectiveSchema>;

/** A search phrase that may show an ad. */
export const keywordSchema = z.strictObject({ text: textSchema(80), match: z.enum(['exact', 'phrase', 'broad']) });
/** A search phrase that may show an ad. */
export type Keyword = Readonly<z.infer<typeof keywordSchema>>;

const adSchema = z.strictObject({ id: localIdSchema, name: textSchema(200), creativeId: localIdSchema });

const adGroupSchema = z.strictObject({
  id: localIdSchema,
  name: textSchema(200),
  /** Replaces the campaign's targeting for this ad group, where the platform targets ad groups. */
  targeting: targetingSchema.optional(),
  keywords: z.array(keywordSchema).default([]),
  /** The highest bid for one click. Left out, the platform bids. */
  maximumBid: moneySchema.optional(),
  ads: z.array(adSchema).min(1, 'at least one ad'),
});

const campaignPlatformSchema = z.strictObject({
  /** A platform id such as `meta`; which ones exist, the caller's adapters decide. */
  platform: textSchema(40),
  budget: budgetSchema,
  /** Options of this platform alone, validated by its adapter's own schema. */
  options: z.record(z.string(), z.unknown()).default({}),
});

const duplicates = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

/**
 * What is wanted: one campaign on one or more platforms. Job ads only, so every platform is told that it is employment.
 * Closed: an unknown field is an error.
 */
export const campaignSchema = z
  .strictObject({
    id: localIdSchema,
    name: textSchema(150),
    /** Whose campaign it is, where several clients share an AdFlux: spend limits and approvals are by client. */
    clientId: localIdSchema.optional(),
    openingIds: z.array(localIdSchema).min(1, 'at least one opening'),
    objective: objectiveSchema,
    platforms: z.array(campaignPlatformSchema).min(1, 'at least one platform'),
    schedule: scheduleSchema,
    targeting: targetingSchema,
    adGroups: z.array(adGroupSchema).min(1, 'at least one ad group'),
    creatives: z.array(creativeSchema).min(1, 'at least one creative'),
    assets: z.array(assetSchema).default([]),
  })
  .superRefine((campaign, context) => {
    const complain = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    const unique = (path: string, ids: readonly string[]): void => {
      for (const id of duplicates(ids)) complain([path], `ids that differ; ${id} is there twice`);
    };
    unique(
      'platforms',
      campaign.platforms.map((each) => each.platform),
    );
    unique(
      'adGroups',
      campaign.adGroups.map((each) => each.id),
    );
    unique(
      'creatives',
      campaign.creatives.map((each) => each.id),
    );
    unique(
      'assets',
      campaign.assets.map((each) => each.id),
    );
    const creativeIds = new Set(campaign.creatives.map((each) => each.id));
    const assetIds = new Set(campaign.assets.map((each) => each.id));
    campaign.adGroups.forEach((group, groupIndex) => {
      unique(
        `adGroups.${String(groupIndex)}.ads`,
        group.ads.map((each) => each.id),
      );
      group.ads.forEach((ad, adIndex) => {
        if (!creativeIds.has(ad.creativeId))
          complain(['adGroups', groupIndex, 'ads', adIndex, 'creativeId'], 'the id of a creative of this campaign');
      });
    });
    campaign.creatives.forEach((creative, index) => {
      creative.imageIds.forEach((id, imageIndex) => {
        if (!assetIds.has(id))
          complain(['creatives', index, 'imageIds', imageIndex], 'the id of an asset of this campaign');
      });
    });
  });

/** What is wanted: one campaign on one or more platforms, after parsing (defaults filled in). */
export type Campaign = Readonly<z.infer<typeof campaignSchema>>;
/** A campaign as a caller writes it: fields with defaults may be left out. */
export type CampaignInput = Readonly<z.input<typeof campaignSchema>>;
