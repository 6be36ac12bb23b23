import type { ErrorCode } from '@adflux/core';

/** What one of Snapchat's error codes means, and what to do about it. */
export interface SnapchatErrorRule {
  readonly code: string;
  readonly means: ErrorCode;
  /** Whether a write may have taken effect all the same. Default: it did not. */
  readonly mayHaveBeenApplied?: true;
  /** What to do next, for people. */
  readonly advice: string;
}

/**
 * Snapchat's errors by code. It publishes no list: these are the codes of its change log and of answers that others have
 * published. What is not here is judged by its HTTP status.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/changelog (E2023; read November 2026)
 * @see https://github.com/rudderlabs/rudder-transformer/blob/develop/src/v0/destinations/snapchat_custom_audience/networkHandler.js (E3002)
 * @see https://www.lava.so/docs/gateway/providers/snapchat-ads.md (E3003; read November 2026)
 */
const snapchatErrorTable: readonly SnapchatErrorRule[] = [
  { code: 'E1001', means: 'invalid_request', advice: 'A field is missing or wrong. Change it and plan again.' },
  {
    code: 'E1008',
    means: 'invalid_request',
    advice:
      "Snapchat does not answer this query. Days begin at the account's midnight, and an account reports spend only.",
  },
  {
    code: 'E2023',
    means: 'unsupported',
    advice: 'This cannot be changed once it exists. End it and publish a new one.',
  },
  {
    code: 'E2025',
    means: 'unsupported',
    advice: 'Snapchat does not let this one be changed here. Change it in Ads Manager.',
  },
  {
    code: 'E2601',
    means: 'invalid_request',
    advice: 'The picture fits no creative. Use a JPEG or PNG of 1080 x 1920 pixels and at most 5 MB.',
  },
  {
    code: 'E2771',
    means: 'invalid_request',
    advice: 'This bid strategy needs a bid. Set maximumBid, or leave it out.',
  },
  {
    code: 'E3002',
    means: 'permission_denied',
    advice: 'Give the user who authorized the app a role on this ad account (Campaign Manager or higher).',
  },
  { code: 'E3003', means: 'not_found', advice: 'It does not exist, or is not shared with this user. Check the id.' },
  {
    code: 'E4001',
    means: 'unavailable',
    mayHaveBeenApplied: true,
    advice: 'Snapchat stumbled over itself. Try again later.',
  },
];

/** The rule for a code, or undefined when the code is not in the table. */
export const findSnapchatErrorRule = (code: string | undefined): SnapchatErrorRule | undefined =>
  snapchatErrorTable.find((rule) => rule.code === code);
