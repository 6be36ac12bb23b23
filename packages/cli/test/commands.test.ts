import { AdFluxError } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { aJob, atDesk, jobs } from './a-desk.js';
import type { Desk } from './a-desk.js';

const patienceMs = 120_000;

async function publish(desk: Desk, count: number): Promise<void> {
  desk.feed(jobs(count));
  await desk.run(['plan', '--out', 'plan.json']);
  expect((await desk.run(['apply', 'plan.json', '--yes'])).code).toBe(0);
}

describe('pause, resume, end and status', () => {
  it(
    'switch a campaign everywhere and show how it stands',
    atDesk(async (desk) => {
      expect((await desk.run(['status'])).out).toBe('No campaign stands on any platform.\n');
      await publish(desk, 2);
      const paused = await desk.run(['pause', 'JOB-1', '--actor', 'ana', '--reason', 'holidays']);
      expect(paused.code).toBe(0);
      expect(paused.out.split('\n').sort().join('\n')).toMatch(
        /^\n {2}google-ads \d+: off\n {2}meta \d+: off\nJOB-1 is paused\.$/,
      );
      const [entry] = await desk.storage.audit.list({ campaignId: 'JOB-1' });
      expect(entry).toMatchObject({ action: 'pause', actor: 'ana', reason: 'holidays' });
      const { out } = await desk.run(['status']);
      expect(out).toMatch(/JOB-1 {5}meta {8}off {5}off/);
      expect(out).toMatch(/JOB-2 {5}meta {8}on {6}on/);
      expect((await desk.run(['resume', 'JOB-1'])).out).toContain('JOB-1 is on again.');
      expect((await desk.run(['status', 'JOB-1', '--json'])).json()).toMatchObject({ campaignId: 'JOB-1' });
      expect((await desk.run(['status', 'JOB-1'])).out).toContain('succeeded');
    }),
    patienceMs,
  );

  it(
    'end a campaign for good only when somebody says so',
    atDesk(async (desk) => {
      await publish(desk, 1);
      expect((await desk.run(['end', 'JOB-1'])).code).toBe(2);
      const no = await desk.run(['end', 'JOB-1'], { terminal: true, stdin: ['\n'] });
      expect([no.code, no.out]).toEqual([5, 'Nothing was done.\n']);
      expect((await desk.run(['end', 'JOB-1', '--yes'])).out).toContain('JOB-1 has ended for good.');
      expect((await desk.run(['resume', 'JOB-1'])).code).toBe(4);
    }),
    patienceMs,
  );

  it(
    'say so when there is no such campaign',
    atDesk(async (desk) => {
      expect(await desk.run(['pause', 'JOB-9'])).toMatchObject({ code: 1, out: '' });
      expect((await desk.run(['status', 'JOB-9'])).err).toContain('Nothing is known about a campaign JOB-9.');
    }),
  );
});

