import { encodeMultipart } from './multipart.js';
import type { PlatformClientSettings } from './platform-client-settings.js';
import type { PlatformRequest } from './platform-request.js';
import type { PlatformResponse } from './platform-response.js';
import type { RequestContext } from './request-context.js';
import { requestUrl } from './request-url.js';
import type { Transport, WireContent } from './transport.js';
import type { AttemptProgress } from './transport-error.js';
import { toTransportError } from './transport-error.js';

/** What `send` needs besides the request. */
export interface SendOptions {
  readonly settings: Pick<PlatformClientSettings<string>, 'baseURL' | 'timeoutMs'>;
  readonly transport: Transport;
  readonly signal: AbortSignal;
  readonly headers: PlatformClientSettings<string>['headers'];
}

/** Hands a request to the network, once, and waits for the whole answer within the timeout. Rejects with `AdFluxError`. */
export async function send(
  request: PlatformRequest<unknown, string>,
  context: RequestContext,
  { settings, transport, signal, headers }: SendOptions,
): Promise<PlatformResponse> {
  const { baseURL, timeoutMs = 30_000 } = settings;
  // Not `AbortSignal.any` and `AbortSignal.timeout`: Node 20 keeps those on a long-lived signal until it is collected.
  const controller = new AbortController();
  let stage: AttemptProgress['stage'] = 'building';
  let ended = 'failed' as AttemptProgress['ended'];
  const end = (how: 'aborted' | 'timed_out', reason: unknown): void => {
    ended = how;
    controller.abort(reason);
  };
  const abort = (): void => end('aborted', signal.reason);
  const timer = setTimeout(() => {
    end('timed_out', new Error(`No answer within ${timeoutMs} ms.`));
  }, timeoutMs);
  signal.addEventListener('abort', abort, { once: true });
  try {
    if (signal.aborted) abort();
    controller.signal.throwIfAborted();
    const { data, contentType } = encode(request);
    const url = requestUrl(baseURL, request.path, request.query);
    stage = 'authenticating';
    const credentials = await untilAborted(headers(controller.signal), controller.signal);
    stage = 'sent';
    return await transport({
      method: request.method,
      url,
      headers: contentType === null ? credentials : { 'content-type': contentType, ...credentials },
      data,
      content: contentOf(request),
      signal: controller.signal,
    });
  } catch (error) {
    throw toTransportError(error, { stage, ended, timeoutMs }, context);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

function encode({ body, form, multipart }: PlatformRequest<unknown, string>): {
  readonly data: string | Uint8Array | undefined;
  readonly contentType: string | null;
} {
  if (multipart !== undefined) return encodeMultipart(multipart);
  if (form !== undefined) {
    return { data: new URLSearchParams(form).toString(), contentType: 'application/x-www-form-urlencoded' };
  }
  if (body !== undefined) return { data: JSON.stringify(body), contentType: 'application/json' };
  return { data: undefined, contentType: null };
}

const contentOf = ({ body, form, multipart }: PlatformRequest<unknown, string>): WireContent => ({
  ...(body === undefined ? {} : { body }),
  ...(form === undefined ? {} : { form }),
  ...(multipart === undefined ? {} : { multipart }),
});

/** Credentials come from the user's code, which may not listen to the signal. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    const leave = (): void => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(leave);
  });
}
