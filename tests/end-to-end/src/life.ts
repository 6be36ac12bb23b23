/** One process's life: each thing it does to the outside is a tick, and at one of them it dies. */
export interface Life {
  readonly ticks: number;
  readonly isDead: boolean;
  /** Something is about to reach the outside, or just has. Throws, for ever after, once the process is dead. */
  tick(): void;
}

/** A life that ends at a tick; left out, it does not. */
export function createLife(diesAt = Number.POSITIVE_INFINITY): Life {
  let ticks = 0;
  let isDead = false;
  return {
    get ticks() {
      return ticks;
    },
    get isDead() {
      return isDead;
    },
    tick() {
      if (!isDead) ticks += 1;
      isDead ||= ticks === diesAt;
      if (isDead) throw new Error('the process is dead');
    },
  };
}
