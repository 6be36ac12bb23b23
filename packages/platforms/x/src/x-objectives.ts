import type { Objective } from '@adflux/core';
import type { XOptions } from './x-options.js';

/** How one of our objectives is asked for. */
export interface XObjective {
  readonly objective: 'REACH' | 'WEBSITE_CLICKS';
  readonly goal: 'MAX_REACH' | 'LINK_CLICKS' | 'SITE_VISITS' | 'WEBSITE_CONVERSIONS';
}

/**
 * Objectives and what they are optimised for. Leads and applications are conversions that a web event tag counts.
 *
 * @see https://docs.x.com/x-ads-api/campaign-management/reference#post-accounts-account-id-line-items (read November 2026)
 */
const xObjectives: Readonly<Record<Objective, XObjective>> = {
  awareness: { objective: 'REACH', goal: 'MAX_REACH' },
  traffic: { objective: 'WEBSITE_CLICKS', goal: 'LINK_CLICKS' },
  leads: { objective: 'WEBSITE_CLICKS', goal: 'WEBSITE_CONVERSIONS' },
  applications: { objective: 'WEBSITE_CLICKS', goal: 'WEBSITE_CONVERSIONS' },
};

/** How to ask X for an objective. */
export function toXObjective(objective: Objective, options: XOptions): XObjective {
  const chosen = xObjectives[objective];
  return objective === 'traffic' && options.trafficGoal !== undefined
    ? { ...chosen, goal: options.trafficGoal }
    : chosen;
}
