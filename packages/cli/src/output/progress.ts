import type { CliWriter } from '../surroundings.js';

/** Shows how far long work is. */
export interface ProgressDisplay {
  update(done: number, total?: number): void;
  /** Leaves the line to whatever comes next. */
  end(): void;
}

const barWidth = 24;
const clearLine = '\r\u001b[2K';

function bar(label: string, done: number, total: number | undefined): string {
  if (total === undefined) return `${label} ${String(done)}`;
  const filled = Math.round((barWidth * done) / Math.max(1, total));
  return `${label} [${'='.repeat(filled)}${' '.repeat(barWidth - filled)}] ${String(done)}/${String(total)}`;
}

/** A bar that redraws itself on a terminal; a line every tenth in a pipe or a log. */
export function showProgress(writer: CliWriter, label: string): ProgressDisplay {
  if (writer.isTTY === true) {
    let drawn = '';
    return {
      update(done, total) {
        const next = bar(label, done, total);
        if (next === drawn) return;
        drawn = next;
        writer.write(clearLine + next);
      },
      end: () => {
        if (drawn !== '') writer.write(clearLine);
      },
    };
  }
  let shownTenth = -1;
  return {
    update(done, total) {
      const tenth = total === undefined ? Math.floor(done / 10_000) : Math.floor((10 * done) / Math.max(1, total));
      if (tenth > shownTenth)
        writer.write(`${label} ${String(done)}${total === undefined ? '' : `/${String(total)}`}\n`);
      shownTenth = Math.max(tenth, shownTenth);
    },
    end: () => undefined,
  };
}

/** For `--quiet`. */
export const noProgress: ProgressDisplay = { update: () => undefined, end: () => undefined };
