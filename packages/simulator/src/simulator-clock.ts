/** Where the simulator takes the time from. The default is the real clock; tests hand in one that they move themselves. */
export interface SimulatorClock {
  /** The current time. `simulator.advance` is added on top of it. */
  readonly now: () => Date;
}

/** A stretch of simulated time. The parts are added up. */
export interface SimulatedDuration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** The simulator's own time: a base clock plus everything `advance` added. */
export interface AdvancingClock extends SimulatorClock {
  /** The same moment as `now()`, in milliseconds since the epoch: cheaper where a `Date` is not needed. */
  readonly nowMs: () => number;
  /** Moves the clock forward. It never moves back. */
  readonly add: (durationMs: number) => void;
}

/** Wraps a clock so that it can be moved forward without touching the one underneath. */
export const createAdvancingClock = (base: SimulatorClock): AdvancingClock => {
  let addedMs = 0;
  const nowMs = () => base.now().getTime() + addedMs;
  return {
    nowMs,
    now: () => new Date(nowMs()),
    add: (durationMs) => {
      addedMs += Math.max(0, durationMs);
    },
  };
};

/** Adds up a duration's parts, in milliseconds. */
export const toDurationMs = ({ days = 0, hours = 0, minutes = 0, seconds = 0 }: SimulatedDuration): number =>
  (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
