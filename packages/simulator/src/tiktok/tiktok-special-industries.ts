import type { Entity } from '../world-store.js';
import { refuse } from './tiktok-problem.js';
import type { TikTokState } from './tiktok-state.js';

/** Countries whose laws the special ad categories are about. */
export const specialCountries: ReadonlySet<string> = new Set(['US', 'CA']);

/** Refuses special ad categories to advertisers who are not registered in the United States or Canada. */
export const checkSpecialIndustries = (
  { account }: Pick<TikTokState, 'account'>,
  given: readonly string[] | undefined,
): void => {
  if (given === undefined || given.length === 0 || specialCountries.has(account.country)) return;
  refuse(
    40118,
    'special_industries: The advertiser is not on the allowlist for special ad categories, which are available to advertisers registered in America or Canada',
  );
};

/** Whether a campaign declared any special ad category. */
export const hasSpecialIndustries = ({ fields }: Entity): boolean => {
  const declared = fields['special_industries'];
  return Array.isArray(declared) && declared.length > 0;
};
