/** A platform's id. The five first-party ids autocomplete; any other string is a third-party adapter. */
export type PlatformId = 'meta' | 'google-ads' | 'x' | 'tiktok' | 'snapchat' | (string & {});
