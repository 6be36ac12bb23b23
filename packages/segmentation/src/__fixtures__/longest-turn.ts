import { readFileSync } from 'node:fs';

/** Milliseconds this thread has had of a processor: load on the machine takes none of them. */
function threadMs(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    // Elsewhere than on Linux only the whole process tells, helper threads included.
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}

/** The most processor time, in milliseconds, that the work took between two turns of the event loop. */
export async function longestTurnMs(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = threadMs();
  let next: NodeJS.Immediate | undefined;
  const tick = (): void => {
    const now = threadMs();
    longest = Math.max(longest, now - last);
    last = now;
    next = setImmediate(tick);
  };
  next = setImmediate(tick);
  await work();
  await new Promise((resolve) => setImmediate(resolve));
  clearImmediate(next);
  return Math.max(longest, threadMs() - last);
}
