/**
 * What is used of a `FacebookAdsApi` of `facebook-nodejs-business-sdk`: its token, and its way of sending. Described by its
 * shape, so that another copy or version of the package, and subclasses of yours, are taken too.
 */
export interface MetaApiClient {
  /** Read before each request, so a token that is replaced is used from the next request on. */
  readonly accessToken: string;
  /** Sends a request. A path that is a whole URL is taken as it is, version included. */
  call(method: string, path: string, params: Record<string, unknown>): Promise<unknown>;
}
