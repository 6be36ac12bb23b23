/** What `createLanes` needs. */
export interface LanesOptions {
  /** Most lanes at the same time. Bottleneck has no more slots, so more lanes would only queue there for nothing. */
  readonly maximum: number;
  /** Whether a lane serves one request after another, or ends after one. */
  readonly areReused: boolean;
  /** Runs the job when a slot is free and the spacing is kept. */
  readonly takeSlot: (job: () => Promise<void>) => void;
  /** The next request that may start now, or null. What it returns never rejects. */
  readonly next: () => (() => Promise<void>) | null;
  /** Called when a lane has ended, because another may be wanted. */
  readonly onClosed: () => void;
}

/** Serves requests in lanes. */
export interface Lanes {
  /** Sees to it that so many waiting requests are served, as far as lanes can be had. */
  wake(waiting: number): void;
}

interface Lane {
  readonly close: () => void;
  timer?: NodeJS.Timeout;
}

/** How long a lane without work keeps its slot, in milliseconds: longer than the pause between two steps of a run. */
const lingerMs = 250;

/**
 * A lane is one bottleneck job. It holds a slot and serves request after request, because a bottleneck job costs
 * 4.7 ms of timers (400 a second at most), which a request that may start at once need not wait for.
 */
export function createLanes({ maximum, areReused, takeSlot, next, onClosed }: LanesOptions): Lanes {
  const idle: Lane[] = [];
  let lanes = 0;
  let opening = 0;

  const close = (lane: Lane): void => {
    lanes -= 1;
    lane.close();
  };
  const linger = (lane: Lane): void => {
    idle.push(lane);
    lane.timer = setTimeout(() => {
      idle.splice(idle.indexOf(lane), 1);
      close(lane);
    }, lingerMs).unref();
  };
  const serve = (lane: Lane): void => {
    const job = next();
    if (job !== null) {
      void job().then(() => {
        if (areReused) {
          serve(lane);
        } else {
          close(lane);
          onClosed();
        }
      });
    } else if (areReused) {
      linger(lane);
    } else {
      close(lane);
    }
  };
  const open = (): void => {
    lanes += 1;
    opening += 1;
    takeSlot(
      () =>
        new Promise((resolve) => {
          opening -= 1;
          serve({ close: resolve });
        }),
    );
  };

  return {
    wake: (waiting) => {
      const woken = idle.splice(Math.max(0, idle.length - waiting));
      for (const lane of woken) {
        clearTimeout(lane.timer);
        serve(lane);
      }
      const unserved = waiting - woken.length;
      while (opening < unserved && lanes < maximum) open();
    },
  };
}
