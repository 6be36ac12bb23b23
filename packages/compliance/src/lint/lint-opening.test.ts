import type { Capabilities } from '@adflux/core';
import { anOpening } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { applySuggestions } from './apply-suggestions.js';
import { lintOpening } from './lint-opening.js';
import { lintRuleById, lintRules } from './rules/lint-rule-table.js';
import { ruleById } from '../rules/rule-table.js';

const date = '2027-03-01';
const textLimit = (maximumLength: number) => ({ minimumCount: 1, maximumCount: 1, maximumLength });
const capabilities = (headline: number, body: number): Capabilities => ({
  objectives: ['traffic'],
  creativeFormats: {
    text: {
      headlines: textLimit(headline),
      descriptions: textLimit(body),
      primaryText: null,
      displayPath: null,
      images: null,
      callsToAction: [],
      landingUrl: { maximumLength: 2000, httpsOnly: true },
    },
  },
  budgets: [],
  minimumDailyBudgetMicros: {},
  targeting: [],
  maximumNameLength: 100,
  insights: { levels: [], settlesAfterDays: 0 },
  launchOrder: [],
  idempotency: { campaign: 'key', adGroup: 'key', ad: 'key', asset: 'key' },
  lookupDelayMs: 0,
  dryRun: false,
});

describe('lintOpening', () => {
  it('has nothing to say about a decent ad', () => {
    expect(lintOpening(anOpening(), { date })).toEqual([]);
  });

  it('looks at title, description and every requirement', () => {
    const opening = anOpening({
      title: 'Mesero hombre',
      description: 'Se busca persona soltera.',
      requirements: ['Bachiller', 'Edad: 20 a 35 años', 'Libreta militar'],
    });
    expect(lintOpening(opening, { date }).map(({ field, topic }) => [field, topic])).toEqual([
      ['title', 'sex'],
      ['description', 'marital_status'],
      ['requirements[1]', 'age'],
      ['requirements[2]', 'military_card'],
    ]);
  });

  it('misses what pays, until when, and where', () => {
    const { salary: _salary, closesOn: _closesOn, ...rest } = anOpening({ location: { country: 'CO' } });
    const findings = lintOpening(rest, { date });
    expect(findings.map(({ ruleId, severity, field }) => [ruleId, severity, field])).toEqual([
      ['fact.salary', 'note', 'salary'],
      ['fact.closing_date', 'note', 'closesOn'],
      ['fact.place', 'warning', 'location.city'],
    ]);
    expect(findings.every(({ suggestion, excerpt }) => suggestion === null && excerpt === '')).toBe(true);
    expect(lintOpening({ ...rest, workMode: 'remote' }, { date }).map(({ topic }) => topic)).not.toContain('place');
  });

  it('misses the salary louder where the law wants it', () => {
    const without = (country: string, region: string) => {
      const { salary: _salary, ...rest } = anOpening({ location: { country, region, city: 'X' } });
      return lintOpening(rest, { date }).filter(({ topic }) => topic === 'salary');
    };
    expect(without('ES', 'Madrid')[0]).toMatchObject({ ruleId: 'eu.pay.range', severity: 'warning' });
    expect(without('US', 'Colorado')[0]).toMatchObject({ ruleId: 'us.pay_states', severity: 'warning' });
    expect(without('US', 'Florida')[0]).toMatchObject({ ruleId: 'fact.salary', severity: 'note' });
  });

  it('tells what does not fit on which platform, and a title that does', () => {
    const opening = anOpening({ title: 'Auxiliar contable con énfasis en facturación', description: 'x'.repeat(120) });
    const findings = lintOpening(opening, {
      date,
      capabilities: { meta: capabilities(40, 125), x: capabilities(30, 90) },
    });
    expect(findings.map(({ field, suggestion }) => [field, suggestion])).toEqual([
      ['title', 'Auxiliar contable con énfasis'],
      ['description', null],
    ]);
    expect(findings[0]?.message.en).toContain('meta: 40, x: 30');
    expect(findings[1]?.message.en).toContain('(x: 90)');
  });
});

describe('applySuggestions', () => {
  it('writes an ad that passes the lint', () => {
    const opening = anOpening({
      title: '🔥 CAJERA MUJER MEDELLÍN!!!',
      description: 'Se requiere mujer soltera entre 20 y 35 años, con buena presencia, para almacén.',
      requirements: ['Bachiller', 'Mujer', 'Hoja de vida con foto', '✅'],
    });
    const better = applySuggestions(opening, lintOpening(opening, { date }));
    expect(lintOpening(better, { date })).toEqual([]);
    expect(better.title).toBe('Cajera Medellín!');
    expect(better.description).toBe(
      'Se requiere persona de cualquier estado civil de 18 años o más, con buen trato, para almacén.',
    );
    expect(better.requirements).toEqual(['Bachiller', 'Cualquier género', 'Hoja de vida sin foto']);
  });

  it('leaves alone what only a person can mend, and a decent ad', () => {
    const opening = anOpening();
    expect(applySuggestions(opening, lintOpening(opening, { date }))).toEqual(opening);
    expect(
      applySuggestions(anOpening({ title: '🔥🔥' }), lintOpening(anOpening({ title: '🔥🔥' }), { date })).title,
    ).toBe('🔥🔥');
  });
});

describe('lintRules', () => {
  it('have ids of their own, sources, and no error that nothing confirms', () => {
    expect(new Set(lintRules.map(({ id }) => id)).size).toBe(lintRules.length);
    for (const { sources, confidence, severity } of lintRules) {
      expect(sources.length).toBeGreaterThan(0);
      if (confidence === 'C') expect(severity).not.toBe('error');
    }
  });

  it('are the rules of the standard packs where they have the same id', () => {
    for (const id of ['co.age', 'co.sex_etc', 'co.pregnancy', 'us.adea', 'eu.pay']) {
      expect(ruleById(id)?.confidence).toBe(lintRuleById(id)?.confidence);
      expect(ruleById(id)?.scope).toContain('text');
    }
    expect(lintRuleById('nobody.knows')).toBeNull();
  });
});
