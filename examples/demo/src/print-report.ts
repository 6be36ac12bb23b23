import { tableOf } from './print-table.js';
import type { DemoReport } from './run-demo.js';

/** Prints the report: tables for people on standard output, or with `--json` one object as the last line. */
export function printReport(report: DemoReport, json: boolean): void {
  const write = (line: string): void => void process[json ? 'stderr' : 'stdout'].write(`${line}\n`);
  const colored = !json && process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  write('');
  write(tableOf(report.platforms, colored));
  for (const { id, reasons } of report.platforms)
    for (const [reason, count] of Object.entries(reasons)) write(`  rejected on ${id}: ${String(count)} x ${reason}`);
  write(
    `throttled ${String(report.throttled)}, in doubt ${String(report.inDoubt)}, killed ${String(report.killed)} time(s), ` +
      `${String(report.seconds)} s`,
  );
  write(
    `duplicates ${String(report.duplicates)}, left over ${String(report.leftOver)}, missing ${String(report.missing)}`,
  );
  if (!json) return;
  const platforms = report.platforms.map(({ reasons: _reasons, ...rest }) => rest);
  const { seed, openings, throttled, inDoubt, duplicates, leftOver, missing, seconds } = report;
  process.stdout.write(
    `${JSON.stringify({ seed, openings, platforms, throttled, inDoubt, duplicates, leftOver, missing, seconds })}\n`,
  );
}
