import { setMaxListeners } from 'node:events';
import type { Call, Clock } from '@adflux/core';
import { AdFluxError } from '@adflux/core';
import { attempt } from './attempt.js';
import { backoffMs } from './backoff.js';
import type { CredentialRefresh } from './credential-refresh.js';
import type { Limiter } from './limiter.js';
import type { PlatformClientSettings } from './platform-client-settings.js';
import type { PlatformRequest } from './platform-request.js';
import type { PlatformResponse } from './platform-response.js';
import type { RequestEvents } from './request-events.js';
import { createRequestEvents } from './request-events.js';
import { retry } from './retry.js';
import type { Transport } from './transport.js';
import { parkedError, waitError } from './wait-error.js';

/** What a client has ready for all its requests. */
export interface RequestPath<Bucket extends string> {
  readonly settings: PlatformClientSettings<Bucket>;
  readonly clock: Clock;
  readonly transport: Transport;
  readonly credentials: CredentialRefresh | null;
  readonly limiterOf: (bucket: Bucket) => Limiter;
  readonly feedQuota: (response: PlatformResponse, call: Call) => void;
}

/** Takes one request along the path, as often as it may be sent, and tells the call's observer. */
export async function runRequest<T, Bucket extends string>(
  path: RequestPath<Bucket>,
  request: PlatformRequest<T, Bucket>,
  call: Call,
): Promise<T> {
  const { settings, clock } = path;
  const { retries = 4, maximumWaitMs = 120_000, random = Math.random } = settings;
  // A run's requests all wait on its one signal, and Node would take the eleventh listener for a leak.
  setMaxListeners(0, call.signal);
  const events = createRequestEvents(settings, request.operation, call);
  const takeTurn = createTurns(path, request, call, events, maximumWaitMs);

  const waitBeforeRetry = async (error: Error, number: number): Promise<boolean> => {
    if (!AdFluxError.isInstance(error) || error.recovery !== 'retry') return false;
    const waitMs = backoffMs(error, number, random);
    if (waitMs > maximumWaitMs) return false;
    events.tell('retried', waitMs);
    await clock.sleep(waitMs, call.signal);
    return true;
  };

  try {
    const result = await retry(takeTurn, { retries, waitBeforeRetry });
    events.tell('succeeded');
    return result;
  } catch (error) {
    const failure = AdFluxError.isInstance(error) ? error : waitError(error, call.signal, request, settings);
    events.tell(failure.recovery === 'reconcile' ? 'in_doubt' : 'failed');
    throw failure;
  }
}

/** One turn in the bucket for each try; a second one at once, the first time the platform refuses the credentials. */
function createTurns<T, Bucket extends string>(
  path: RequestPath<Bucket>,
  request: PlatformRequest<T, Bucket>,
  call: Call,
  events: RequestEvents,
  maximumWaitMs: number,
): () => Promise<T> {
  const { settings, clock, transport, credentials, feedQuota } = path;
  const limiter = path.limiterOf(request.bucket);
  const parked = (retryAfterMs: number): AdFluxError => parkedError(retryAfterMs, request, settings);
  const onResponse = (response: PlatformResponse): void => feedQuota(response, call);
  let generation = 0;
  let hasRenewed = false;

  const send = async (): Promise<T> => {
    events.begin();
    generation = credentials?.generation() ?? 0;
    try {
      return await attempt(request, { settings, transport, clock, signal: call.signal, onResponse });
    } catch (error) {
      if (AdFluxError.isInstance(error) && error.code === 'rate_limited') {
        events.tell('throttled', error.retryAfterMs);
        // The others in the queue would only run into the same wall.
        if (error.retryAfterMs !== undefined) limiter.close(clock.now().getTime() + error.retryAfterMs);
      }
      throw error;
    }
  };
  const turn = (): Promise<T> => limiter.run(send, { signal: call.signal, maximumWaitMs, parked });

  return async () => {
    try {
      return await turn();
    } catch (error) {
      if (credentials === null || hasRenewed || !wereRefused(error)) throw error;
      hasRenewed = true;
      await credentials.renew(generation, call.signal);
      return turn();
    }
  };
}

/** Whether the platform itself refused the credentials, and not the user's code that was to get them. */
const wereRefused = (error: unknown): boolean =>
  AdFluxError.isInstance(error) && error.code === 'unauthenticated' && error.httpStatus !== undefined;
