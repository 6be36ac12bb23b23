import type { SimulatorClock } from '../simulator-clock.js';

/** A clock that stands still: midnight in Bogotá, so that simulated days are whole days. Tests move it with `advance`. */
export const standingClock: SimulatorClock = { now: () => new Date('2026-03-02T05:00:00Z') };
