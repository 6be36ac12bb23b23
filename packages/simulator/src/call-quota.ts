/** How many calls an account may make. Give one; the shorter window wins if both are there. */
export interface CallQuotaLimit {
  readonly callsPerHour?: number;
  readonly callsPerMinute?: number;
}

/** Where an account stands in its rolling window. */
export interface CallQuotaState {
  readonly used: number;
  readonly limit: number;
  /** Until the oldest counted call leaves the window, in milliseconds; 0 while there is room. */
  readonly waitMs: number;
}

/** Counts calls in a rolling window. */
export interface CallQuota {
  /** Counts one call, unless the window is full: then `waitMs` is above 0 and nothing is counted. */
  take(nowMs: number): CallQuotaState;
  state(nowMs: number): CallQuotaState;
}

const slices = 120;

/** The window's length in milliseconds. */
const windowOf = (limit: CallQuotaLimit): number => (limit.callsPerMinute === undefined ? 3_600_000 : 60_000);

/**
 * Opens a rolling window, counted in 120 slices so that a call costs the same whatever the quota is.
 * @param limit asked at each call, since some platforms raise it with the number of active ads.
 */
export const createCallQuota = (limit: () => CallQuotaLimit): CallQuota => {
  const counts = new Map<number, number>();
  let total = 0;

  const stateAt = (nowMs: number): CallQuotaState & { readonly slice: number } => {
    const current = limit();
    const max = current.callsPerMinute ?? current.callsPerHour ?? Infinity;
    const sliceMs = windowOf(current) / slices;
    const slice = Math.floor(nowMs / sliceMs);
    let oldest = slice;
    for (const [key, count] of counts) {
      if (key > slice - slices) {
        oldest = key;
        break;
      }
      counts.delete(key);
      total -= count;
    }
    const waitMs = total < max ? 0 : Math.max(1, Math.ceil((oldest + slices) * sliceMs - nowMs));
    return { used: total, limit: max, waitMs, slice };
  };

  return {
    state: stateAt,
    take: (nowMs) => {
      const state = stateAt(nowMs);
      if (state.waitMs > 0) return state;
      counts.set(state.slice, (counts.get(state.slice) ?? 0) + 1);
      total += 1;
      return { ...state, used: total };
    },
  };
};
