import { jsonReviver } from '@adflux/core';
import { createPostgresStorage } from '@adflux/storage-postgres';
import { describe, expect, it } from 'vitest';
import { aJob, atDesk, jobs } from './a-desk.js';
import type { Desk } from './a-desk.js';

const patienceMs = 120_000;
const hashIn = (desk: Desk): string => /"hash": "([0-9a-f]{64})"/.exec(desk.read('plan.json'))?.[1] ?? '';
const planned = async (desk: Desk): Promise<void> => {
  expect((await desk.run(['plan', '--out', 'plan.json'])).code).toBe(0);
};

const life = async (desk: Desk): Promise<void> => {
  desk.feed(jobs(4));
  const plan = await desk.run(['plan', '--feed', 'jobs.ndjson', '--out', 'plan.json']);
  expect(plan).toMatchObject({ code: 0 });
  expect(plan.out).toContain('create 4, untouched 0');
  expect(plan.out).toContain(`adflux apply plan.json --hash ${hashIn(desk).slice(0, 12)}`);
  expect(desk.simulator.requests()).toHaveLength(0);

  const applied = await desk.run(['apply', 'plan.json', '--yes']);
  expect(applied).toMatchObject({ code: 0, out: 'Done: create 4.\n' });
  expect(desk.standing()).toEqual({ meta: 4, 'google-ads': 4 });

  const requests = desk.simulator.requests().length;
  const again = await desk.run(['apply', 'plan.json', '--yes']);
  expect(again).toMatchObject({ code: 0, out: 'There was nothing to do.\n4 were done before.\n' });
  const same = await desk.run(['plan', '--exit-code']);
  expect(same).toMatchObject({ code: 0 });
  expect(same.out).toContain('Nothing to do');
  expect(desk.simulator.requests()).toHaveLength(requests);

  desk.feed([aJob(1, { title: 'Contador senior' }), aJob(2), aJob(3, { status: 'closed' }), aJob(5)]);
  const changed = await desk.run(['plan', '--out', 'plan.json', '--exit-code']);
  expect(changed.code).toBe(6);
  expect(changed.out).toMatch(/~ meta campaign JOB-1 name: "Auxiliar contable 1[^"]*" -> "Contador senior/);
  expect(changed.out).toContain('JOB-3  Auxiliar contable 3 · Medellín (closed)');
  expect(changed.out).toContain('JOB-4  Auxiliar contable 4 · Medellín (missing from the feed)');
  expect(changed.out).not.toContain('campaign.differs');
  expect(changed.out).toContain('end 1, pause 1, update 1, create 1, untouched 1');
  expect(await desk.run(['apply', 'plan.json', '--hash', hashIn(desk)])).toMatchObject({
    code: 0,
    out: 'Done: end 1, pause 1, update 1, create 1.\n',
  });
};

describe('plan and apply', () => {
  it('make the ads what the feed says, once', atDesk(life), patienceMs);
  it(
    'make the ads what the feed says, once, over Postgres',
    atDesk(life, (clock) => createPostgresStorage({ dataDirectory: 'memory://', clock })),
    patienceMs,
  );

  it(
    'say which rule refuses a campaign, and end with 3',
    atDesk(async (desk) => {
      desk.feed([aJob(1), aJob(2, { applyUrl: `https://www.example.com/${'x'.repeat(2_100)}` })]);
      const { code, out } = await desk.run(['plan', '--out', 'plan.json']);
      expect(code).toBe(3);
      expect(out).toMatch(/refused {2}JOB-2 .*\n {4}! creative\.\S+ \(meta creative\.landingUrl\)/);
      expect(out).toContain('create 1, refused 1, untouched 0');
      await desk.run(['apply', 'plan.json', '--yes']);
      expect(desk.standing()).toEqual({ meta: 1, 'google-ads': 1 });
    }),
    patienceMs,
  );

  it(
    'tell of records that are no openings, and go on',
    atDesk(async (desk) => {
      desk.feed(jobs(1));
      desk.write('jobs.ndjson', `${desk.read('jobs.ndjson')}{"id":"X"}\n${'{"title":"Y"}\n'.repeat(14)}`);
      const { code, out } = await desk.run(['plan']);
      expect(code).toBe(0);
      expect(out).toContain('Feed: 16 records, 1 opening, 15 in quarantine');
      expect(out).toContain('  line 2, title: expected a text, but it is missing');
      const spanish = await desk.run(['plan', '--lang', 'es']);
      expect(spanish.out).toContain('  línea 2, title: se esperaba un texto, y falta');
      expect(out).toContain('  and 5 more');
    }),
  );

  it(
    'read a feed and a plan from standard input',
    atDesk(async (desk) => {
      desk.feed(jobs(1));
      const plan = await desk.run(['plan', '--feed', '-', '--json'], { stdin: [desk.read('jobs.ndjson')] });
      expect(plan.code).toBe(0);
      const applied = await desk.run(['apply', '-', '--yes'], { stdin: [plan.out.slice(0, 90), plan.out.slice(90)] });
      expect(applied).toMatchObject({ code: 0, out: 'Done: create 1.\n' });
    }),
    patienceMs,
  );
});

