import type { AdFluxError, Clock } from '@adflux/core';
import { credentialValues } from './credential-values.js';
import type { PlatformClientSettings } from './platform-client-settings.js';
import type { PlatformRequest } from './platform-request.js';
import type { PlatformResponse } from './platform-response.js';
import type { RequestContext } from './request-context.js';
import { toAdFluxError } from './request-context.js';
import { describeResponse, toResponseError, verdictOfStatus } from './response-error.js';
import { send } from './send.js';
import type { Transport } from './transport.js';
import type { Verdict } from './verdict.js';

/** What an attempt needs besides its request. */
export interface AttemptOptions<Bucket extends string> {
  readonly settings: PlatformClientSettings<Bucket>;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told about every answer before it is judged. */
  readonly onResponse: (response: PlatformResponse) => void;
}

/** Sends a request once and reads its answer. Rejects with nothing but `AdFluxError`. */
export async function attempt<T, Bucket extends string>(
  request: PlatformRequest<T, Bucket>,
  options: AttemptOptions<Bucket>,
): Promise<T> {
  const { settings, clock } = options;
  let headers: Readonly<Record<string, string>> = {};
  const context: RequestContext = {
    platform: settings.platform,
    operation: request.operation,
    method: request.method,
    // Cursors of pages come with a query, and that with a token.
    path: request.path.replace(/[?#].*$/s, ''),
    isUnrepeatable: request.method !== 'GET' && request.idempotent !== true,
    secrets: () => [...(settings.secrets?.() ?? []), ...credentialValues(headers, request)],
  };
  const response = await send(request, context, {
    ...options,
    headers: async (signal) => (headers = await settings.headers(signal)),
  });
  options.onResponse(response);
  const verdict = judge(request, response, settings, context);
  if (verdict !== null) throw toResponseError(verdict, response, context, clock.now());
  const parsed = request.schema.safeParse(response.body);
  if (parsed.success) return parsed.data;
  throw unreadable(response, parsed.error, context);
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
  const what = response.bodyIsJson ? 'does not have the expected shape' : 'is not JSON';
  return toAdFluxError(
    {
      code: 'bad_response',
      message: `the answer (HTTP ${response.status}) ${what}.`,
      // A cut-off or foreign page passes; an answer of another shape stays what it is.
      recovery: response.bodyIsJson ? 'none' : 'retry',
      outcome: 'unknown',
      httpStatus: response.status,
      cause: describeResponse(response, context, error),
    },
    context,
  );
}
