/** The version of X's API that requests go to unless `apiVersion` says otherwise. Give a link and a date here. */
export const X_API_VERSION = 'v1';
