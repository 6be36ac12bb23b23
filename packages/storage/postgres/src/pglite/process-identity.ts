import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who holds a folder: enough to tell later whether that process still lives. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When the process started, in the kernel's own count: a later process with the same pid has another. */
  readonly startedAt: string | null;
  /** The machine, this boot of it, and the container: where the pid means something. */
  readonly machine: string;
}

const attempt = (read: () => string): string | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

/**
 * Fields 3 and 22 of /proc/<pid>/stat, see proc(5); the command in field 2 may hold blanks and parentheses. Null off Linux,
 * and for a process that is dead and only waits for its parent to notice.
 */
const startOf = (pid: number): string | null => {
  const stat = attempt(() => readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields?.[0] === 'Z' || fields?.[0] === 'X' ? null : (fields?.[19] ?? null);
};

const thisMachine = (): string =>
  [
    hostname(),
    attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    attempt(() => readlinkSync('/proc/self/ns/pid')),
  ].join(' ');

/** This process. */
export const thisProcess = (): ProcessIdentity => ({
  pid: process.pid,
  startedAt: startOf(process.pid),
  machine: thisMachine(),
});

const pidExists = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Whether the process lives; `unknown` when it cannot be told from here. */
export function isAlive(holder: ProcessIdentity): 'yes' | 'no' | 'unknown' {
  if (holder.machine !== thisMachine()) return 'unknown';
  if (!pidExists(holder.pid)) return 'no';
  if (holder.startedAt === null) return 'unknown';
  return startOf(holder.pid) === holder.startedAt ? 'yes' : 'no';
}
