import type { Objective } from '@adflux/core';
import type { SnapchatOptions } from './snapchat-options.js';

/** How one of our objectives is asked for. */
export interface SnapchatObjective {
  /** Of the campaign. */
  readonly type: 'AWARENESS_AND_ENGAGEMENT' | 'TRAFFIC' | 'LEADS';
  /** Of its ad squads. */
  readonly goal: 'IMPRESSIONS' | 'SWIPES' | 'LANDING_PAGE_VIEW' | 'PIXEL_SIGNUP';
  readonly needsPixel: boolean;
}

/**
 * Objectives and what they are optimised for. Applications are sign-ups that the pixel counts on the job board: Snapchat has
 * no event of its own for them.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/campaigns (objective_v2_properties, read November 2026)
 */
const objectives: Readonly<Record<Objective, SnapchatObjective>> = {
  awareness: { type: 'AWARENESS_AND_ENGAGEMENT', goal: 'IMPRESSIONS', needsPixel: false },
  traffic: { type: 'TRAFFIC', goal: 'SWIPES', needsPixel: false },
  leads: { type: 'LEADS', goal: 'PIXEL_SIGNUP', needsPixel: true },
  applications: { type: 'LEADS', goal: 'PIXEL_SIGNUP', needsPixel: true },
};

/** How to ask Snapchat for an objective. */
export function toSnapchatObjective(objective: Objective, { trafficGoal }: SnapchatOptions): SnapchatObjective {
  const chosen = objectives[objective];
  return objective === 'traffic' && trafficGoal !== undefined
    ? { ...chosen, goal: trafficGoal, needsPixel: trafficGoal === 'LANDING_PAGE_VIEW' }
    : chosen;
}
