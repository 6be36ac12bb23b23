import { refuseWith } from './x-problem.js';
import type { XState } from './x-state.js';

/**
 * Who may do what (https://docs.x.com/x-ads-api/campaign-management/reference#authenticated-user-access, read November
 * 2026).
 */
const allowed = {
  campaigns: ['ACCOUNT_ADMIN', 'AD_MANAGER'],
  creatives: ['ACCOUNT_ADMIN', 'AD_MANAGER', 'CREATIVE_MANAGER'],
  audiences: ['ACCOUNT_ADMIN', 'AD_MANAGER', 'PARTNER_AUDIENCE_MANAGER'],
} as const;

/** What a call works on. */
export type XArea = keyof typeof allowed;

/** Refuses a write that the user of the token has no permission for. */
export const checkPermission = ({ account }: Pick<XState, 'account'>, area: XArea): void => {
  if (account.permissions.some((permission) => allowed[area].some((role) => role === permission))) return;
  refuseWith(403, 'ACTION_NOT_ALLOWED', `The authenticated user is not allowed to modify ${area} of this account`);
};
