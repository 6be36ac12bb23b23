/** The version of the Marketing API that requests go to unless `apiVersion` says otherwise. There has been no other one. */
export const SNAPCHAT_API_VERSION = 'v1';

/**
 * When this version came and when it goes. Snapchat announces changes inside of `v1` and has published neither a release
 * date nor an end of it.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/changelog (read November 2026)
 */
export const snapchatApiLifecycle: {
  readonly platform: 'snapchat';
  readonly version: string;
  /** `YYYY-MM-DD`, or null where it is not known. */
  readonly releasedOn: string | null;
  /** `YYYY-MM-DD`, or null while no end is announced. */
  readonly sunsetOn: string | null;
  readonly source: string;
} = {
  platform: 'snapchat',
  version: SNAPCHAT_API_VERSION,
  releasedOn: null,
  sunsetOn: null,
  source: 'https://developers.snap.com/marketing-api/Ads-API/changelog',
};
