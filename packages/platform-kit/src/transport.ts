import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios from 'axios';
import type { AxiosResponse } from 'axios';
import type { HttpMethod } from './platform-request.js';
import type { PlatformResponse } from './platform-response.js';

/** One request as it goes onto the wire. */
export interface WireRequest {
  readonly method: HttpMethod;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: string | undefined;
  readonly signal: AbortSignal;
}

/** Sends one request, once. Rejects only when no whole answer came. */
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
  return async (request) => {
    const proxy = loopback.test(request.url) ? { proxy: false as const } : {};
    return readResponse(await http.request<string>({ ...request, ...proxy }));
  };
}

function readResponse({ status, headers, data }: AxiosResponse<string>): PlatformResponse {
  const names = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  const response = { status, headers: Object.fromEntries(names) };
  try {
    return { ...response, body: JSON.parse(data) as unknown, bodyIsJson: true };
  } catch {
    return { ...response, body: data, bodyIsJson: false };
  }
}
