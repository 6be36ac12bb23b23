/** How one request is to be sent, as `twitter-api-v2` takes it. */
export interface XSendOptions {
  readonly prefix: string;
  readonly fullResponse: true;
  readonly forceParseMode: 'text';
  readonly forceBodyMode: 'url' | 'raw';
  readonly compression: 'identity';
  readonly enableRateLimitSave: false;
  readonly headers: Record<string, string>;
  readonly requestEventDebugHandler: (event: string, data?: unknown) => void;
}

type Ask = (url: string, query: Record<string, string>, options: XSendOptions) => Promise<unknown>;
type Send = (url: string, content: Record<string, string> | Buffer, options: XSendOptions) => Promise<unknown>;

/**
 * What is used of a `TwitterApi` of `twitter-api-v2`: its verbs, which sign, and the tokens it holds, which errors must not
 * show. Described by its shape, so that another copy or version of the package is taken too.
 */
export interface XApiClient {
  get: Ask;
  post: Send;
  put: Send;
  patch: Send;
  delete: Ask;
  /** The tokens it was logged in with. */
  getActiveTokens(): object;
}
