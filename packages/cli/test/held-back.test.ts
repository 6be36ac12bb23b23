import { describe, expect, it } from 'vitest';
import { atDesk, jobs } from './a-desk.js';
import type { Desk } from './a-desk.js';

const patienceMs = 60_000;

describe('a plan', () => {
  it(
    'holds back what vanishes all at once, until somebody confirms it',
    atDesk(async (desk) => {
      desk.feed(jobs(5));
      await desk.run(['plan', '--out', 'plan.json']);
      await desk.run(['apply', 'plan.json', '--yes']);
      desk.feed(jobs(2));
      const held = await desk.run(['plan']);
      expect(held.code).toBe(3);
      expect(held.out).toContain('held 3');
      expect(held.out).toContain('--confirm-drop');
      const spanish = await desk.run(['plan', '--lang', 'es']);
      expect(spanish.out.match(/desapareció de golpe el 60 % de 5 vacantes/gi)).toHaveLength(4);
      expect(spanish.out).not.toContain('openings');
      const confirmed = await desk.run(['plan', '--confirm-drop']);
      expect(confirmed.code).toBe(0);
      expect(confirmed.out).toContain('pause 3');
    }),
    patienceMs,
  );

  it(
    'says in the language of its user what a cap or a spend limit holds back',
    atDesk(async (desk) => {
      const rules = { ...desk.config.rules, campaignsPerClient: 1 };
      const amount = { micros: 1_000_000n, currency: 'COP' };
      desk.feed(jobs(2));
      const spanish = async (config: Desk['config']) => (await desk.run(['plan', '--lang', 'es'], { config })).out;
      const capped = await spanish({ ...desk.config, rules });
      expect(capped).toMatch(/! Campañas de \S+: 1; su máximo es 1\./);
      const perDay = await spanish({ ...desk.config, rules: { ...desk.config.rules, newCampaignsPerDay: 1 } });
      expect(perDay).toContain('! Campañas nuevas hoy: 1; el máximo es 1. Planee de nuevo mañana.');
      const limited = await spanish({ ...desk.config, spendLimits: [{ amount }] });
      expect(limited).toMatch(/! limits\.exceeded: 2027-03-01: se gastarían COP \d+; el tope para todos los clientes/);
    }),
    patienceMs,
  );
});
