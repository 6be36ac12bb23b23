import type { CallToAction } from '../domain/creative.js';
import type { InsightLevel } from '../domain/insight-row.js';
import type { Objective } from '../domain/campaign.js';
import type { UploadOperation } from './audience-port.js';
import type { EntityKind } from './entity.js';
import type { IdentifierKind } from './hashed-member.js';

/** What an ad looks like. */
export type CreativeFormat = 'image' | 'text';

/** Ways to say whom ads are shown to. */
export type TargetingFeature = 'country' | 'region' | 'city' | 'radius' | 'language' | 'keyword' | 'audience';

/** A budget's period and the level that holds it. */
export type BudgetOption = `${'daily' | 'lifetime'}:${'campaign' | 'adGroup'}`;

/** What a launch switches on. */
export type LaunchedKind = 'ad' | 'adGroup' | 'campaign';

/** Limits of one text field of a creative. */
export interface TextLimit {
  /** How many texts are needed. */
  readonly minimumCount: number;
  /** How many texts are shown, the first ones; further ones are left out, and a warning says so. */
  readonly maximumCount: number;
  readonly maximumLength: number;
  /** Whether a full-width character (as in Chinese, Japanese, Korean) counts as two. Default false. */
  readonly fullWidthCountsTwice?: boolean;
}

/** Limits of an image. */
export interface ImageLimit {
  readonly minimumWidthPixels: number;
  readonly minimumHeightPixels: number;
  /** Width divided by height, from and to; left out where every shape is taken. */
  readonly aspectRatio?: { readonly minimum: number; readonly maximum: number };
  readonly maximumBytes: number;
  readonly mediaTypes: readonly ('image/jpeg' | 'image/png')[];
}

/** What one creative format takes. A null field is not shown by this format and is ignored. */
export interface CreativeLimits {
  readonly headlines: TextLimit;
  readonly descriptions: TextLimit | null;
  readonly primaryText: TextLimit | null;
  readonly displayPath: TextLimit | null;
  readonly images: { readonly minimumCount: number; readonly maximumCount: number; readonly limit: ImageLimit } | null;
  readonly callsToAction: readonly CallToAction[];
  readonly landingUrl: { readonly maximumLength: number; readonly httpsOnly: boolean };
}

/** What audiences of known people can be. */
export interface AudienceCapabilities {
  /** What people are matched by. */
  readonly identifiers: readonly IdentifierKind[];
  readonly operations: readonly UploadOperation[];
  /** How many members one request takes. */
  readonly membersPerRequest: number;
  /** No ads are shown to fewer people than this; smaller audiences are refused before anything is sent. */
  readonly minimumMembers: number;
  /** Whether the platform refuses removals that leave too few members: then the audience is built anew. */
  readonly refusesSmallRemovals: boolean;
  /** What makes repeating a create safe. */
  readonly idempotency: 'unique-name' | 'lookup';
}

/**
 * What a platform can do: plain data, known before the first request. Plans are checked against it and the table in the
 * documentation is generated from it.
 */
export interface Capabilities {
  /** What campaigns may aim at. */
  readonly objectives: readonly Objective[];
  /** Creative formats with their limits, in order of preference. */
  readonly creativeFormats: Readonly<Partial<Record<CreativeFormat, CreativeLimits>>>;
  /** Budgets, by period and level. */
  readonly budgets: readonly BudgetOption[];
  /** Smallest daily budget by currency, in micros, where it is known. The platform has the last word. */
  readonly minimumDailyBudgetMicros: Readonly<Record<string, bigint>>;
  /** Targeting that is supported. */
  readonly targeting: readonly TargetingFeature[];
  /** Countries whose cities can be aimed at, where that is not all of them. Elsewhere plans aim at the city's region. */
  readonly cityCountries?: readonly string[];
  /** What the platform can be told about a job ad, by its own field names. Default: nothing. */
  readonly declarations?: readonly string[];
  /** Longest name a campaign, ad group or ad may have, creation key included. */
  readonly maximumNameLength: number;
  /** Levels figures can be had at, and after how many days they no longer change. */
  readonly insights: { readonly levels: readonly InsightLevel[]; readonly settlesAfterDays: number };
  /** Audiences of known people; left out where there are none. */
  readonly audiences?: AudienceCapabilities;
  /**
   * What is created switched off and has to be switched on at launch, in this order; the campaign comes last, because it
   * is the commit point. Kinds left out are created on, below a switched-off campaign.
   */
  readonly launchOrder: readonly LaunchedKind[];
  /** What makes repeating a create safe: the platform's own key, names it keeps unique, or looking for ours. */
  readonly idempotency: Readonly<Record<EntityKind, 'key' | 'unique-name' | 'lookup'>>;
  /** How long a new entity may stay invisible to `find`, in milliseconds. Until then "not found" is no answer. */
  readonly lookupDelayMs: number;
  /** Whether the platform can check a create without carrying it out. */
  readonly dryRun: boolean;
}
