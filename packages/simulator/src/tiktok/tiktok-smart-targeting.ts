import type { Entity } from '../world-store.js';
import type { smartTargetingShape } from './tiktok-ad-group-shape.js';
import { refuseParameter } from './tiktok-problem.js';
import type { Fields } from './tiktok-readers.js';
import { hasSpecialIndustries } from './tiktok-special-industries.js';
import type { TikTokState } from './tiktok-state.js';
import { checkTargeting } from './tiktok-targeting.js';

/** Whom a Smart+ ad group is for. */
export type SmartTargeting = Fields<typeof smartTargetingShape>;

/** What only manual targeting has; that ages and interests are among them is an assumption. */
const manualOnly = [
  'smart_audience_enabled',
  'smart_interest_behavior_enabled',
  'spending_power',
  'household_income',
  'age_groups',
  'interest_category_ids',
  'interest_keyword_ids',
  'purchase_intention_keyword_ids',
  'actions',
  'device_model_ids',
  'device_price_ranges',
  'network_types',
  'carrier_ids',
  'isp_ids',
] as const satisfies readonly (keyof SmartTargeting)[];

/** Refuses a `targeting_spec` that its mode does not have (docs?id=1847839827327106, read November 2026). */
export const checkSmartTargeting = (
  state: TikTokState,
  targeting: SmartTargeting,
  { campaign, mode }: { readonly campaign: Entity; readonly mode: 'AUTOMATIC' | 'MANUAL' },
): void => {
  const { spc_audience_age: age, ...shared } = targeting;
  if (mode === 'AUTOMATIC') {
    for (const field of manualOnly) {
      if (targeting[field] !== undefined) {
        refuseParameter(`targeting_spec.${field}`, 'Only supported when targeting_optimization_mode is MANUAL');
      }
    }
  } else if (age !== undefined) {
    refuseParameter('targeting_spec.spc_audience_age', 'Only supported when targeting_optimization_mode is AUTOMATIC');
  }
  if (age === 'OVER_TWENTY_FIVE' && hasSpecialIndustries(campaign)) {
    refuseParameter('targeting_spec.spc_audience_age', 'Not supported for campaigns with special ad categories');
  }
  checkTargeting(state, shared, campaign);
};
