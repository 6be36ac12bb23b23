import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('./stream-jobs.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
/** Node ends a process that needs more than this. What tsx and zod take is in it. */
const heapMebibytes = 64;

describe('a feed of 200,000 jobs', () => {
  it.each(['xml', 'ndjson'])('streams in a heap of 64 MB, %s', { timeout: 240_000 }, async (format) => {
    const flags = [
      `--max-old-space-size=${String(heapMebibytes)}`,
      '--max-semi-space-size=2',
      '--conditions=adflux-source',
    ];
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...flags,
      '--import',
      tsx,
      program,
      format,
      '200000',
    ]);
    const report = JSON.parse(stdout) as { accepted: number; quarantined: number; mostHeap: number; bytes: number };
    expect(report).toMatchObject({ accepted: 200_000, quarantined: 0 });
    // The feed is larger than the heap, so it cannot have been held.
    expect(report.bytes).toBeGreaterThan(2 * heapMebibytes * 1_024 ** 2);
    expect(report.mostHeap).toBeLessThan(heapMebibytes * 1_024 ** 2);
  });
});
