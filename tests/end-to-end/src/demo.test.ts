import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runProgram } from './docs/run-program.js';
import type { ProgramEnd } from './docs/run-program.js';

const examples = fileURLToPath(new URL('../../../examples/', import.meta.url));
const demo = (...args: readonly string[]): Promise<ProgramEnd> =>
  runProgram(join(examples, 'demo/src/demo.ts'), args, { cwd: join(examples, 'demo') });

const count = z.int().min(0);
const reportSchema = z.strictObject({
  seed: z.int(),
  openings: count,
  platforms: z.array(
    z.strictObject({
      id: z.string(),
      campaigns: count,
      active: count,
      rejected: count,
      spendMicros: z.string().regex(/^\d+$/),
      currency: z.literal('COP'),
      impressions: count,
      clicks: count,
      conversions: z.number().min(0),
    }),
  ),
  throttled: count,
  inDoubt: count,
  duplicates: count,
  leftOver: count,
  missing: count,
  seconds: z.number().positive(),
});

describe('the demo', () => {
  let folder: string;
  let end: ProgramEnd;

  // Twelve openings, of which the generator breaks eight.
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'adflux-demo-test-'));
    const made = await runProgram(
      join(examples, 'data/src/generate.ts'),
      ['--openings', '12', '--candidates', '10', '--today', '2027-03-01', '--out', folder],
      { cwd: folder },
    );
    expect(made.code, made.errors).toBe(0);
    const files = ['--openings', join(folder, 'openings.ndjson'), '--candidates', join(folder, 'candidates.ndjson')];
    end = await demo('--json', '--faults', 'harsh', '--seed', '5', '--today', '2027-03-01', ...files);
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('creates every ad exactly once in harsh weather although its publishing process is killed', () => {
    expect(end.code, end.errors).toBe(0);
    expect(end.errors).toContain('SIGKILL');
    const report = reportSchema.parse(JSON.parse(end.output.trimEnd().split('\n').at(-1) ?? ''));
    expect(report).toMatchObject({ seed: 5, openings: 4, duplicates: 0, leftOver: 0, missing: 0 });
    expect(report.platforms.map(({ id, campaigns }) => ({ id, campaigns }))).toEqual(
      ['meta', 'google-ads', 'x', 'tiktok', 'snapchat'].map((id) => ({ id, campaigns: 4 })),
    );
    expect(report.throttled).toBeGreaterThan(0);
    for (const { active, rejected, impressions, clicks } of report.platforms) {
      expect(active + rejected).toBe(4);
      expect(impressions).toBeGreaterThan(clicks);
    }
  });

  it('gives each bad record one line that names every field that is wrong, and goes on with the rest', () => {
    const refused = end.errors.split('\n').filter((line) => line.includes('left out: '));
    const about = refused.map((line) => line.replace(/^.*left out: /, '').replace(/: expected .*$/, ''));
    expect(about).toEqual([
      'JOB-0001, title',
      'JOB-0002, salary.minimum.currency',
      'JOB-0003, closesOn',
      'line 4',
      'JOB-0005, salario',
      'JOB-0006, applyUrl',
      'JOB-0007, location.country',
      'JOB-0008, employmentType',
    ]);
    expect(refused.find((line) => line.includes('JOB-0002'))).toContain('salary.maximum.currency: expected');
  });

  it('explains itself with --help', async () => {
    const { code, output } = await demo('--help');
    expect(code).toBe(0);
    for (const option of ['--openings', '--candidates', '--today', '--seed', '--faults', '--json'])
      expect(output).toContain(option);
  });

  it.each([['--frob'], ['--faults', 'stormy']])('ends with 2 and says what to write instead of %s', async (...args) => {
    const { code, output, errors } = await demo(...args);
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors).toContain(args[0]);
    expect(errors).toContain('npm run demo');
  });
});
