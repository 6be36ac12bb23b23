import type { AdPlatform, Clock, Storage } from '@adflux/core';
import type { FeedOptions } from '@adflux/feeds';
import type { AdFluxOptions, ComplianceOptions } from '@adflux/orchestrator';
import type { PrivacyKeys } from '@adflux/privacy';
import type { FeedRules } from '@adflux/reconciler';
import type { ApiLifecycle } from './api-lifecycle.js';
import type { Made } from './made.js';

/** Where the openings are, when the command line does not say. */
export interface FeedConfig {
  /** A file, from the folder of the configuration. */
  readonly path?: string;
  /** Default: told by the content. */
  readonly format?: FeedOptions['format'];
  /** What holds where the feed says nothing: country, currency, language. */
  readonly defaults?: FeedOptions['defaults'];
  /** How much of a feed is read at most. */
  readonly limits?: FeedOptions['limits'];
}

/** What `adflux.config.ts` exports. Secrets stay out of it: adapters read them from environment variables. */
export interface AdFluxConfig {
  /** The ad accounts, one for each platform that campaigns name. */
  readonly platforms: Made<readonly AdPlatform[]>;
  /** Where AdFlux keeps what it knows. The command closes it. */
  readonly storage: Made<Storage>;
  /** Where the advertiser is registered, as a two-letter code such as `CO`. */
  readonly advertiserCountry: string;
  /** How the openings of the feed become campaigns. */
  readonly rules: FeedRules;
  /** Where the openings are. */
  readonly feed?: FeedConfig;
  /** What the rules about job ads are told besides. */
  readonly compliance?: ComplianceOptions;
  /** What budgets may add up to per client, platform and day. Default: no limits. */
  readonly spendLimits?: AdFluxOptions['spendLimits'];
  /** How many people other than its author must approve a plan. Default 0. */
  readonly neededApprovals?: number;
  /** Who may do what. Default: everybody may everything. */
  readonly roleOf?: AdFluxOptions['roleOf'];
  /** Until when the platforms answer the versions that your adapters speak: `adflux doctor` warns in time. */
  readonly apiLifecycles?: readonly ApiLifecycle[];
  /**
   * For `adflux privacy`: what pseudonyms are made with, and so needed for erasure. From a secret store or an environment variable, as in
   * `() => parsePrivacyKey(process.env['ADFLUX_PRIVACY_KEY'] ?? '')`.
   */
  readonly privacyKey?: Made<PrivacyKeys>;
  /** Campaigns that are carried out side by side. Default 4. */
  readonly concurrency?: number;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
}
