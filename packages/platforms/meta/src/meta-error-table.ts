import type { ErrorCode } from '@adflux/core';

/** What one of Meta's error codes means, and what to do about it. */
export interface MetaErrorRule {
  /** One code, or the first and last of a range. */
  readonly code: number | readonly [number, number];
  /** Left out: every subcode of the code that has no rule of its own. */
  readonly subcode?: number;
  readonly means: ErrorCode;
  /** How long to wait after the usual retries when no header says it: milliseconds, or until the clock strikes. */
  readonly wait?: number | 'next_hour';
  /** A throttle of one entity alone: repeating is useless until `wait` is over, and other requests may go on. */
  readonly isOfOneEntity?: true;
  /** What to do next, for people. */
  readonly advice: string;
}

const slowDown = 'Too many calls; AdFlux waits and goes on.';
const askForAccess = 'Give the access token ads_management on this ad account and access to its Page.';
const fixIt = 'Change what is named here and plan again.';
const employment =
  'Meta refuses this targeting in job ads: keep ages 18 to 65+, all genders, and no postal codes or exclusions.';

/**
 * Meta's errors by code and subcode; the first rule that fits is taken. HTTP statuses are not looked at: throttles come
 * as 400 and 403.
 *
 * @see https://developers.facebook.com/docs/marketing-api/error-reference (read November 2026)
 * @see https://developers.facebook.com/docs/graph-api/overview/rate-limiting (read November 2026)
 */
export const metaErrorTable: readonly MetaErrorRule[] = [
  // Quotas of limited access that call themselves something else; they clear when the hour is full (measured by
  // advertisers, 2026; https://developers.facebook.com/docs/marketing-api/overview/rate-limiting).
  { code: 200, subcode: 4841013, means: 'rate_limited', wait: 'next_hour', advice: slowDown },
  { code: 613, subcode: 4841018, means: 'rate_limited', wait: 'next_hour', advice: slowDown },
  {
    code: 613,
    subcode: 1487632,
    means: 'rate_limited',
    wait: 3_600_000,
    isOfOneEntity: true,
    advice: 'The budget of this ad set was changed more than four times in an hour, so Meta locks it for an hour.',
  },
  { code: 4, means: 'rate_limited', advice: slowDown },
  { code: 17, means: 'rate_limited', advice: slowDown },
  { code: 32, means: 'rate_limited', advice: slowDown },
  { code: 341, means: 'rate_limited', advice: slowDown },
  { code: 613, means: 'rate_limited', advice: slowDown },
  { code: [80000, 80014], means: 'rate_limited', advice: slowDown },

  { code: 102, means: 'unauthenticated', advice: 'The session is over. Create a new access token.' },
  { code: 190, means: 'unauthenticated', advice: 'The access token is not valid any more. Create a new one.' },
  {
    code: 100,
    subcode: 2859024,
    means: 'policy_rejected',
    advice: 'An administrator of the business must accept the non-discrimination policy in Ads Manager.',
  },
  { code: 100, subcode: 2909034, means: 'policy_rejected', advice: employment },
  { code: 100, subcode: 2909035, means: 'policy_rejected', advice: employment },
  { code: 100, subcode: 2446007, means: 'policy_rejected', advice: employment },
  { code: 368, means: 'policy_rejected', advice: 'Meta has restricted this account. See Account Quality, then stop.' },
  { code: 100, subcode: 33, means: 'not_found', advice: `It does not exist, or is not shared. ${askForAccess}` },
  { code: 803, means: 'not_found', advice: 'It does not exist. Check the id.' },
  { code: 2635, means: 'config', advice: 'This API version is no longer served. Update @adflux/meta or apiVersion.' },
  { code: 3, means: 'permission_denied', advice: askForAccess },
  { code: 10, means: 'permission_denied', advice: askForAccess },
  { code: [200, 299], means: 'permission_denied', advice: askForAccess },
  {
    code: 100,
    subcode: 4834011,
    means: 'invalid_request',
    advice: 'Campaigns without a budget must say whether their ad sets share one.',
  },
  { code: 100, subcode: 1815857, means: 'invalid_request', advice: 'This bid strategy needs a maximum bid.' },
  { code: 100, subcode: 1487534, means: 'invalid_request', advice: 'Too many figures at once. Ask for fewer days.' },
  { code: 506, means: 'invalid_request', advice: 'The same post exists already. Change its text.' },
  { code: 1609005, means: 'invalid_request', advice: 'Meta cannot open the landing page. Check that it is public.' },
  { code: 100, means: 'invalid_request', advice: fixIt },

  { code: 1, means: 'unavailable', advice: 'Meta has an internal problem.' },
  { code: 2, means: 'unavailable', advice: 'Meta is temporarily not available.' },
];

const covers = (rule: MetaErrorRule, code: number, subcode: number | undefined): boolean => {
  if (rule.subcode !== undefined && rule.subcode !== subcode) return false;
  return typeof rule.code === 'number' ? rule.code === code : code >= rule.code[0] && code <= rule.code[1];
};

/** The rule for a code and subcode, or undefined when Meta's answer is not in the table. */
export const findMetaErrorRule = (code: number, subcode: number | undefined): MetaErrorRule | undefined =>
  metaErrorTable.find((rule) => covers(rule, code, subcode));
