/**
 * The Google Ads API version that requests go to unless `apiVersion` says otherwise. v26 answers the same requests.
 *
 * @see https://developers.google.com/google-ads/api/docs/release-notes (October 2026; v25 sunsets about August 2027)
 */
export const GOOGLE_ADS_API_VERSION = 'v25';

/** A version of the Google Ads API; the ones this adapter was written against autocomplete. */
export type GoogleAdsApiVersion = 'v25' | 'v26' | (string & {});
