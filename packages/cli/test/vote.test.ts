import type { RoleOf } from '@adflux/orchestrator';
import { describe, expect, it } from 'vitest';
import { aJob, atDesk, jobs } from './a-desk.js';
import type { Desk, Ended, RunOptions } from './a-desk.js';

const patienceMs = 120_000;
const roles: Readonly<Record<string, Awaited<ReturnType<RoleOf>>>> = {
  edu: ['editor'],
  ana: ['approver'],
  alba: ['approver'],
  pablo: ['publisher'],
  sol: ['editor', 'approver'],
};

/** A client who switched approvals on. */
const guarded =
  (desk: Desk, neededApprovals = 1) =>
  (actor: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> => {
    const roleOf: RoleOf = (name) => roles[name] ?? [];
    const config = { ...desk.config, neededApprovals, roleOf };
    return desk.run([...args, '--actor', actor], { config, ...options });
  };

const hashIn = (desk: Desk): string => /"hash": "([0-9a-f]{64})"/.exec(desk.read('plan.json'))?.[1] ?? '';

describe('approve', () => {
  it(
    'stands between plan and apply, and records who approved and when',
    atDesk(async (desk) => {
      const as = guarded(desk);
      desk.feed(jobs(2));
      const plan = await as('edu', ['plan', '--out', 'plan.json']);
      const hash = hashIn(desk).slice(0, 12);
      expect(plan.code).toBe(0);
      expect(plan.out).toContain(`It needs approval first, by somebody else: adflux approve ${hash}\n`);

      const early = await as('pablo', ['apply', 'plan.json', '--yes']);
      expect(early.code).toBe(3);
      expect(early.out).toContain(`says: adflux approve ${hash}\nNothing was done.\n`);
      expect(desk.simulator.requests()).toHaveLength(0);
      const waiting = await as('pablo', ['status']);
      expect(waiting.out).toContain(`${hash}  waits for approval`);
      expect(waiting.out).toContain('by edu, 2 campaigns');

      const approved = await as('ana', ['approve', hash, '--reason', 'the client agreed']);
      expect(approved.code).toBe(0);
      expect(approved.out).toMatch(/^Plan \S+, made by edu on 2027-03-01T/);
      expect(approved.out).toMatch(/create {2}JOB-1 {2}Auxiliar contable 1 · Medellín\ncreate {2}JOB-2/);
      expect(approved.out).toMatch(/ {2}approved: ana, 2027-03-01T.*\nApproved\. To carry it out: adflux apply/);
      const again = await as('ana', ['approve', 'plan.json', '--yes', '--json']);
      expect(again.json()).toMatchObject({
        approval: {
          planHash: hashIn(desk),
          author: 'edu',
          state: 'approved',
          campaigns: [{ votes: [{ by: 'ana' }] }, {}],
        },
      });
      const entries = await desk.storage.audit.list();
      expect(entries.filter(({ reason }) => reason === 'the client agreed')).toMatchObject(
        ['JOB-1', 'JOB-2'].map(() => ({ action: 'approve', actor: 'ana', details: { outcome: 'approved' } })),
      );

      expect(await as('pablo', ['apply', 'plan.json', '--yes'])).toMatchObject({ code: 0, out: 'Done: create 2.\n' });
      expect(desk.standing()).toEqual({ meta: 2, 'google-ads': 2 });
      expect((await as('pablo', ['status', '--json'])).json()).toMatchObject({ approvals: [] });
      expect(await as('ana', ['approve', hash])).toMatchObject({ code: 1 });
    }),
    patienceMs,
  );

  it(
    'refuses whoever may not approve, plans of one’s own, unknown ones, edited ones and stale ones',
    atDesk(async (desk) => {
      const as = guarded(desk);
      desk.feed(jobs(2));
      await as('sol', ['plan', '--out', 'plan.json']);
      const hash = hashIn(desk);
      const own = await as('sol', ['approve', hash]);
      expect([own.code, own.err]).toEqual([1, expect.stringContaining('nobody votes on a plan of her own')]);
      const role = await as('pablo', ['approve', hash]);
      expect([role.code, role.err]).toEqual([1, expect.stringContaining('does not allow to approve')]);
      const unknown = await as('ana', ['approve', 'abcdef012345']);
      expect([unknown.code, unknown.err]).toEqual([
        1,
        expect.stringContaining('No plan abcdef012345 waits for approval'),
      ]);
      expect((await as('ana', ['approve', 'jobs.ndjson', '--yes'])).err).toContain('jobs.ndjson is no plan');

      const whole = desk.read('plan.json');
      desk.write('plan.json', whole.replaceAll('20000000000', '90000000000'));
      expect((await as('ana', ['approve', 'plan.json', '--yes'])).err).toContain('changed after it was made');
      desk.write('plan.json', whole);
      expect(await as('ana', ['approve', hash])).toMatchObject({ code: 0 });
      expect(await as('pablo', ['apply', 'plan.json', '--yes'])).toMatchObject({ code: 0 });

      desk.feed([aJob(1, { title: 'Otro' }), aJob(2)]);
      await as('edu', ['plan', '--out', 'plan.json']);
      await as('pablo', ['pause', 'JOB-1']);
      const stale = await as('ana', ['approve', hashIn(desk)]);
      expect([stale.code, stale.err]).toEqual([4, expect.stringContaining('Nothing was approved. Plan again.')]);
    }),
    patienceMs,
  );

  it(
    'counts people, asks on a terminal, and speaks the language of its user',
    atDesk(async (desk) => {
      const as = guarded(desk, 2);
      desk.feed(jobs(1));
      await as('edu', ['plan', '--out', 'plan.json']);
      expect((await as('ana', ['approve', 'plan.json'])).code).toBe(2);
      const no = await as('ana', ['approve', 'plan.json'], { terminal: true, stdin: ['n\n'] });
      expect([no.code, no.out]).toEqual([5, 'Nothing was done.\n']);
      expect(no.err).toContain('Auxiliar contable 1 · Medellín');
      const environment = { LC_ALL: 'es_CO.UTF-8', NO_COLOR: '1' };
      const yes = await as('ana', ['approve', 'plan.json'], { terminal: true, stdin: ['sí\n'], environment });
      expect(yes.err).toContain('¿Aprobarlo todo? [s/N]');
      expect(yes.out).toContain('1 de 2 aprobaciones');
      expect(await as('pablo', ['apply', 'plan.json', '--yes'])).toMatchObject({ code: 3 });
      expect((await as('alba', ['approve', 'plan.json', '--yes'])).out).toContain('Approved.');
      expect(await as('pablo', ['apply', 'plan.json', '--yes'])).toMatchObject({ code: 0 });
    }),
    patienceMs,
  );

  it(
    'of some campaigns in an earlier plan is not counted as one of all of the next plan',
    atDesk(async (desk) => {
      const as = guarded(desk);
      desk.feed(jobs(1));
      await as('edu', ['plan', '--out', 'plan.json']);
      await as('ana', ['approve', hashIn(desk)]);
      desk.feed(jobs(2));
      await as('edu', ['plan', '--out', 'plan.json']);
      expect((await as('pablo', ['apply', 'plan.json', '--yes'])).out).toContain('0 of 1 approvals.');
    }),
    patienceMs,
  );

  it(
    'is not asked for by a plan that nobody keeps',
    atDesk(async (desk) => {
      const as = guarded(desk);
      desk.feed(jobs(1));
      expect((await as('edu', ['plan'])).out).not.toContain('adflux approve');
      expect((await as('edu', ['status', '--json'])).json()).toMatchObject({ approvals: [] });
    }),
    patienceMs,
  );
});

describe('reject', () => {
  const why = 'the city of JOB-1 is wrong';

  it(
    'keeps a plan from being carried out, and tells everybody who said no and why',
    atDesk(async (desk) => {
      const as = guarded(desk);
      desk.feed(jobs(2));
      await as('edu', ['plan', '--out', 'plan.json']);
      const hash = hashIn(desk).slice(0, 12);
      const rejected = await as('ana', ['reject', hash, '--reason', why]);
      expect(rejected.code).toBe(0);
      expect(rejected.out).toMatch(/^Plan \S+, made by edu on .*\ncreate {2}JOB-1 .*\ncreate {2}JOB-2 .*\n/);
      expect(rejected.out).toMatch(
        /\n {2}rejected: ana, 2027-03-01T\S+, the city of JOB-1 is wrong\nPlan \S+ is rejected/,
      );
      expect(await as('ana', ['reject', 'plan.json', '--reason', why, '--yes'])).toEqual({
        ...rejected,
        json: expect.any(Function) as unknown,
      });

      const applied = await as('pablo', ['apply', 'plan.json', '--yes']);
      expect(applied.code).toBe(3);
      expect(applied.out).toContain(`, ${why}\nPlan ${hash} is rejected, 2 of 2 campaigns. Change what was wrong`);
      expect(applied.out).toContain('Nothing was done.\n');
      expect(desk.simulator.requests()).toHaveLength(0);
      const { out } = await as('pablo', ['status']);
      expect(out).toMatch(new RegExp(`${hash} {2}rejected .* by edu, 2 campaigns\n {4}rejected: ana, .*, ${why}\n`));
      expect((await as('pablo', ['status', '--json'])).json()).toMatchObject({
        approvals: [{ state: 'rejected', campaigns: [{ votes: [{ by: 'ana', reason: why }] }, {}] }],
      });
      const entries = await desk.storage.audit.list();
      expect(entries.filter(({ action, details }) => action === 'reject' && details['outcome'] === 'rejected')).toEqual(
        expect.arrayContaining([expect.objectContaining({ actor: 'ana', reason: why }) as unknown]),
      );
    }),
    patienceMs,
  );

  it(
    'stays with the campaigns that the next plan leaves as they were, until whoever rejected them approves',
    atDesk(async (desk) => {
      const as = guarded(desk);
      desk.feed(jobs(2));
      await as('edu', ['plan', '--out', 'plan.json']);
      await as('ana', ['reject', hashIn(desk), '--reason', why]);
      desk.feed([aJob(1, { location: { country: 'CO', region: 'Cauca', city: 'Popayán' } }), aJob(2)]);
      const next = await as('edu', ['plan', '--out', 'plan.json']);
      expect(next.out).toContain('is rejected, 1 of 2 campaigns.');
      expect(next.out).not.toContain('To carry it out');
      const other = await as('alba', ['approve', hashIn(desk)]);
      expect(other.out).toContain('  approved: alba');
      expect(other.out).toContain('or, if ana thinks again: adflux approve');
      expect((await as('ana', ['approve', hashIn(desk)])).out).toContain('Approved.');
      expect(await as('pablo', ['apply', 'plan.json', '--yes'])).toMatchObject({ code: 0, out: 'Done: create 2.\n' });
    }),
    patienceMs,
  );

  it(
    'wants a reason, and asks as approve does, in the language of its user',
    atDesk(async (desk) => {
      const as = guarded(desk);
      desk.feed(jobs(1));
      await as('sol', ['plan', '--out', 'plan.json']);
      const environment = { LC_ALL: 'es_CO.UTF-8', NO_COLOR: '1' };
      for (const reason of [[], ['--reason', ' ']]) {
        const silent = await as('ana', ['reject', hashIn(desk), ...reason], { environment });
        expect([silent.code, silent.err]).toEqual([2, expect.stringContaining('Diga por qué con --reason')]);
      }
      const reject = (actor: string, options: RunOptions = {}) =>
        as(actor, ['reject', 'plan.json', '--reason', 'falta el salario'], { environment, ...options });
      expect((await reject('ana')).code).toBe(2);
      const no = await reject('ana', { terminal: true, stdin: ['n\n'] });
      expect([no.code, no.out]).toEqual([5, 'No se hizo nada.\n']);
      for (const actor of ['sol', 'pablo'])
        expect(await reject(actor, { terminal: true, stdin: ['s\n'] })).toMatchObject({ code: 1 });
      expect((await as('ana', ['status'])).out).toContain('waits for approval');
      const yes = await reject('ana', { terminal: true, stdin: ['sí\n'] });
      expect(yes.err).toContain('¿Rechazarlo todo? [s/N]');
      expect(yes.out).toContain('falta el salario\nEl plan ');
      expect((await as('ana', ['status'], { environment })).out).toMatch(/ {4}rechazado: ana, .*, falta el salario\n/);
    }),
    patienceMs,
  );

  it(
    'has nothing to say where the configuration asks for no approval',
    atDesk(async (desk) => {
      for (const args of [['approve'], ['reject', '--reason', why]]) {
        const { code, err } = await desk.run([...args, 'abcdef012345']);
        expect([code, err]).toEqual([1, expect.stringContaining('To switch approvals on, set neededApprovals.')]);
      }
    }),
  );
});
