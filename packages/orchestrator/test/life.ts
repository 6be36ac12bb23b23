/** One process's life: everything it does to the outside is a tick, and at one of them it dies. */
export interface Life {
  /** Ticks so far. */
  readonly ticks: number;
  readonly isDead: boolean;
  /** Something is about to reach the outside, or just has. Throws, for ever after, once the process is dead. */
  tick(): void;
  /** Reads change nothing, but the dead do not read either. */
  breathe(): void;
}

const dead = (): Error => new Error('the process is dead');

/** @param diesAt The tick that kills it; left out, it lives. */
export function createLife(diesAt = Number.POSITIVE_INFINITY): Life {
  let ticks = 0;
  let isDead = false;
  const breathe = (): void => {
    if (isDead) throw dead();
  };
  return {
    get ticks() {
      return ticks;
    },
    get isDead() {
      return isDead;
    },
    tick() {
      breathe();
      ticks += 1;
      isDead = ticks === diesAt;
      breathe();
    },
    breathe,
  };
}
