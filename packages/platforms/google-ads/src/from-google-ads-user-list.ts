import type { AudienceState, RemoteAudience } from '@adflux/core';
import { z } from 'zod';
import { MINIMUM_MEMBERS } from './google-ads-limits.js';

/** What is asked of a user list. */
export const userListFields =
  'user_list.id, user_list.name, user_list.membership_status, user_list.closing_reason, ' +
  'user_list.account_user_list_status, user_list.eligible_for_search, user_list.size_for_search';

/** A user list of the account. */
export const userListRowSchema = z.object({
  userList: z.object({
    id: z.string(),
    name: z.string().nullish(),
    membershipStatus: z.string().nullish(),
    closingReason: z.string().nullish(),
    accountUserListStatus: z.string().nullish(),
    eligibleForSearch: z.boolean().nullish(),
    /** Left out until Google has counted. */
    sizeForSearch: z.string().regex(/^\d+$/).nullish(),
  }),
});

type UserList = z.infer<typeof userListRowSchema>['userList'];

/** Why ads cannot be aimed at a list, in Google's words. */
const reasonsOf = (list: UserList): readonly string[] => [
  ...(list.membershipStatus === 'CLOSED' ? [`CLOSED${list.closingReason ? `: ${list.closingReason}` : ''}`] : []),
  ...(list.accountUserListStatus === 'DISABLED' ? ['DISABLED'] : []),
  ...(list.eligibleForSearch === false ? ['NOT_ELIGIBLE_FOR_SEARCH'] : []),
];

function stateOf({ sizeForSearch }: UserList, reasons: readonly string[]): AudienceState {
  if (reasons.length > 0) return 'unusable';
  if (typeof sizeForSearch !== 'string') return 'processing';
  return Number(sizeForSearch) < MINIMUM_MEMBERS ? 'too_small' : 'ready';
}

/**
 * Describes a user list as the contract has it: search ads are all there is here, so its size on Search counts.
 *
 * @see https://developers.google.com/google-ads/api/reference/rpc/v25/UserList (read November 2026)
 */
export function fromGoogleAdsUserList({ userList }: z.infer<typeof userListRowSchema>): RemoteAudience {
  const reasons = reasonsOf(userList);
  const { sizeForSearch: size } = userList;
  return {
    id: userList.id,
    name: userList.name ?? '',
    state: stateOf(userList, reasons),
    ...(reasons.length === 0 ? {} : { reasons }),
    ...(typeof size === 'string' ? { matchedMembers: Number(size) } : {}),
  };
}
