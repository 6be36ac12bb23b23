/** Lets the event loop live while long work runs on it. */
export interface TimeSlice {
  /** Whether the work has held the event loop long enough. Cheap: call it every fraction of a millisecond. */
  isOver(): boolean;
  /** Gives the event loop a turn; throws the signal's reason when it aborted meanwhile. */
  rest(): Promise<void>;
}

/** Well under the 50 ms that a request would feel. */
const sliceMs = 12;

/** A slice of time that begins now, and again after every rest. */
export function createTimeSlice(signal: AbortSignal | undefined): TimeSlice {
  let end = performance.now() + sliceMs;
  // Node runs all callbacks of one turn together, so tasks that share a slice take turns, or their slices would add up.
  let lastTurn: Promise<unknown> = Promise.resolve();
  return {
    isOver: () => performance.now() >= end,
    rest: async () => {
      const turn = lastTurn.then(() => new Promise((resolve) => setImmediate(resolve)));
      lastTurn = turn;
      await turn;
      signal?.throwIfAborted();
      end = performance.now() + sliceMs;
    },
  };
}
