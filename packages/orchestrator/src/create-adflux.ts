import { approvalOf } from './access/approvals.js';
import { assertAllowed } from './access/assert-allowed.js';
import { requestApproval } from './access/request-approval.js';
import { vote } from './access/vote.js';
import type { AdFluxOptions } from './adflux-options.js';
import type { AdFlux } from './adflux.js';
import { checkOpening } from './compliance/check-texts.js';
import { createContext } from './context.js';
import { changeDelivery } from './delivery/change-delivery.js';
import { makePlan } from './plan/make-plan.js';
import { parseCampaign } from './plan/parse-campaign.js';
import { publish } from './run/publish.js';
import { resume, runDue } from './run/resume.js';
import { campaignStatus } from './status/campaign-status.js';
import { sync } from './sync/sync.js';
import { update } from './update/update.js';

/**
 * Makes an AdFlux over ad accounts and a storage. Holds no state of its own that matters: whatever process asks next,
 * with the same storage, goes on where this one stopped.
 *
 * @throws AdFluxError `config` when `advertiserCountry` is no country code, or two adapters serve the same platform.
 * @example
 * ```ts
 * import type { AdPlatform, CampaignInput } from '@adflux/core';
 * import { createAdFlux } from '@adflux/orchestrator';
 * import { createMemoryStorage } from '@adflux/storage-memory';
 *
 * export async function publishOnce(platforms: AdPlatform[], campaign: CampaignInput): Promise<void> {
 *   const adflux = createAdFlux({ platforms, storage: createMemoryStorage(), advertiserCountry: 'CO' });
 *   const { findings } = await adflux.plan(campaign);
 *   for (const finding of findings) console.log(finding.severity, finding.message);
 *   const run = await adflux.publish(campaign, { key: `publish-${campaign.id}`, actor: 'ana', reason: 'new opening' });
 *   console.log(run.state); // succeeded, or waiting: then adflux.resume(run.id) goes on
 * }
 * ```
 */
export function createAdFlux(options: AdFluxOptions): AdFlux {
  const context = createContext(options);
  return {
    neededApprovals: context.neededApprovals,
    plan: async (campaign, planOptions = {}) => {
      await assertAllowed(context, 'plan', planOptions);
      return (await makePlan(context, parseCampaign(campaign), planOptions)).plan;
    },
    checkOpening: (opening) => checkOpening(context, opening),
    requestApproval: (campaign, intent) => requestApproval(context, campaign, intent),
    approvalOf: (planHash) => approvalOf(context, planHash),
    approve: (planHash, intent) => vote(context, 'approved', planHash, intent),
    reject: (planHash, intent) => vote(context, 'rejected', planHash, intent),
    publish: (campaign, publishOptions) => publish(context, campaign, publishOptions),
    resume: (runId, runOptions = {}) => resume(context, runId, runOptions),
    runDue: (runOptions = {}) => runDue(context, runOptions),
    update: (campaign, updateOptions) => update(context, campaign, updateOptions),
    pause: (campaignId, deliveryOptions = {}) => changeDelivery(context, 'pause', campaignId, deliveryOptions),
    unpause: (campaignId, deliveryOptions = {}) => changeDelivery(context, 'unpause', campaignId, deliveryOptions),
    end: (campaignId, deliveryOptions = {}) => changeDelivery(context, 'end', campaignId, deliveryOptions),
    sync: (syncOptions = {}) => sync(context, syncOptions),
    status: (campaignId) => campaignStatus(context, campaignId),
  };
}
