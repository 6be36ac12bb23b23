import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Missing, Row } from './bench-case.js';
import { cases } from './cases.js';
import { help, readOptions, type BenchOptions } from './options.js';
import { reachesAim, rowText } from './print-row.js';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function printJson(options: BenchOptions, rows: readonly (Row | Missing)[], failed: readonly string[]): void {
  const report = {
    quick: options.quick,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    processors: availableParallelism(),
    rows: rows.map((row) => ('missing' in row ? row : { ...row, reached: reachesAim(row) })),
    failed,
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

async function runCases(options: BenchOptions, signal: AbortSignal, folder: string): Promise<number> {
  const rows: (Row | Missing)[] = [];
  const failed: string[] = [];
  for (const { name, run } of cases) {
    if (options.only.length > 0 && !options.only.includes(name)) continue;
    try {
      const measured = await run({ quick: options.quick, signal, folder, say });
      rows.push(...measured);
      for (const row of measured) process.stdout.write(rowText(row));
    } catch (error) {
      if (signal.aborted) {
        say('Stopped.');
        return 130;
      }
      failed.push(name);
      say(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  if (options.json) printJson(options, rows, failed);
  return failed.length === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  let options: BenchOptions;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stop.abort(new Error('The bench was stopped.'));
    });
  const folder = await mkdtemp(join(tmpdir(), 'adflux-bench-'));
  try {
    return await runCases(options, stop.signal, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
