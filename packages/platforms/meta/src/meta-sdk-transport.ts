import { toPlatformResponse, type PlatformResponse, type Transport, type WireRequest } from '@adflux/platform-kit';
import type { MetaApiClient } from './meta-api-client.js';
import { createFlightWatch, type Flight } from './meta-sdk-flight.js';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const coded = (message: string, code: string | null): Error =>
  code === null ? new Error(message) : Object.assign(new Error(message), { code });

/** The kit takes this code for a request that was never sent. */
const unbuildable = (message: string): Error => coded(message, 'ERR_BAD_REQUEST');

/**
 * A request as the client can send it. Given whole URLs it keeps its own version and host out of them, and adds no token; so
 * the token is put where the client puts it, into the query. It cannot send a body with DELETE: Graph takes POST with
 * `method=delete` instead.
 *
 * @see https://developers.facebook.com/docs/graph-api/overview ("Deleting", read November 2026)
 */
function toCall({ method, url, headers, data, content }: WireRequest): Parameters<MetaApiClient['call']> {
  const target = new URL(url);
  if (!/^https?:$/.test(target.protocol)) throw unbuildable(`Meta is not reached by ${target.protocol}`);
  const { body } = content;
  // The client drops files without a word.
  if (data !== undefined && !isRecord(body)) throw unbuildable('The client of Meta sends JSON objects alone.');
  target.searchParams.set('access_token', (headers['authorization'] ?? '').replace(/^Bearer /, ''));
  const isOverridden = method === 'DELETE' && body !== undefined;
  if (isOverridden) target.searchParams.set('method', 'delete');
  // A copy: the client writes into what it is given.
  return [isOverridden ? 'POST' : method, target.href, isRecord(body) ? { ...body } : {}];
}

const answer = (status: number, headers: object, body: unknown): PlatformResponse => ({
  ...toPlatformResponse({ status, headers, data: '' }),
  body,
  bodyIsJson: typeof body !== 'string',
});

/** Meta's error without its envelope, which the client has taken off; or whatever else it could read. */
function bodyOf(error: unknown): unknown {
  const said = isRecord(error) ? error['response'] : null;
  if (!isRecord(said)) return '';
  return 'code' in said ? { error: said } : said;
}

/** The answer behind an error, or null where none came. An answer that is cut off is none. */
function toAnswer(error: unknown, { response }: Flight): PlatformResponse | null {
  if (response !== null)
    return response.complete ? answer(response.statusCode ?? 0, response.headers, bodyOf(error)) : null;
  if (!isRecord(error) || typeof error['status'] !== 'number') return null;
  return answer(error['status'], isRecord(error['headers']) ? error['headers'] : {}, bodyOf(error));
}

/** An error without URL, parameters and token, but with Node's code, by which the kit knows whether anything was sent. */
function toTransportError(error: unknown, { cause, response }: Flight): Error {
  const reason = cause ?? error;
  const message =
    reason instanceof Error ? reason.message : 'The client of Meta failed with something that is no error.';
  const code = isRecord(reason) && typeof reason['code'] === 'string' ? reason['code'] : null;
  return coded(message, code ?? (response === null ? null : 'ECONNRESET'));
}

/**
 * A transport over a `FacebookAdsApi`. Makes good what it lacks: status, headers and pages that are not JSON come back as
 * answers, a lost connection with its code, redirects are not followed, and an aborted request closes its connection. Sets
 * nothing on the client and no defaults of the process.
 */
export function createMetaSdkTransport(client: MetaApiClient): Transport {
  const watch = createFlightWatch();
  return async (request) => {
    const { signal } = request;
    signal.throwIfAborted();
    const call = toCall(request);
    return watch(async (flight) => {
      try {
        const body = await untilAborted(client.call(...call), signal, () => flight.request?.destroy());
        const { statusCode = 200, headers = {} } = flight.response ?? {};
        return answer(statusCode, headers, body);
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        const refusal = toAnswer(error, flight);
        if (refusal !== null) return refusal;
        throw toTransportError(error, flight);
      }
    });
  };
}

/** Gives up as soon as the signal fires, and closes the connection: the client itself would wait for ever. */
function untilAborted<T>(sending: Promise<T>, signal: AbortSignal, close: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      close();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', abort, { once: true });
    sending.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
