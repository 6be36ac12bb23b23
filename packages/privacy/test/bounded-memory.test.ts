import { startSimulator } from '@adflux/simulator';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('./stream-audience.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
/** Node ends a process that needs more than this. What tsx, zod and axios take is in it. */
const heapMebibytes = 96;
const people = 200_000;

describe('an audience of 200,000 people', () => {
  it('is built and uploaded in a heap of 96 MB', { timeout: 240_000 }, async () => {
    const simulator = await startSimulator({ platforms: ['meta'], recordBodies: false });
    try {
      const flags = [
        ...[`--max-old-space-size=${String(heapMebibytes)}`, '--max-semi-space-size=2'],
        ...['--conditions=adflux-source', '--import', tsx],
      ];
      const { stdout } = await promisify(execFile)(process.execPath, [
        ...[...flags, program, simulator.url('meta')],
        ...[JSON.stringify(simulator.credentials.meta), String(people)],
      ]);
      const report = JSON.parse(stdout) as { mostHeap: number };
      expect(report).toMatchObject({
        admitted: people,
        uploaded: { outcome: 'uploaded', added: people },
        settled: true,
      });
      expect(report.mostHeap).toBeLessThan(heapMebibytes * 1_024 ** 2);
      const [audience] = simulator.world().entities.filter(({ kind }) => kind === 'audience');
      expect(audience?.fields['memberCount']).toBe(people);
    } finally {
      await simulator.close();
    }
  });
});
