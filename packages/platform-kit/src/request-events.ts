import type { Call, RequestEvent } from '@adflux/core';
import type { PlatformClientSettings } from './platform-client-settings.js';

/** Tells the call's observer what happens to one request. */
export interface RequestEvents {
  /** Counts an attempt. */
  begin(): void;
  tell(type: RequestEvent['type'], waitMs?: number): void;
}

/** Makes the events of one request. An observer that throws must not make a write look failed, so it is only logged. */
export function createRequestEvents(
  { platform, accountId }: Pick<PlatformClientSettings<string>, 'platform' | 'accountId'>,
  operation: string,
  call: Call,
): RequestEvents {
  let attempt = 0;
  return {
    begin: () => {
      attempt += 1;
    },
    tell: (type, waitMs) => {
      const event = { type, platform, accountId, operation, attempt, ...(waitMs === undefined ? {} : { waitMs }) };
      if (type !== 'succeeded')
        call.logger[type === 'failed' || type === 'in_doubt' ? 'warn' : 'debug'](event, `request ${type}`);
      try {
        call.observe?.(event);
      } catch {
        call.logger.warn({ platform, operation }, 'the observer of a call threw an error, which was ignored');
      }
    },
  };
}
