import type { Objective } from '@adflux/core';
import type { ResolvedTiktokSettings } from './tiktok-settings.js';

/** Which endpoints an entity belongs to; it cannot be changed through the other ones. */
export type TiktokFlow = 'manual' | 'smart-plus';

/** How one of our objectives is asked for. */
export interface TiktokObjective {
  readonly objective: 'REACH' | 'TRAFFIC' | 'LEAD_GENERATION';
  readonly promotion: Readonly<Record<string, string>>;
  readonly goal: 'REACH' | 'CLICK' | 'CONVERT';
  readonly billingEvent: 'CPM' | 'CPC' | 'OCPM';
  /** Whether a pixel on the landing page has to count. */
  readonly needsPixel: boolean;
}

const leadOnWebsite = {
  objective: 'LEAD_GENERATION',
  promotion: { promotion_type: 'LEAD_GENERATION', promotion_target_type: 'EXTERNAL_WEBSITE' },
  goal: 'CONVERT',
  billingEvent: 'OCPM',
  needsPixel: true,
} as const;

/**
 * Objectives and what they are optimised for. An application is a lead that the pixel counts on the job board: TikTok's
 * standard event SubmitApplication belongs to the lead objective.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1737585562434561 ("Objectives", read November 2026)
 */
export const tiktokObjectives: Readonly<Record<Objective, TiktokObjective>> = {
  awareness: {
    objective: 'REACH',
    promotion: { promotion_type: 'WEBSITE' },
    goal: 'REACH',
    billingEvent: 'CPM',
    needsPixel: false,
  },
  traffic: {
    objective: 'TRAFFIC',
    promotion: { promotion_type: 'WEBSITE' },
    goal: 'CLICK',
    billingEvent: 'CPC',
    needsPixel: false,
  },
  leads: leadOnWebsite,
  applications: leadOnWebsite,
};

/**
 * How an objective is created. Smart+ takes only APP_PROMOTION, WEB_CONVERSIONS and LEAD_GENERATION, so awareness and
 * traffic stay manual whatever the strategy says.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1843312852800706 ("Smart+ campaigns", read November 2026)
 */
export const tiktokFlowOf = (
  objective: Objective,
  { strategy }: Pick<ResolvedTiktokSettings, 'strategy'>,
): TiktokFlow => (tiktokObjectives[objective].objective === 'LEAD_GENERATION' ? strategy : 'manual');
