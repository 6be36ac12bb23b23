/** One process's life: each thing it does to the outside is a tick, and at one of them it dies. */
export interface Life {
  readonly ticks: number;
  readonly isDead: boolean;
  /** Fires at its death: nothing that is on its way comes back. */
  readonly signal: AbortSignal;
  /** Something is about to reach the outside, or just has. Throws, for ever after, once the process is dead. */
  tick(): void;
  /** Dies now, in the middle of whatever it does. */
  kill(): void;
}

/** A life that ends at a tick; left out, it does not. */
export function createLife(diesAt = Number.POSITIVE_INFINITY): Life {
  const controller = new AbortController();
  let ticks = 0;
  const kill = (): void => controller.abort(new Error('the process is dead'));
  return {
    get ticks() {
      return ticks;
    },
    get isDead() {
      return controller.signal.aborted;
    },
    signal: controller.signal,
    tick() {
      if (!controller.signal.aborted) ticks += 1;
      if (ticks === diesAt) kill();
      if (controller.signal.aborted) throw new Error('the process is dead');
    },
    kill,
  };
}
