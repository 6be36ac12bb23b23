/**
 * Lets concurrent callers share one call. A caller whose signal aborts leaves alone; the call itself is aborted when the
 * last one has left. The next caller after it has ended starts a new one.
 */
export function createSharedCall<T>(start: (signal: AbortSignal) => Promise<T>): (signal: AbortSignal) => Promise<T> {
  let current: { readonly result: Promise<T>; readonly controller: AbortController; callers: number } | null = null;

  return async (signal) => {
    signal.throwIfAborted();
    if (current === null) {
      const controller = new AbortController();
      const result = start(controller.signal).finally(() => {
        if (current === flight) current = null;
      });
      const flight = { result, controller, callers: 0 };
      current = flight;
      // When all callers have left, nobody is there to hear of a failure.
      result.catch(() => undefined);
    }
    const flight = current;
    flight.callers += 1;
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        flight.callers -= 1;
        signal.removeEventListener('abort', abort);
      };
      const abort = (): void => {
        leave();
        if (flight.callers === 0) {
          if (current === flight) current = null;
          flight.controller.abort(signal.reason);
        }
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
      };
      signal.addEventListener('abort', abort, { once: true });
      flight.result.then(resolve, reject).finally(() => {
        if (!signal.aborted) leave();
      });
    });
  };
}
