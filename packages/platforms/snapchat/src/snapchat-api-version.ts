/** The version of Snapchat's API that requests go to unless `apiVersion` says otherwise. Give a link and a date here. */
export const SNAPCHAT_API_VERSION = 'v1';
