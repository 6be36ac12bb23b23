/** The version of Acme's API that requests go to unless `apiVersion` says otherwise. Give a link and a date here. */
export const ACME_API_VERSION = 'v1';
