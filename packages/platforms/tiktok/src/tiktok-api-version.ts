/** The version of TikTok's API that requests go to unless `apiVersion` says otherwise. */
export const TIKTOK_API_VERSION = 'v1.3';

/**
 * How long this version lives. TikTok publishes neither a release date nor an end for v1.3; it has been the only current
 * version for years, and single endpoints end instead (see `TIKTOK_MANUAL_CREATION_ENDS`).
 */
export const tiktokApiLifecycle: {
  readonly platform: 'tiktok';
  readonly version: string;
  /** `YYYY-MM-DD`, or null where it is not known. */
  readonly releasedOn: string | null;
  /** `YYYY-MM-DD`, or null while no end is announced. */
  readonly sunsetOn: string | null;
  readonly source: string;
} = {
  platform: 'tiktok',
  version: TIKTOK_API_VERSION,
  releasedOn: null,
  sunsetOn: null,
  // "API changelog", read November 2026.
  source: 'https://business-api.tiktok.com/portal/docs?id=1740579480076290',
};

/**
 * The last day on which `/campaign/create/` takes the objectives that Smart+ covers. TikTok's documentation says so of all
 * manual campaigns, agencies say so of PRODUCT_SALES, WEB_CONVERSIONS, APP_PROMOTION and LEAD_GENERATION alone
 * (https://business-api.tiktok.com/portal/docs?id=1843312852800706, read November 2026; unsure). Nothing changes by itself
 * on that day: `check` warns, and `strategy` decides.
 */
export const TIKTOK_MANUAL_CREATION_ENDS = '2026-12-31';
