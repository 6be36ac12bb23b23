import type { ErrorCode } from '@adflux/core';

/** What one of TikTok's return codes means, and what to do about it. */
export interface TiktokErrorRule {
  /** One code, or several. */
  readonly code: number | readonly number[];
  readonly means: ErrorCode;
  /** The write may have taken effect all the same: look before anything is sent again. */
  readonly isAmbiguous?: true;
  /** How long to wait when the message does not say which limit was met, in milliseconds. */
  readonly waitMs?: number;
  /** What to do next, for people. */
  readonly advice: string;
}

const slowDown = 'Too many requests; AdFlux waits and goes on.';
const newToken = 'Authorise the app again in TikTok for Business and set the new access token.';
const fixIt = 'Change what is named here and plan again.';
const askForAccess = 'Give the app the permission it lacks and the user of the token a role on this ad account.';
const fixFile = 'Replace the file.';

/**
 * TikTok's return codes; the first rule that fits is taken. They come with HTTP 200.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1737172488964097 ("Return codes", read November 2026)
 */
export const tiktokErrorTable: readonly TiktokErrorRule[] = [
  { code: [40016, 40100, 40132, 40133], means: 'rate_limited', waitMs: 1_000, advice: slowDown },
  {
    code: 40050,
    means: 'conflict',
    isAmbiguous: true,
    advice: 'TikTok has had this request before, and what came of it has to be looked up.',
  },
  { code: 40202, means: 'unavailable', waitMs: 5_000, advice: 'Something else is being written there. Try again.' },
  {
    code: [40101, 40102, 40103, 40104, 40105, 40106, 40107, 40110, 40113, 40115],
    means: 'unauthenticated',
    advice: newToken,
  },
  { code: [40001, 40119, 40124, 40125], means: 'permission_denied', advice: askForAccess },
  {
    code: 40118,
    means: 'permission_denied',
    advice: 'This needs an allow-list. Ask your TikTok representative, or choose another strategy.',
  },
  {
    code: [40300, 40301],
    means: 'permission_denied',
    advice: 'The ad account is not known to this app. Check accountId.',
  },
  { code: 40007, means: 'not_found', advice: 'It does not exist. Check the id.' },
  { code: [40006, 40010, 40051], means: 'config', advice: 'This API version is not served. Update @adflux/tiktok.' },
  { code: [41001, 41002], means: 'config', advice: 'This endpoint is not served any more. Update @adflux/tiktok.' },
  { code: [40008, 40009, 40013, 40014], means: 'config', advice: 'This environment does not have that endpoint.' },
  { code: 40911, means: 'conflict', advice: 'A file of this name is there already.' },
  { code: 41000, means: 'policy_rejected', advice: 'TikTok does not serve requests from this country.' },
  { code: 40065, means: 'policy_rejected', advice: 'Job ads may not leave out ages. Target 18 and older.' },
  { code: 40502, means: 'invalid_request', advice: 'The ad group is full. Spread the ads over more ad groups.' },
  { code: 40011, means: 'invalid_request', advice: 'Too many ids at once.' },
  { code: 40900, means: 'unavailable', advice: 'The file was damaged on its way. Try again.' },
  {
    code: [40901, 40902, 40903, 40904, 40905, 40906, 40907, 40908, 40909, 40910, 40912, 40913, 40914, 40915],
    means: 'invalid_request',
    advice: fixFile,
  },
  { code: [40000, 40002, 40200, 40201, 40700], means: 'invalid_request', advice: fixIt },
  { code: [50000, 50002, 51305], means: 'unavailable', isAmbiguous: true, advice: 'TikTok has an internal problem.' },
  { code: 60001, means: 'unavailable', isAmbiguous: true, advice: 'TikTok is under maintenance.' },
];

/** The rule for a return code, or undefined when it is not in the table. */
export const findTiktokErrorRule = (code: number): TiktokErrorRule | undefined =>
  tiktokErrorTable.find((rule) => (typeof rule.code === 'number' ? rule.code === code : rule.code.includes(code)));
