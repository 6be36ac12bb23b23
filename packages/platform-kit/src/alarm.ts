import type { Clock } from '@adflux/core';

/** One wake-up call at a time. */
export interface Alarm {
  /** Rings at this time, in milliseconds since 1970, or earlier when it is set earlier already. */
  set(at: number): void;
  clear(): void;
}

/** The longest a timer can wait, in milliseconds, is 2^31 - 1; what is further off rings early and is set again. */
const longestSleepMs = 2 ** 31 - 1;

/** An alarm on the given clock. It keeps the process alive while it is set, so it is set only while somebody waits. */
export function createAlarm(clock: Clock, ring: () => void): Alarm {
  let current: { readonly at: number; readonly controller: AbortController } | null = null;
  const clear = (): void => {
    current?.controller.abort();
    current = null;
  };
  return {
    clear,
    set: (at) => {
      if (current !== null && current.at <= at) return;
      clear();
      const alarm = { at, controller: new AbortController() };
      current = alarm;
      const waitMs = Math.min(longestSleepMs, Math.max(0, at - clock.now().getTime()));
      clock.sleep(waitMs, alarm.controller.signal).then(
        () => {
          if (current !== alarm) return;
          current = null;
          ring();
        },
        // Only `clear` aborts it, and then nobody wants to hear.
        () => undefined,
      );
    },
  };
}
