import { stringifyRecord } from '@adflux/core';
import { startSimulator } from '@adflux/simulator';
import type { Simulator } from '@adflux/simulator';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aFolder, jobs, run } from './a-desk.js';

const patienceMs = 180_000;
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

interface ProcessEnd {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let desk: ReturnType<typeof aFolder>;
let simulator: Simulator;

/** The program as its users start it, on the sources instead of the build. */
function start(
  args: readonly string[],
  onError: (text: string, child: ChildProcess) => void = () => undefined,
): Promise<ProcessEnd> {
  const env = { ...process.env, JITI_TRY_NATIVE: 'true', ADFLUX_LANG: 'en', META_ACCESS_TOKEN: undefined };
  const command = ['--conditions=adflux-source', '--import', tsx, main, ...args];
  const child = spawn(process.execPath, command, { cwd: desk.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    onError(text, child);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

/** What `init` writes, and beside it what the simulator tells about itself. */
beforeEach(async () => {
  desk = aFolder();
  simulator = await startSimulator({ platforms: ['meta'], rejectionRate: 0, latencyMs: 30 });
  await run(desk.folder, ['init']);
  const platforms = [{ id: 'meta', url: simulator.url('meta'), credentials: simulator.credentials.meta }];
  writeFileSync(join(desk.folder, '.adflux/simulator.json'), JSON.stringify({ platforms }));
  const feed = jobs(12).map((job) => `${stringifyRecord(job)}\n`);
  writeFileSync(join(desk.folder, 'jobs.xml'), feed.join(''));
});
afterEach(async () => {
  await simulator.close();
  desk.remove();
});

describe('the program as a process', () => {
  it(
    'works with the configuration that init writes; Ctrl-C stops it between two steps, and the same command goes on',
    async () => {
      const plan = await start(['plan', '--out', '.adflux/plan.json']);
      expect(plan).toMatchObject({ code: 0 });
      expect(plan.out).toContain('create 12');
      for (const control of ['\r', '\u001b']) expect(plan.out + plan.err).not.toContain(control);

      let signals = 0;
      const stopped = await start(['apply', '.adflux/plan.json', '--yes'], (text, child) => {
        if (signals > 0 || !/Applying [2-6]\/12/.test(text)) return;
        signals += 1;
        child.kill('SIGINT');
      });
      expect(stopped).toMatchObject({ code: 5, out: '' });
      expect(stopped.err).toContain('Stopping after the step at hand. Press Ctrl-C again to stop at once.');
      expect(stopped.err).toContain('Stopped (aborted)');

      const again = await start(['apply', '.adflux/plan.json', '--yes', '--json']);
      expect(again.code).toBe(0);
      expect(JSON.parse(again.out)).toMatchObject({ applied: { failed: [] } });
      const campaigns = simulator.world().entities.filter(({ kind, removed }) => kind === 'campaign' && !removed);
      expect(campaigns).toHaveLength(12);
      expect(campaigns.filter(({ status }) => status !== 'ACTIVE')).toEqual([]);
    },
    patienceMs,
  );

  it(
    'ends quietly when its reader has seen enough',
    async () => {
      const env = { ...process.env, FORCE_COLOR: '1' };
      const command = ['--conditions=adflux-source', '--import', tsx, main, 'help'];
      const child = spawn(process.execPath, command, { cwd: desk.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
      let err = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      child.stdout.destroy();
      const code = await new Promise((resolve) => child.once('close', resolve));
      expect([code, err]).toEqual([0, '']);
    },
    patienceMs,
  );
});
