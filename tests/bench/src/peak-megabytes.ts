import { existsSync, readFileSync } from 'node:fs';

/**
 * The peak of this process's resident memory. What getrusage calls the peak of a child is at least what its parent had when
 * it started it; Linux also knows the child's own.
 */
export const peakMegabytes = (): number =>
  existsSync('/proc/self/status')
    ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
    : process.resourceUsage().maxRSS / 1024;
