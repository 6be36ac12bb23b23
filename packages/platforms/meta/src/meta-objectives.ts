import type { Objective } from '@adflux/core';
import type { MetaOptions } from './meta-options.js';

/** How one of our objectives is asked for. */
export interface MetaObjective {
  readonly objective: 'OUTCOME_AWARENESS' | 'OUTCOME_TRAFFIC' | 'OUTCOME_LEADS';
  readonly goal: 'REACH' | 'LINK_CLICKS' | 'LANDING_PAGE_VIEWS' | 'OFFSITE_CONVERSIONS';
  /** The event a pixel counts, where the goal is one. */
  readonly pixelEvent?: 'LEAD' | 'SUBMIT_APPLICATION';
}

/**
 * Objectives and what they are optimised for. Applications are leads that the pixel counts on the job board.
 *
 * @see https://developers.facebook.com/docs/marketing-api/reference/ad-campaign-group/odax (read November 2026)
 */
const metaObjectives: Readonly<Record<Objective, MetaObjective>> = {
  awareness: { objective: 'OUTCOME_AWARENESS', goal: 'REACH' },
  traffic: { objective: 'OUTCOME_TRAFFIC', goal: 'LINK_CLICKS' },
  leads: { objective: 'OUTCOME_LEADS', goal: 'OFFSITE_CONVERSIONS', pixelEvent: 'LEAD' },
  applications: { objective: 'OUTCOME_LEADS', goal: 'OFFSITE_CONVERSIONS', pixelEvent: 'SUBMIT_APPLICATION' },
};

/** How to ask Meta for an objective. */
export function toMetaObjective(objective: Objective, options: MetaOptions): MetaObjective {
  const chosen = metaObjectives[objective];
  return objective === 'traffic' && options.trafficGoal !== undefined
    ? { ...chosen, goal: options.trafficGoal }
    : chosen;
}
