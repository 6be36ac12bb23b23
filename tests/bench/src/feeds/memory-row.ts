import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BenchContext, Row } from '../bench-case.js';
import { buildPackages } from '../load/build-packages.js';
import { spreadOf } from '../ratios.js';

interface Peak {
  readonly accepted: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly before: number;
  readonly megabytes: number;
}

const limitMegabytes = 150;
const folder = fileURLToPath(new URL('.', import.meta.url));
/** The bench's own writer, without its types: the process has no loader, whose memory would count too. */
async function program(count: number): Promise<string> {
  const { transform } = createRequire(createRequire(import.meta.url).resolve('tsx'))('esbuild') as {
    transform(code: string, options: { loader: 'ts' }): Promise<{ code: string }>;
  };
  const { readFile } = await import('node:fs/promises');
  const { code } = await transform(await readFile(`${folder}feed-texts.ts`, 'utf8'), { loader: 'ts' });
  return `${code}
    const { readFeed } = await import('@adflux/feeds');
    const { existsSync, readFileSync } = await import('node:fs');
    // What getrusage calls the peak of a child is at least what its parent had when it started it; Linux also knows the child's own.
    const peak = () => existsSync('/proc/self/status')
      ? Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
      : process.resourceUsage().maxRSS / 1024;
    const before = peak();
    const began = performance.now();
    const feed = readFeed(writeFeed('xml', ${String(count)}), { defaults: { country: 'CO' } });
    for await (const _ of feed);
    const { accepted, bytes } = feed.report();
    const seconds = (performance.now() - began) / 1000;
    console.log(JSON.stringify({ accepted, bytes, seconds, before, megabytes: peak() }));`;
}

/** Peak resident memory of a process of its own that reads a large feed from the built package. */
export async function measureMemory(context: BenchContext): Promise<Row> {
  const { quick, signal, say } = context;
  const count = quick ? 20_000 : 1_000_000;
  await buildPackages(context, ['core', 'feeds']);
  say(`feeds: memory of ${count.toLocaleString('en')} jobs`);
  const { NODE_OPTIONS: _options, ...env } = process.env;
  // Node's young generation alone may take 48 MB, whatever runs in it; with 2 MB a half, reading is as fast.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--max-semi-space-size=2', '--input-type=module', '--no-warnings', '-e', await program(count)],
    { cwd: folder, env, signal },
  );
  const { accepted, bytes, seconds, before, megabytes } = JSON.parse(stdout) as Peak;
  if (accepted !== count) throw new Error(`${String(accepted)} of ${String(count)} jobs were read.`);
  return {
    id: 'feeds.memory',
    title: `peak memory of a process that streams ${count.toLocaleString('en')} jobs (XML) ÷ ${String(limitMegabytes)} MB`,
    ratio: spreadOf([megabytes / limitMegabytes]),
    aim: { is: 'at most', value: 1 },
    notes: [
      `${megabytes.toFixed(0)} MB, of which ${before.toFixed(0)} MB before the feed`,
      `${(bytes / 1e6).toFixed(0)} MB of feed in ${seconds.toFixed(0)} s`,
    ],
  };
}
