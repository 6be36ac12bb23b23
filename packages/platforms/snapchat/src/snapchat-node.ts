import type { CreationKey } from '@adflux/core';
import { readTag } from '@adflux/platform-kit';
import { z } from 'zod';

const textSchema = z.string().nullish();
const textsSchema = z.array(z.string()).nullish().catch(null);
const microsSchema = z.number().nullish().catch(null);

/**
 * A campaign, ad squad, ad or creative as Snapchat describes it. Whatever else it says is kept, because an update has to send
 * all of it back.
 */
export const snapchatNodeSchema = z.looseObject({
  id: z.string(),
  name: textSchema,
  /** What it was set to: ACTIVE or PAUSED. */
  status: textSchema,
  /** What comes of it; VALID, or why it is not shown. Open: the list grows. */
  delivery_status: textsSchema,
  review_status: textSchema,
  review_status_reasons: textsSchema,
  end_time: textSchema,
  daily_budget_micro: microsSchema,
  lifetime_budget_micro: microsSchema,
  lifetime_spend_cap_micro: microsSchema,
  deleted: z.boolean().nullish().catch(null),
});

/** A campaign, ad squad, ad or creative as Snapchat describes it. */
export type SnapchatNode = z.infer<typeof snapchatNodeSchema>;

/** Kinds that are made, read and changed in the same way. */
export type SnapchatNodeKind = 'campaign' | 'adGroup' | 'ad' | 'creative';

/** Where a kind of node is found on the wire. */
export interface SnapchatNodePlace {
  readonly plural: string;
  readonly singular: string;
  /** What a read has to ask for, so that nothing is missing when it is written back. */
  readonly query?: Readonly<Record<string, boolean>>;
  /** Fields that an update must not lose: caps, budgets, ends, and what the ad is aimed at and shows. */
  readonly guarded: readonly string[];
}

/**
 * The four kinds of nodes. An ad squad's `placement_v2` is left out of a plain read, and an update without it is refused
 * (E2025), hence the query; it is in the reference's own examples (https://developers.snapchat.com/api/docs, 2020).
 */
export const snapchatNodePlaces: Readonly<Record<SnapchatNodeKind, SnapchatNodePlace>> = {
  campaign: {
    plural: 'campaigns',
    singular: 'campaign',
    guarded: ['daily_budget_micro', 'lifetime_spend_cap_micro', 'start_time', 'end_time', 'regulations'],
  },
  adGroup: {
    plural: 'adsquads',
    singular: 'adsquad',
    query: { return_placement_v2: true },
    guarded: ['daily_budget_micro', 'lifetime_budget_micro', 'bid_micro', 'start_time', 'end_time', 'targeting'],
  },
  ad: { plural: 'ads', singular: 'ad', guarded: ['creative_id'] },
  creative: {
    plural: 'creatives',
    singular: 'creative',
    guarded: ['top_snap_media_id', 'headline', 'web_view_properties', 'profile_properties'],
  },
};

/** Whether the name ends with this creation key: somebody's copy may carry it in the middle of another name. */
export const carriesKey = ({ name }: { readonly name?: string | null | undefined }, key: CreationKey): boolean =>
  readTag(name ?? '') === key;
