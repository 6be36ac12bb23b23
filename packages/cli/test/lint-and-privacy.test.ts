import type { AdFluxConfig } from '../src/index.js';
import { aCandidate } from '@adflux/core/testing';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aJob, atDesk, run } from './a-desk.js';
import type { Desk } from './a-desk.js';

const unlawful = aJob(1, {
  description: 'Se requiere mujer soltera entre 20 y 35 años, con experiencia en facturación.',
});

describe('lint', () => {
  it(
    'names rule, place and a better text, in both languages, and ends with 3',
    atDesk(async (desk) => {
      desk.feed([unlawful, aJob(2)]);
      const { code, out } = await desk.run(['lint', 'jobs.ndjson']);
      expect(code).toBe(3);
      expect(out).toMatch(/JOB-1 {2}Auxiliar contable 1\n/);
      expect(out).toMatch(/error co\.age description:\d+ ".*20 y 35 años/);
      expect(out).toMatch(/\n2 openings, [1-9]\d* errors, \d+ warnings, \d+ notes\n$/);
      const spanish = await desk.run(['lint', 'jobs.ndjson', '--lang', 'es', '--rule', 'co.age']);
      expect(spanish.out).toMatch(/2 vacantes, 1 error, 0 avisos, 0 notas\n$/);
    }),
  );

  it(
    'is heard by plan: an opening with unlawful words is refused, by rule and in the language of the reader',
    atDesk(async (desk) => {
      desk.feed([unlawful, aJob(2)]);
      const plan = await desk.run(['plan']);
      expect(plan.code).toBe(3);
      expect(plan.out).toMatch(/refused +JOB-1 .*\n(?: {4}! lint\..*\n)* {4}! lint\.co\.age \(description\): Age «/);
      expect(plan.out).toContain('adflux lint jobs.ndjson');
      expect((await desk.run(['plan', '--lang', 'es'])).out).toMatch(
        /! lint\.co\.age \(description\): Edad «.*Escriba «/,
      );
      expect(desk.simulator.requests()).toEqual([]);
    }),
  );

  it('needs no configuration, and reads standard input', async () => {
    const job = JSON.stringify({ ...aJob(3), salary: undefined }, (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    const ended = await run('/nowhere', ['lint', '-', '--json', '--rule', 'co.age'], { stdin: [`${job}\n`] });
    expect(ended.code).toBe(0);
    expect(ended.json()).toMatchObject({ openings: 1, error: 0, found: [] });
  });

  it(
    'writes SARIF and nothing else',
    atDesk(async (desk) => {
      desk.feed([unlawful]);
      for (const json of [[], ['--json']]) {
        const ended = await desk.run(['lint', 'jobs.ndjson', '--sarif', ...json]);
        expect(ended.code).toBe(3);
        const { version, runs } = ended.json() as { version: string; runs: { results: { ruleId: string }[] }[] };
        expect(version).toBe('2.1.0');
        expect(runs[0]?.results.map(({ ruleId }) => ruleId)).toContain('co.age');
      }
    }),
  );

  it(
    'knows the limits of the configured platforms, and which rules there are',
    atDesk(async (desk) => {
      desk.feed([aJob(1, { title: 'Auxiliar '.repeat(20).trim() })]);
      const without = (await desk.run(['lint', 'jobs.ndjson', '--json'])).json();
      const within = (await desk.run(['lint', 'jobs.ndjson', '--json', '--limits'])).json();
      expect(JSON.stringify(within).length).toBeGreaterThan(JSON.stringify(without).length);
      const unknown = await desk.run(['lint', 'jobs.ndjson', '--rule', 'co.horoscope']);
      expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('no rule co.horoscope')]);
    }),
  );
});

describe('privacy', () => {
  const key: AdFluxConfig['privacyKey'] = () => ({ id: 'test', secret: new Uint8Array(32).fill(7) });
  const withPerson = (body: (desk: Desk, config: AdFluxConfig) => Promise<void>) =>
    atDesk(async (desk) => {
      await desk.storage.candidates.put(aCandidate());
      await body(desk, { ...desk.config, privacyKey: key });
    });

  it(
    'erases a person once somebody says so, with a receipt that does not name her',
    withPerson(async (desk, config) => {
      expect((await desk.run(['privacy', 'erase', 'CAN-0001'], { config })).code).toBe(2);
      const no = await desk.run(['privacy', 'erase', 'CAN-0001'], { config, terminal: true, stdin: ['no\n'] });
      expect([no.code, await desk.storage.candidates.count()]).toEqual([5, 1]);
      const { code, out } = await desk.run(['privacy', 'erase', 'CAN-0001', '--yes'], { config });
      expect(code).toBe(0);
      expect(out).toMatch(/^Erased\. The receipt:\n {2}pseudonym +\S+\n/);
      expect(out).not.toMatch(/CAN-0001|Ana|example\.com/);
      expect(await desk.storage.candidates.count()).toBe(0);
      const again = await desk.run(['privacy', 'erase', 'CAN-0001', '--yes', '--json'], { config });
      expect(again.json()).toMatchObject({ receipt: { finishedAt: expect.any(String) as string } });
      expect((await desk.run(['privacy', 'erase', 'CAN-0009', '--yes'], { config })).code).toBe(1);
    }),
  );

  it(
    'needs a key to erase, and says so',
    withPerson(async (desk) => {
      const { code, err } = await desk.run(['privacy', 'erase', 'CAN-0001', '--yes']);
      expect([code, err.includes('(config)')]).toEqual([1, true]);
      expect(await desk.storage.candidates.count()).toBe(1);
    }),
  );

  it(
    'shows how much is held, and hands out all of it to a file of its owner',
    withPerson(async (desk, config) => {
      const access = await desk.run(['privacy', 'access', 'CAN-0001', '--actor', 'ana'], { config });
      expect(access).toMatchObject({ code: 0, err: '' });
      expect(access.out).toMatch(/^record +1\nconsent events +0\n/);
      expect(access.out).not.toContain('example.com');
      const exported = await desk.run(['privacy', 'export', 'CAN-0001', '--out', 'ana.json'], { config });
      expect(exported.out).toContain('Wrote ana.json.');
      expect(desk.read('ana.json')).toContain('ana.gomez@example.com');
      expect(statSync(join(desk.folder, 'ana.json')).mode & 0o077).toBe(0);
      const printed = await desk.run(['privacy', 'export', 'CAN-0001', '--json'], { config });
      expect(printed.json()).toMatchObject({ format: 'adflux-personal-data', candidateId: 'CAN-0001' });
      expect((await desk.run(['privacy', 'forget', 'CAN-0001'], { config })).code).toBe(2);
    }),
  );
});
