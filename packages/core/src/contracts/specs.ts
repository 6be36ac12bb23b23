import type { Budget } from '../domain/budget.js';
import type { Creative } from '../domain/creative.js';
import type { Keyword, Objective } from '../domain/campaign.js';
import type { Money } from '../domain/money.js';
import type { Schedule } from '../domain/schedule.js';
import type { Targeting } from '../domain/targeting.js';
import type { Asset } from '../domain/asset.js';

interface Spec {
  /** Path of local ids, unique in the campaign: `spring`, `spring/group-1`, `spring/group-1/ad-1`, `spring/assets/logo`. */
  readonly localId: string;
  /** What people see. The adapter adds the creation key. */
  readonly name: string;
}

/** An audience of AdFlux, and what it became in one ad account. */
export interface AudienceRef {
  readonly localId: string;
  /** The platform's id of it. */
  readonly remoteId: string;
}

interface DeliverySpec extends Spec {
  readonly objective: Objective;
  /** Every AdFlux campaign is a job ad, and every platform that asks is told so. */
  readonly category: 'employment';
  /** The budget this entity holds itself, or null when the other level holds it. */
  readonly budget: Budget | null;
  readonly schedule: Schedule;
  readonly targeting: Targeting;
  /** The audiences that `targeting.audienceIds` names, as they exist in this account. Empty: nobody in particular. */
  readonly audiences: readonly AudienceRef[];
  /** Options of this platform, validated by its adapter's own schema. */
  readonly options: Readonly<Record<string, unknown>>;
  /**
   * What the rules about job ads want this platform told besides, by its own field names, e.g. who pays for the ad. The
   * adapter sends those that its capabilities name; a plan with any other one is refused.
   */
  readonly declarations: Readonly<Record<string, unknown>>;
}

/** A campaign as one platform is to create it. */
export interface CampaignSpec extends DeliverySpec {
  readonly kind: 'campaign';
  /** Whose campaign it is, where several clients share an AdFlux. */
  readonly clientId?: string;
}

/** An ad group (Meta: ad set) as one platform is to create it. */
export interface AdGroupSpec extends DeliverySpec {
  readonly kind: 'adGroup';
  readonly keywords: readonly Keyword[];
  /** The highest bid for one click, or null: the platform bids. */
  readonly maximumBid: Money | null;
}

/** An ad with its creative as one platform is to create it. */
export interface AdSpec extends Spec {
  readonly kind: 'ad';
  readonly creative: Creative;
  /** Local ids of the assets it shows, in the creative's order; `refs` of the create call holds their remote ids. */
  readonly assetLocalIds: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** An image as one platform is to upload it. */
export interface AssetSpec extends Spec {
  readonly kind: 'asset';
  readonly asset: Asset;
}

/** Whatever an entity port creates. */
export type EntitySpec = CampaignSpec | AdGroupSpec | AdSpec | AssetSpec;

/** Everything one platform is to hold for one campaign. */
export interface SpecTree {
  readonly campaign: CampaignSpec;
  readonly adGroups: readonly { readonly spec: AdGroupSpec; readonly ads: readonly AdSpec[] }[];
  readonly assets: readonly AssetSpec[];
}
