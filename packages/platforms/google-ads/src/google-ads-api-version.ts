/**
 * The Google Ads API version that requests go to unless `apiVersion` says otherwise. v26 answers the same requests.
 *
 * @see https://developers.google.com/google-ads/api/docs/release-notes (October 2026; v25 sunsets about August 2027)
 */
export const GOOGLE_ADS_API_VERSION = 'v25';

/** A version of the Google Ads API; the ones this adapter was written against autocomplete. */
export type GoogleAdsApiVersion = 'v25' | 'v26' | (string & {});

/**
 * When the version this adapter speaks came and goes. Google projects its end for August 2027 and names no day yet: this is
 * the earliest. Nothing here is compared with a clock.
 */
export const googleAdsApiLifecycle = {
  platform: 'google-ads',
  version: GOOGLE_ADS_API_VERSION,
  releasedOn: '2026-07-22',
  sunsetOn: '2027-08-01' as string | null,
  source: 'https://developers.google.com/google-ads/api/docs/sunset-dates',
} as const;
