/**
 * The Marketing API version this adapter speaks, released 29 July 2026. Another one can be given with `apiVersion`.
 *
 * @see https://developers.facebook.com/docs/marketing-api/marketing-api-changelog/version26.0 (read November 2026)
 */
export const META_API_VERSION = 'v26.0';

/**
 * When the version this adapter speaks came and goes. Meta announces the end of a version when it releases later ones and has
 * named none for this one, so `sunsetOn` is null. Nothing here is compared with a clock.
 */
export const metaApiLifecycle = {
  platform: 'meta',
  version: META_API_VERSION,
  releasedOn: '2026-07-29',
  sunsetOn: null as string | null,
  source: 'https://developers.facebook.com/docs/graph-api/changelog/versions',
} as const;
