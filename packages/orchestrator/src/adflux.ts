import type { CampaignInput, Finding, JobOpening, Link, Plan, Run } from '@adflux/core';
import type { Approval } from './access/approvals.js';
import type { Intent, PlanOptions, PublishOptions, RunOptions, UpdateOptions } from './adflux-options.js';
import type { DeliveryOptions } from './delivery/change-delivery.js';
import type { CampaignStatus } from './status/campaign-status.js';
import type { SyncOptions, SyncReport } from './sync/sync-options.js';

/**
 * Publishes campaigns and looks after them. Every call that acts leaves an audit entry, also when it is refused. Errors
 * are `AdFluxError`s; a platform's refusal is not thrown but recorded in the run.
 */
export interface AdFlux {
  /** How many people other than its author must approve a plan before it is published; 0 where none need to. */
  readonly neededApprovals: number;
  /**
   * What publishing would do: the steps, everything there is to say against it, and what differs from what exists.
   * Reads links and sends nothing.
   *
   * @throws AdFluxError `invalid_request` when `campaign` is not a campaign, `permission_denied` (as every call) where
   * `roleOf` says so.
   */
  plan(campaign: CampaignInput, options?: PlanOptions): Promise<Plan>;
  /**
   * What there is to say against the words of an opening, before a campaign is made of it: unlawful text is an error, as
   * it is in an ad's own words. Sends nothing.
   */
  checkOpening(opening: JobOpening): readonly Finding[];
  /**
   * Plans the campaign and puts the plan up for approval, where `neededApprovals` asks for it. The actor is the plan's
   * author and cannot approve it herself.
   *
   * @throws AdFluxError `invalid_request` when the plan has errors or no actor is named.
   */
  requestApproval(campaign: CampaignInput, intent: Intent): Promise<Approval>;
  /** Where the approval of the plan of this hash stands; null when nobody requested it. */
  approvalOf(planHash: string): Promise<Approval | null>;
  /**
   * Records that the actor approves the plan of this hash. Any change of the campaign has another hash. Safe to repeat.
   *
   * @throws AdFluxError `not_found` when nobody requested it, `permission_denied` when the actor is its author, `conflict`
   * when somebody else voted at the same moment.
   */
  approve(planHash: string, intent: Intent): Promise<Approval>;
  /**
   * Records that the actor rejects the plan, and why: one rejection is enough, until whoever gave it approves the plan after
   * all. Safe to repeat.
   *
   * @throws AdFluxError as `approve`, and `invalid_request` when no reason is given.
   */
  reject(planHash: string, intent: Intent): Promise<Approval>;
  /**
   * Creates the campaign on its platforms, switched off, and launches it. The same key with the same campaign goes on
   * with the same run, after a crash too. Returns the run as far as it came: `waiting` means that `resume` or a worker
   * (`runDue`) goes on at `wakeAt`; `partial` and `failed` may be resumed once the cause is gone. What already stands is
   * adopted and never created twice.
   *
   * @throws AdFluxError `invalid_request` when the plan has errors (`cause.findings` lists them), `conflict` when the key
   * belongs to something else, another run of the campaign is unfinished, or (with recovery `retry`) another process
   * drives the run right now, `aborted` when the signal was aborted before the start.
   */
  publish(campaign: CampaignInput, options: PublishOptions): Promise<Run>;
  /**
   * Goes on with a run: finishes what waits, clears up what is in doubt, and gives failed and skipped steps another
   * chance. Ended well (`succeeded`, `compensated`), it comes back as it is.
   *
   * @throws AdFluxError `not_found` for an unknown id, `conflict` when a newer run of the campaign exists or (with recovery
   * `retry`) another process drives the run right now, `config` when an adapter is missing.
   */
  resume(runId: string, options?: RunOptions): Promise<Run>;
  /** Claims the run that is due longest and goes on with it. Null when none is due. What a worker or a cron job calls. */
  runDue(options?: RunOptions): Promise<Run | null>;
  /**
   * Makes what stands match a changed campaign: changes, additions and removals, and the launch of what is new unless the
   * campaign is paused. Images no ad uses any more stay in the account. Errors as `publish`.
   */
  update(campaign: CampaignInput, options: UpdateOptions): Promise<Run>;
  /**
   * Switches the campaign off everywhere, and keeps unfinished runs from launching it. Safe to repeat. Returns its
   * campaign links.
   *
   * @throws AdFluxError `not_found` when nothing stands, `conflict` when it was ended or (with recovery `retry`) a run that
   * another process drives may still launch it, or what a platform answered. All platforms are tried in any case.
   */
  pause(campaignId: string, options?: DeliveryOptions): Promise<readonly Link[]>;
  /**
   * Switches the campaign on again wherever it was launched before. Safe to repeat.
   *
   * @throws AdFluxError as `pause`, and `conflict` when it was never launched.
   */
  unpause(campaignId: string, options?: DeliveryOptions): Promise<readonly Link[]>;
  /**
   * Switches the campaign off everywhere, for good: it cannot be published, updated or unpaused any more. Its entities
   * and figures stay. Safe to repeat.
   *
   * @throws AdFluxError as `pause`, and `conflict` while a run of it is unfinished.
   */
  end(campaignId: string, options?: DeliveryOptions): Promise<readonly Link[]>;
  /**
   * Asks the platforms how everything stands: delivery, reasons and drift go onto the links, figures into storage.
   *
   * @throws AdFluxError of the first platform that failed; the others are finished first.
   */
  sync(options?: SyncOptions): Promise<SyncReport>;
  /** What is known about a campaign, without asking a platform. */
  status(campaignId: string): Promise<CampaignStatus>;
}