describe('apply', () => {
  it(
    'refuses another plan than the reviewed one, an edited one, and what is no plan',
    atDesk(async (desk) => {
      desk.feed(jobs(1));
      await planned(desk);
      expect(await desk.run(['apply', 'plan.json', '--hash', 'abcdef012345'])).toMatchObject({ code: 4 });
      expect(await desk.run(['apply', 'plan.json', '--hash', 'abc'])).toMatchObject({ code: 2 });
      desk.write('plan.json', desk.read('plan.json').replaceAll('20000000000', '90000000000'));
      const edited = await desk.run(['apply', 'plan.json', '--yes']);
      expect(edited.code).toBe(1);
      expect(edited.err).toContain('This plan was changed after it was made');
      expect((await desk.run(['apply', 'jobs.ndjson', '--yes'])).err).toContain('jobs.ndjson is no plan');
      expect((await desk.run(['apply', 'nowhere.json', '--yes'])).err).toContain('There is no file nowhere.json');
      expect(desk.standing()).toEqual({});
    }),
    patienceMs,
  );

  it(
    'is a conflict when the world changed, and then does nothing',
    atDesk(async (desk) => {
      desk.feed(jobs(2));
      await planned(desk);
      await desk.run(['apply', 'plan.json', '--yes']);
      desk.feed([aJob(1, { title: 'Otro' }), aJob(2)]);
      await planned(desk);
      await desk.run(['pause', 'JOB-1']);
      const requests = desk.simulator.requests().length;
      const { code, err } = await desk.run(['apply', 'plan.json', '--yes']);
      expect(code).toBe(4);
      expect(err).toContain('Conflict (conflict)');
      expect(desk.simulator.requests()).toHaveLength(requests);
    }),
    patienceMs,
  );

  it(
    'asks on a terminal, in the language of its user',
    atDesk(async (desk) => {
      desk.feed(jobs(2));
      await planned(desk);
      const no = await desk.run(['apply', 'plan.json'], { terminal: true, stdin: ['n\n'] });
      expect(no.code).toBe(5);
      expect(no.err).toContain('Carry out 2 changes? [y/N]');
      expect(no.out).toBe('Nothing was done.\n');
      const silence = await desk.run(['apply', 'plan.json'], { terminal: true });
      expect(silence.code).toBe(5);
      const environment = { LC_ALL: 'es_CO.UTF-8', NO_COLOR: '1' };
      const yes = await desk.run(['apply', 'plan.json'], { terminal: true, stdin: ['s', 'í\n'], environment });
      expect(yes.err).toContain('¿Ejecutar 2 cambios? [s/N]');
      expect(yes.out).toBe('Hecho: crear 2.\n');
    }),
    patienceMs,
  );

  it(
    'does nothing in a pipe that nobody agreed to',
    atDesk(async (desk) => {
      desk.feed(jobs(1));
      await planned(desk);
      const { code, err } = await desk.run(['apply', 'plan.json'], { stdin: ['y\n'] });
      expect([code, err.includes('--yes')]).toEqual([2, true]);
      expect(desk.standing()).toEqual({});
    }),
  );

  it(
    'stops between two steps when its signal fires, says how to go on, and goes on',
    atDesk(async (desk) => {
      desk.feed(jobs(6));
      await planned(desk);
      const stop = new AbortController();
      const stopped = await desk.run(['apply', 'plan.json', '--yes'], {
        signal: stop.signal,
        onError: (text) => {
          if (/Applying [23]\/6/.test(text)) stop.abort();
        },
      });
      expect(stopped.code).toBe(5);
      expect(stopped.err).toContain('Stopping after the step at hand');
      expect(stopped.err).toContain('The same command goes on from here');
      expect(await desk.run(['apply', 'plan.json', '--yes'])).toMatchObject({ code: 0 });
      expect(desk.standing()).toEqual({ meta: 6, 'google-ads': 6 });
    }),
    patienceMs,
  );

  it(
    'ends with 1 and names what a platform refused, and goes on once the cause is gone',
    atDesk(async (desk) => {
      desk.feed(jobs(2));
      await planned(desk);
      const config = { ...desk.config, platforms: () => desk.platforms({ metaToken: 'expired' }) };
      const { code, out } = await desk.run(['apply', 'plan.json', '--yes'], { config });
      expect(code).toBe(1);
      expect(out).toMatch(
        /2 failed\. Once the cause is gone, the same command goes on:\n {2}JOB-1: Run \S+ ended partial\./,
      );
      expect(await desk.run(['apply', 'plan.json', '--yes'])).toMatchObject({ code: 0 });
      expect(desk.standing()).toEqual({ meta: 2, 'google-ads': 2 });
    }),
    patienceMs,
  );
});

describe('a plan file', () => {
  it(
    'is the very document that --json prints, with every amount intact',
    atDesk(async (desk) => {
      desk.feed(jobs(1));
      const { out } = await desk.run(['plan', '--json', '--out', 'deep/down/plan.json']);
      expect(desk.read('deep/down/plan.json')).toBe(out);
      const nowhere = await desk.run(['plan', '--out', 'jobs.ndjson/plan.json']);
      expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('cannot be written')]);
      const { plan } = JSON.parse(out, jsonReviver) as { plan: { items: { campaign: { platforms: object[] } }[] } };
      expect(plan.items[0]?.campaign.platforms[0]).toMatchObject({
        budget: { amount: { micros: 20_000_000_000n, currency: 'COP' } },
      });
    }),
  );
});
