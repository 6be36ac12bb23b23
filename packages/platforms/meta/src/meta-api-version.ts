/**
 * The Marketing API version this adapter speaks, released 29 July 2026. Another one can be given with `apiVersion`.
 *
 * @see https://developers.facebook.com/docs/marketing-api/marketing-api-changelog/version26.0 (read November 2026)
 */
export const META_API_VERSION = 'v26.0';
