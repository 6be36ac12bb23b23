import { SingleBar } from 'cli-progress';

/** Shows how far long work is: a bar on a terminal, a line every tenth in a pipe. Writes to standard error. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/** Starts showing progress under a label. */
export function startProgress(label: string): Progress {
  if (process.stderr.isTTY) {
    const bar = new SingleBar({ format: `${label} [{bar}] {value}/{total}`, hideCursor: true, stream: process.stderr });
    let started = false;
    return {
      update(done, total) {
        if (!started) bar.start(total, done);
        started = true;
        bar.update(done);
      },
      stop: () => {
        bar.stop();
      },
    };
  }
  let shownTenth = -1;
  return {
    update(done, total) {
      const tenth = Math.floor((10 * done) / Math.max(1, total));
      if (tenth > shownTenth) process.stderr.write(`${label} ${String(done)}/${String(total)}\n`);
      shownTenth = Math.max(tenth, shownTenth);
    },
    stop: () => undefined,
  };
}
