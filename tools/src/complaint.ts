import { relative } from 'node:path';

/** Something a tool wants changed, with the place to change it. */
export interface Complaint {
  /** Relative to the repository. */
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** An absolute path as complaints show it. */
export const relativePath = (root: string, file: string): string => relative(root, file).replaceAll('\\', '/');

/** A complaint about an absolute path under `root`. */
export function complain(root: string, file: string, message: string, line?: number): Complaint {
  const place = relativePath(root, file);
  return line === undefined ? { file: place, message } : { file: place, line, message };
}

/** Prints complaints by file, sets the exit code, and says what was looked at when there are none. */
export function report(complaints: readonly Complaint[], looked: string): void {
  const ordered = [...complaints].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0),
  );
  for (const { file, line, message } of ordered) {
    console.log(line === undefined ? `${file}  ${message}` : `${file}:${line}  ${message}`);
  }
  console.log(
    complaints.length === 0 ? `Nothing to complain about: ${looked}.` : `${complaints.length} complaints: ${looked}.`,
  );
  if (complaints.length > 0) process.exitCode = 1;
}
