/** The version of Tiktok's API that requests go to unless `apiVersion` says otherwise. Give a link and a date here. */
export const TIKTOK_API_VERSION = 'v1';