describe('sync', () => {
  it(
    'asks the platforms, and tells what somebody edited by hand',
    atDesk(async (desk) => {
      await publish(desk, 1);
      const [link] = await desk.storage.links.find({ campaignId: 'JOB-1', platform: 'meta', kind: 'campaign' });
      await fetch(`${desk.simulator.url('meta')}/v26.0/${link?.remoteId ?? ''}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${desk.simulator.credentials.meta.accessToken}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ name: 'By hand' }),
      });
      const synced = await desk.run(['sync', 'JOB-1', '--from', '2027-02-28', '--to', '2027-03-01']);
      expect(synced.code).toBe(0);
      expect(synced.out).toMatch(/meta campaign JOB-1: .*\n.*\d+ entities compared, \d+ changed, \d+ rows/s);
      expect((await desk.run(['status'])).out).toContain('edited by hand');
      const plan = await desk.run(['plan']);
      expect(plan.out).toMatch(/drift {2}JOB-1 .*\n {4}~ meta JOB-1 name: Auxiliar contable 1.* -> By hand/);
      expect((await desk.run(['sync', '--from', 'yesterday'])).code).toBe(2);
    }),
    patienceMs,
  );
});

describe('doctor', () => {
  const lifecycle = (sunsetOn: string | null) => ({ platform: 'somewhere', version: 'v1', sunsetOn, source: 'x' });

  it(
    'finds nothing wrong where nothing is',
    atDesk(async ({ run, simulator }) => {
      const { code, out } = await run(['doctor']);
      expect(code).toBe(0);
      expect(out).toContain(`meta: account ${simulator.credentials.meta.accountId} answers`);
      expect(out).toContain('google-ads: budgets in COP, as the account');
      expect(out).toMatch(/8 ok, 0 warnings, 0 failed\n$/);
      expect(simulator.world().entities.filter(({ kind }) => kind === 'campaign')).toEqual([]);
    }),
  );

  it.each([
    ['2027-05-01', 'ok', 'is answered until 2027-05-01, 61 days from now'],
    ['2027-04-30', 'warning', 'ends on 2027-04-30, in 60 days'],
    ['2027-03-01', 'warning', 'ends on 2027-03-01, in 0 days'],
    ['2027-02-28', 'warning', 'ended on 2027-02-28, 1 day ago'],
    ['2020-01-01', 'warning', 'ended on 2020-01-01'],
    [null, 'ok', 'no end announced'],
  ])('sees an API version that ends on %s as %s, and never fails because of a date', (sunsetOn, state, words) =>
    atDesk(async ({ run, config }) => {
      const apiLifecycles = [lifecycle(sunsetOn)];
      const ended = await run(['doctor', '--offline', '--json'], { config: { ...config, apiLifecycles } });
      expect(ended.code).toBe(0);
      const { checks } = ended.json() as { checks: { check: string; state: string; message: string }[] };
      const found = checks.find(({ check }) => check === 'api_version');
      expect(found?.state).toBe(state);
      expect(found?.message).toContain(words);
    })(),
  );

  it(
    'asks no platform when it must not',
    atDesk(async ({ run, simulator }) => {
      expect((await run(['doctor', '--offline'])).out).toContain('skipped  meta: not asked');
      expect(simulator.requests()).toEqual([]);
    }),
  );

  it(
    'finds credentials that do not work, and keeps them to itself',
    atDesk(async (desk) => {
      const config = { ...desk.config, platforms: () => desk.platforms({ metaToken: 'EAAsecret' }) };
      const { code, out, err } = await desk.run(['doctor'], { config });
      expect(code).toBe(3);
      expect(out).toContain('failed   meta: Not signed in.');
      expect(out + err).not.toContain('EAAsecret');
    }),
  );

  it(
    'finds rules and accounts that do not fit, and a clock that is off',
    atDesk(async ({ run, config, clock }) => {
      const amount = { micros: 5_000_000n, currency: 'USD' };
      const platforms = [
        { platform: 'meta', budget: { period: 'daily', amount } },
        { platform: 'elsewhere', budget: { period: 'daily', amount } },
      ] as const;
      const off = { ...clock, now: () => new Date(clock.now().getTime() + 90_000) };
      const rules = { ...config.rules, platforms: [...platforms] };
      const { code, out } = await run(['doctor', '--offline'], { config: { ...config, rules, clock: off }, clock });
      expect(code).toBe(3);
      expect(out).toContain('a budget in USD, and the account pays in COP');
      expect(out).toContain('elsewhere: the rules name it, and no adapter is configured');
      expect(out).toContain('warning  google-ads: an adapter is configured, and the rules do not name it');
      expect(out).toContain('90 s off');
    }),
  );

  it(
    'says why the storage does not open, and goes on no further',
    atDesk(async ({ run, config }) => {
      const storage = () => {
        throw new AdFluxError('No connection to the database. Is it running?', { code: 'unavailable' });
      };
      const { code, out } = await run(['doctor'], { config: { ...config, storage } });
      expect(code).toBe(3);
      expect(out).toContain('failed  Cannot be reached. No connection to the database. Is it running?');
    }),
  );
});

describe('--json', () => {
  it(
    'prints one document on standard output, whatever the command and its end',
    atDesk(async (desk) => {
      desk.feed([aJob(1), aJob(2)]);
      const all: readonly (readonly string[])[] = [
        ['plan', '--out', 'plan.json'],
        ['apply', 'plan.json', '--yes'],
        ['status'],
        ['status', 'JOB-1'],
        ['pause', 'JOB-1'],
        ['resume', 'JOB-1'],
        ['end', 'JOB-2', '--yes'],
        ['sync'],
        ['doctor'],
        ['init'],
        ['init'],
        ['pause', 'JOB-9'],
        ['apply'],
        ['approve', 'abcdef01'],
        ['reject', 'abcdef01', '--reason', 'no'],
        ['nonsense'],
      ];
      for (const args of all) {
        const ended = await desk.run([...args, '--json']);
        expect(() => ended.json(), args.join(' ')).not.toThrow();
        expect('error' in ended.json(), args.join(' ')).toBe(ended.code !== 0);
      }
      expect((await desk.run(['pause', 'JOB-9', '--json'])).json()).toMatchObject({ error: { code: 'not_found' } });
      expect((await desk.run(['apply', '--json'])).json()).toMatchObject({ error: { code: 'usage' } });
    }),
    patienceMs,
  );
});
