import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios from 'axios';
import type { MultipartPart } from './multipart.js';
import type { HttpMethod } from './platform-request.js';
import { toPlatformResponse, type PlatformResponse } from './platform-response.js';

/** What a request carries, before it is written down as text: for transports that write it down themselves. */
export interface WireContent {
  readonly body?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly multipart?: readonly MultipartPart[];
}

/** One request as it goes onto the wire. */
export interface WireRequest {
  readonly method: HttpMethod;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The encoded body. */
  readonly data: string | Uint8Array | undefined;
  readonly content: WireContent;
  /** Fires when the attempt's time is over or the caller gave up. */
  readonly signal: AbortSignal;
}

/**
 * Sends one request, once: never retries, never follows a redirect. Rejects only when no whole answer came, with an error
 * whose `code` is Node's where there is one. Header names of the answer are lowercase.
 */
export type Transport = (request: WireRequest) => Promise<PlatformResponse>;

const asItIs = (data: unknown): unknown => data;

/**
 * Connections that were idle longer are not used again, in milliseconds. Node's servers close them after 5 s, and a
 * write that meets a closing connection is a write whose outcome is unknown.
 */
const longestIdleMs = 4_000;

/** A simulator on this machine is never behind the proxy that `HTTPS_PROXY` names. */
const loopback = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/i;

/** A transport over axios with connections of its own, kept alive between requests. Idle ones do not keep the process. */
export function createTransport(): Transport {
  const agentOptions = { keepAlive: true, timeout: longestIdleMs };
  const http = axios.create({
    adapter: 'http',
    httpAgent: new HttpAgent(agentOptions),
    httpsAgent: new HttpsAgent(agentOptions),
    // A redirect would repeat a write, or carry the credentials to another host.
    maxRedirects: 0,
    validateStatus: () => true,
    responseType: 'text',
    transformRequest: asItIs,
    transformResponse: asItIs,
  });
  return async ({ method, url, headers, data, signal }) => {
    const request = { method, url, headers, data, signal };
    const proxy = loopback.test(url) ? { proxy: false as const } : {};
    return toPlatformResponse(await http.request<string>({ ...request, ...proxy }));
  };
}
