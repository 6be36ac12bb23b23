import type { CampaignInput, Clock, JobOpening, Storage } from '@adflux/core';
import type { GroupingRule } from '@adflux/feeds';
import type { AdFlux } from '@adflux/orchestrator';

/** What is done about an entity that somebody edited by hand: told about, made ours, or put back as it was. */
export type DriftRule = 'show' | 'adopt' | 'restore';

/** How the openings of one feed become campaigns. */
export interface FeedRules {
  /** Names the feed: what it published is kept under this id. */
  readonly feedId: string;
  /** Default `one-each`: a campaign for each opening. */
  readonly groupBy?: GroupingRule;
  /** Where every campaign is published, each with its budget. */
  readonly platforms: CampaignInput['platforms'];
  /** Default `traffic`. */
  readonly objective?: CampaignInput['objective'];
  /** IANA zone in which days begin and openings close. Default `America/Bogota`. */
  readonly timeZone?: string;
  /** Whose opening it is: caps count by client. Default: the company's name as an id. */
  readonly clientOf?: (opening: JobOpening) => string;
  /** The largest share of openings that may vanish at once before a person has to confirm it. Default 0.4. */
  readonly maximumDropShare?: number;
  /** Most campaigns of one client that may be on at once. Default: no cap. */
  readonly campaignsPerClient?: number;
  /** Most campaigns that are created on one day. Default: no cap. */
  readonly newCampaignsPerDay?: number;
  /** Default `show`. */
  readonly onDrift?: DriftRule;
}

/** What `createReconciler` is made of. */
export interface ReconcilerOptions {
  /** Publishes, changes and stops the campaigns. */
  readonly adflux: AdFlux;
  /** The storage that `adflux` has. */
  readonly storage: Storage;
  /** How the openings of the feed become campaigns. */
  readonly rules: FeedRules;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Campaigns that are carried out side by side. Default 4. */
  readonly concurrency?: number;
}

/** Who asks, and how long for. */
export interface ReconcileOptions {
  /** A user, a service, a job: for the audit log. */
  readonly actor?: string;
  /** In the words of whoever asks. */
  readonly reason?: string;
  readonly signal?: AbortSignal;
  /** Told after each campaign. */
  readonly onProgress?: (progress: ReconcileProgress) => void;
}

/** How far planning or applying came. */
export interface ReconcileProgress {
  readonly stage: 'reading' | 'planning' | 'applying';
  readonly done: number;
  /** Left out while it is not known. */
  readonly total?: number;
}
