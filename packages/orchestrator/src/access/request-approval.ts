import type { CampaignInput } from '@adflux/core';
import type { Intent } from '../adflux-options.js';
import { audited } from '../audit/audited.js';
import type { Context } from '../context.js';
import { makePlan } from '../plan/make-plan.js';
import { parseCampaign } from '../plan/parse-campaign.js';
import { refuseFindings } from '../plan/refuse-findings.js';
import { actorOf, readApproval, toApproval, writeApproval } from './approvals.js';
import type { Approval } from './approvals.js';
import { assertAllowed } from './assert-allowed.js';

/** Plans a campaign and puts the plan up for approval, by its hash. Asking twice is asking once. */
export async function requestApproval(context: Context, input: CampaignInput, intent: Intent): Promise<Approval> {
  const author = actorOf(intent);
  return audited(
    context,
    { ...intent, action: 'request_approval', campaignId: input.id },
    async () => {
      await assertAllowed(context, 'plan', intent);
      const { plan } = await makePlan(context, parseCampaign(input));
      const { campaignId, findings, hash } = plan;
      refuseFindings(campaignId, findings);
      const known = await readApproval(context, hash);
      const record = known?.record ?? { campaignId, author, votes: [] };
      if (known === null) await writeApproval(context, hash, record, 0);
      return toApproval(context, hash, record);
    },
    ({ planHash, state }) => ({ details: { outcome: state, planHash } }),
  );
}
