import type { AdPlatform, Clock, Logger, PlatformId, Storage, Strategy } from '@adflux/core';
import type { CompileInput, LintFinding, Role, RuleException, RulePack, SpendLimit } from '@adflux/compliance';
import type { Progress } from './progress.js';

/** Says which roles somebody has: none for strangers. */
export type RoleOf = (actor: string) => readonly Role[] | Promise<readonly Role[]>;

/** What the rules about job ads are told besides what a campaign says. The standard rules always hold. */
export interface ComplianceOptions {
  /** Rules of your own, e.g. of a client or of another country. */
  readonly additionalPacks?: readonly RulePack[];
  /** Rules that a person lifted with a recorded reason, where the rule lets her. */
  readonly exceptions?: readonly RuleException[];
  /** Duties known to be met (true) or not met (false), by rule id. */
  readonly confirmed?: Readonly<Record<string, boolean>>;
  /** For limited rules, by rule id: the option values that the platform's own search returned. */
  readonly allowedOptions?: NonNullable<CompileInput['allowedOptions']>;
  /**
   * Whether a person looked at what the lint found in a text and says that it may stand, e.g. in the name of a shop. Told
   * the openings that the text speaks of. Default: nothing is accepted, and unlawful text is an error of the plan.
   */
  readonly acceptsText?: (finding: LintFinding, openingIds: readonly string[]) => boolean;
}

/** What `createAdFlux` is made of. */
export interface AdFluxOptions {
  /** The ad accounts to publish to, one for each platform id that campaigns name. */
  readonly platforms: readonly AdPlatform[];
  /** Where runs, links, figures and the audit log are kept. */
  readonly storage: Storage;
  /**
   * Where the advertiser is registered, as a two-letter code such as `CO`. Rules about job ads depend on it, so it has no
   * default.
   */
  readonly advertiserCountry: string;
  /** What the rules are told besides. */
  readonly compliance?: ComplianceOptions;
  /**
   * Checked at the door of every call that acts: who may view, plan, approve, publish. Default: everybody may everything;
   * then your own service decides.
   */
  readonly roleOf?: RoleOf;
  /** How many people other than its author must approve a plan before it is published. Default 0: none. */
  readonly neededApprovals?: number;
  /** What budgets may add up to per client, platform and day. Default: no limits. */
  readonly spendLimits?: readonly SpendLimit[];
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Makes ids of runs and audit entries. Default: random UUIDs. */
  readonly createId?: () => string;
  /**
   * Names this process in leases, and in the audit log where no actor is given. Two processes never share a name at the
   * same time; a process that keeps its name over a restart takes its own runs back at once instead of waiting for the
   * lease to end. Default: unique for each `createAdFlux`.
   */
  readonly owner?: string;
  /** Default: says nothing. */
  readonly logger?: Logger;
  /**
   * How long a run stays with a process that no longer answers, in milliseconds. Must be longer than the longest request
   * of any platform. Default 90,000.
   */
  readonly leaseMs?: number;
  /** Waits up to this long, in milliseconds, happen in the process; longer ones park the run. Default 5,000. */
  readonly settleMs?: number;
}

/** Who asks, and why: for the audit log. */
export interface Intent {
  /** A user, a service, a job. Never a candidate. Default: the `owner` of this AdFlux. */
  readonly actor?: string;
  /** In the words of whoever asks. */
  readonly reason?: string;
}

/** How a run is driven. */
export interface RunOptions extends Intent {
  /**
   * Stops between two steps: the request on its way is waited for, the run is given back as `waiting` and returned, and
   * `resume` or a worker goes on from there.
   */
  readonly signal?: AbortSignal;
  /** Told about every step and request. */
  readonly onProgress?: (progress: Progress) => void;
}

/** What a plan covers. */
export interface PlanOptions extends Intent {
  /** Only these of the campaign's platforms. Default: all of them. */
  readonly platforms?: readonly PlatformId[];
  /** The key the run will have. It decides the creation keys, not the hash. Default: the campaign's id. */
  readonly key?: string;
}

/** How a campaign is published. */
export interface PublishOptions extends RunOptions {
  /** The caller's: publishing the same campaign under the same key again goes on with the run instead of repeating it. */
  readonly key: string;
  /** Default `best-effort`. A run keeps the strategy it was started with. */
  readonly strategy?: Strategy;
  /** Only these of the campaign's platforms. Default: all of them. */
  readonly platforms?: readonly PlatformId[];
}

/** How a published campaign is changed. */
export interface UpdateOptions extends RunOptions {
  /** The caller's: the same change under the same key is made once. */
  readonly key: string;
}
