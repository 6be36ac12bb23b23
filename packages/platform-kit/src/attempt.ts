import type { AdFluxError } from '@adflux/core';
import { credentialValues } from './credential-values.js';
import type { PlatformClientSettings } from './platform-client-settings.js';
import type { PlatformRequest } from './platform-request.js';
import type { PlatformResponse } from './platform-response.js';
import type { RequestContext } from './request-context.js';
import { toAdFluxError } from './request-context.js';
import { requestUrl } from './request-url.js';
import { describeResponse, toResponseError, verdictOfStatus } from './response-error.js';
import type { Transport } from './transport.js';
import { toTransportError } from './transport-error.js';
import type { Verdict } from './verdict.js';

/** What an attempt needs besides its request. */
export interface AttemptOptions<Bucket extends string> {
  readonly settings: PlatformClientSettings<Bucket>;
  readonly transport: Transport;
  readonly timeoutMs: number;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Told about every answer before it is judged. */
  readonly onResponse: (response: PlatformResponse) => void;
}

/** Sends a request once and reads its answer. Rejects with nothing but `AdFluxError`. */
export async function attempt<T, Bucket extends string>(
  request: PlatformRequest<T, Bucket>,
  options: AttemptOptions<Bucket>,
): Promise<T> {
  const { settings, now } = options;
  let headers: Readonly<Record<string, string>> = {};
  const context: RequestContext = {
    platform: settings.platform,
    operation: request.operation,
    method: request.method,
    path: request.path,
    isUnrepeatable: request.method !== 'GET' && request.idempotent !== true,
    secrets: () => [...(settings.secrets?.() ?? []), ...credentialValues(headers, request)],
  };
  const response = await send(request, options, context, (asked) => (headers = asked));
  options.onResponse(response);
  const verdict = judge(request, response, settings, context);
  if (verdict !== null) throw toResponseError(verdict, response, context, now());
  const parsed = request.schema.safeParse(response.body);
  if (parsed.success) return parsed.data;
  throw unreadable(response, parsed.error, context);
}

async function send<T, Bucket extends string>(
  request: PlatformRequest<T, Bucket>,
  options: AttemptOptions<Bucket>,
  context: RequestContext,
  onHeaders: (headers: Readonly<Record<string, string>>) => void,
): Promise<PlatformResponse> {
  const { settings, transport, timeoutMs, signal } = options;
  // Not `AbortSignal.any` and `AbortSignal.timeout`: Node 20 keeps those on a long-lived signal until it is collected.
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal.reason);
  let timedOut = false;
  let wasSent = false;
  const timer = setTimeout(() => {
    timedOut = true;
    controller.abort(new Error(`no answer within ${timeoutMs} ms`));
  }, timeoutMs);
  signal.addEventListener('abort', abort, { once: true });
  try {
    signal.throwIfAborted();
    const headers = await untilAborted(settings.headers(controller.signal), controller.signal);
    onHeaders(headers);
    const { data, type } = encode(request);
    const url = requestUrl(settings.baseURL, request.path, request.query);
    wasSent = true;
    return await transport({
      method: request.method,
      url,
      headers: type === undefined ? headers : { 'content-type': type, ...headers },
      data,
      signal: controller.signal,
    });
  } catch (error) {
    throw toTransportError(error, { wasSent, timedOut, wasAborted: signal.aborted && !timedOut, timeoutMs }, context);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

function encode({ body, form }: PlatformRequest<unknown, string>): { data: string | undefined; type?: string } {
  if (form !== undefined) {
    return { data: new URLSearchParams(form).toString(), type: 'application/x-www-form-urlencoded' };
  }
  return body === undefined ? { data: undefined } : { data: JSON.stringify(body), type: 'application/json' };
}

/** Credentials come from the user's code, which may not listen to the signal. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function judge<Bucket extends string>(
  request: PlatformRequest<unknown, Bucket>,
  response: PlatformResponse,
  settings: PlatformClientSettings<Bucket>,
  context: RequestContext,
): Verdict | null {
  try {
    return settings.classify(response, request) ?? verdictOfStatus(response);
  } catch (error) {
    throw unreadable(response, error, context);
  }
}

/** A success by its status that cannot be understood. For a write that means: it may well have been applied. */
function unreadable(response: PlatformResponse, error: unknown, context: RequestContext): AdFluxError {
  return toAdFluxError(
    {
      code: 'bad_response',
      message: response.bodyIsJson
        ? `the answer (HTTP ${response.status}) does not have the expected shape.`
        : `the answer (HTTP ${response.status}) is not JSON.`,
      // A cut-off or foreign page passes; an answer of another shape stays what it is.
      recovery: response.bodyIsJson ? 'none' : 'retry',
      outcome: 'unknown',
      httpStatus: response.status,
      cause: describeResponse(response, context, error),
    },
    context,
  );
}
