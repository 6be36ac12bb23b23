/** One process's life: everything it does to the outside is a tick. At one of them it may die, or be held up. */
export interface Life {
  /** Ticks so far. */
  readonly ticks: number;
  readonly isDead: boolean;
  /**
   * Something is about to reach the outside, or just has. Throws, for ever after, once the process is dead. A process
   * that is held up comes no further than its next tick; a request that is already `sending` leaves all the same.
   */
  tick(sending?: 'sending'): Promise<void>;
  /** Reads change nothing, but the dead do not read either. */
  breathe(): Promise<void>;
}

const dead = (): Error => new Error('the process is dead');

/** A life that ends at a tick; left out, it does not. */
export function createLife(diesAt = Number.POSITIVE_INFINITY): Life {
  let ticks = 0;
  let isDead = false;
  const breathe = async (): Promise<void> => {
    if (isDead) throw dead();
  };
  return {
    get ticks() {
      return ticks;
    },
    get isDead() {
      return isDead;
    },
    async tick() {
      if (isDead) throw dead();
      ticks += 1;
      isDead = ticks === diesAt;
      return breathe();
    },
    breathe,
  };
}

/** A life that is held up at a tick until it is released. */
export function createStalledLife(stallsAt: number): Life & { readonly stalled: Promise<void>; release(): void } {
  let ticks = 0;
  let isStalled = false;
  let release = (): void => undefined;
  let stall = (): void => undefined;
  const stalled = new Promise<void>((resolve) => (stall = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  const breathe = async (): Promise<void> => {
    if (isStalled) await released;
  };
  return {
    get ticks() {
      return ticks;
    },
    isDead: false,
    async tick(sending) {
      ticks += 1;
      if (sending !== undefined) return;
      if (ticks >= stallsAt && !isStalled) {
        isStalled = true;
        stall();
      }
      await breathe();
    },
    breathe,
    stalled,
    release: () => release(),
  };
}
