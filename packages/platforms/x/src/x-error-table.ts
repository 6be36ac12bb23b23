import type { ErrorCode } from '@adflux/core';

/** What one of X's error codes means. */
export interface XErrorRule {
  readonly means: ErrorCode;
  /** Whether a write may have been applied. Default `not_applied`: X refused it. */
  readonly outcome?: 'unknown';
  /** How long to wait where no header says it, in milliseconds. */
  readonly waitMs?: number;

  /** What to do, for people. */
  readonly advice: string;
}

const fixIt = 'Correct the value it names.';
const slowDown = 'X asks to slow down.';
const askForAccess = 'Ask an administrator of the ad account for access, or X for access of the app.';
const tooMany = 'End or remove some, or ask X to raise the limit.';
const itIsGone = 'It does not exist. Check the id.';

/**
 * X's error codes. What is not here goes by the HTTP status.
 *
 * @see https://docs.x.com/x-ads-api/fundamentals/error-codes-and-responses (read November 2026)
 */
export const xErrorTable: Readonly<Record<string, XErrorRule>> = {
  TOO_MANY_REQUESTS: { means: 'rate_limited', advice: slowDown },
  TWEET_RATE_LIMIT_EXCEEDED: {
    means: 'rate_limited',
    waitMs: 900_000,
    advice: 'The user has posted as often as X allows for now.',
  },

  // Refused before anything was done, as far as X tells (unsure): to be sent again, later.
  LOCK_ACQUISITION_TIMEOUT: { means: 'unavailable', advice: 'Something else was changing it.' },
  OVER_CAPACITY: { means: 'rate_limited', advice: 'X is over capacity and asks to come back later.' },
  SERVICE_UNAVAILABLE: { means: 'unavailable', outcome: 'unknown', advice: 'X is temporarily not available.' },
  INTERNAL_ERROR: { means: 'unavailable', outcome: 'unknown', advice: 'X has an internal problem.' },
  CANCELLED_REQUEST: { means: 'unavailable', outcome: 'unknown', advice: 'X took too long and gave up.' },

  UNAUTHORIZED_ACCESS: {
    means: 'unauthenticated',
    advice: "X did not accept the signature. Check the app's key and secret and the user's token and secret.",
  },
  UNAUTHORIZED_CLIENT_APPLICATION: {
    means: 'permission_denied',
    advice: 'The app has no access to the Ads API (or to this part of it). Apply for it in the developer portal.',
  },
  READONLY_CLIENT_APPLICATION: {
    means: 'permission_denied',
    advice: 'The app may only read. Give it "Read and write" in the developer portal, then create new tokens.',
  },
  ACCOUNT_NOT_FOUND: {
    means: 'permission_denied',
    advice: 'The user has no access to this ad account, or there is none. Check accountId and the tokens.',
  },
  ACTION_NOT_ALLOWED: { means: 'permission_denied', advice: askForAccess },
  USER_NOT_FOUND: { means: 'permission_denied', advice: 'Check userId: it must be a promotable user of the account.' },
  FUNDING_INSTRUMENT_ACCESS_NOT_ALLOWED: {
    means: 'permission_denied',
    advice: 'Check fundingInstrumentId, or ask who owns it for access.',
  },
  FUNDING_INSTRUMENT_EXCEEDS_AVAILABLE_CREDIT_LIMIT: {
    means: 'permission_denied',
    advice: 'The funding instrument has no credit left. Raise its limit or use another one.',
  },
  ACCOUNT_LOCKED_OUT: { means: 'policy_rejected', advice: 'X has locked the account. See ads.x.com.' },
  CURRENT_USER_SUSPENDED: { means: 'policy_rejected', advice: 'X has suspended the user. See x.com.' },
  TWEET_IS_SPAM: { means: 'policy_rejected', advice: 'X takes the text for spam. Write another one.' },
  MALWARE_STATUS: { means: 'policy_rejected', advice: 'X takes the link for harmful. Check the landing page.' },
  GENERIC_TWEET_ERROR: { means: 'policy_rejected', advice: 'X does not take this post. Change its text or link.' },

  DUPLICATE_TWEET: { means: 'conflict', advice: 'The user has posted this very text before. Change the text.' },
  // Not on X's page; its forum and SDKs know it (unsure).
  DUPLICATE_PROMOTABLE_ENTITY: { means: 'conflict', advice: 'The line item shows this very post already.' },
  INVALID_TIME_WINDOW: { means: 'invalid_request', advice: 'Correct when it starts and ends.' },
  INVALID_DENOMINATION: { means: 'invalid_request', advice: 'Round the amount.' },
  SPEND_EXCEEDS_BUDGET: { means: 'invalid_request', advice: 'More than this is spent already. Raise the budget.' },
  FEATURE_NOT_AVAILABLE: {
    means: 'permission_denied',
    advice: 'The account does not have this feature. Ask your account manager at X, or leave it out.',
  },
  TOO_MANY_CAMPAIGNS: { means: 'conflict', advice: tooMany },
  TOO_MANY_LINE_ITEMS: { means: 'conflict', advice: tooMany },
  REQUEST_TOO_COMPLEX: { means: 'invalid_request', advice: 'Ask for less at once.' },
  METHOD_NOT_ALLOWED: { means: 'config', advice: 'Check baseUrl and apiVersion.' },
  ROUTE_NOT_FOUND: { means: 'config', advice: 'Check baseUrl and apiVersion.' },
};

/** The rule for a code. Codes that end in NOT_FOUND are of things that are gone, whatever they are. */
export function findXErrorRule(code: string, status: number): XErrorRule | undefined {
  const rule = xErrorTable[code];
  if (rule !== undefined) return rule;
  if (status === 404 || code.endsWith('_NOT_FOUND') || code === 'NOT_FOUND')
    return { means: 'not_found', advice: itIsGone };
  return status === 400 ? { means: 'invalid_request', advice: fixIt } : undefined;
}
