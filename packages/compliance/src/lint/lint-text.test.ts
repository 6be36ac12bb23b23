import { describe, expect, it } from 'vitest';
import { lintText } from './lint-text.js';

const lint = (text: string, options: Parameters<typeof lintText>[1] = {}) =>
  lintText(text, { date: '2027-03-01', ...options });

describe('lintText', () => {
  it('says what, where, why and what to write instead', () => {
    const text = 'Se requiere cajera entre 20 y 30 años.';
    expect(lint(text)).toEqual([
      expect.objectContaining({
        ruleId: 'co.age',
        topic: 'age',
        severity: 'error',
        field: 'description',
        span: { start: 19, end: 37 },
        excerpt: 'entre 20 y 30 años',
        suggestion: 'de 18 años o más',
        sources: [expect.stringContaining('Ley 931 de 2004')],
      }),
    ]);
    const [finding] = lint(text);
    expect(finding?.message.es).toContain('«entre 20 y 30 años»');
    expect(finding?.message.en).toContain('Ley 931');
  });

  it.each([
    ['sin tildes ni ene', 'personal de 25 a 35 anos'],
    ['capitals', 'PERSONAL DE 25 A 35 AÑOS'],
    ['decomposed letters', 'personal de 25 a 35 an\u0303os'],
    ['spaces that do not break', 'personal de\u00A025\u202Fa\u00A035\u2003años'],
    ['blanks and line breaks', 'personal  de 25\n a\t35  años'],
    ['ornamental letters', 'personal de 25 a 35 𝐚𝐧̃𝐨𝐬'],
    ['a soft hyphen', 'personal de 25 a 35 a\u00ADños'],
    ['a long dash', 'personal de 25–35 años'],
  ])('reads through %s, and points into the original', (_name, text) => {
    const [finding, ...others] = lint(text).filter(({ topic }) => topic === 'age');
    expect(others).toEqual([]);
    expect(finding?.excerpt).toBe(text.slice('personal '.length).trimStart());
    expect(text.slice(finding?.span.start, finding?.span.end)).toBe(finding?.excerpt);
  });

  it('counts UTF-16 code units, also behind an emoji', () => {
    const text = '👩‍🔧🇨🇴 Se busca mujer';
    const findings = lint(text);
    expect(findings.map(({ topic, excerpt }) => [topic, excerpt])).toEqual([
      ['emoji', '👩‍🔧🇨🇴'],
      ['sex', 'mujer'],
    ]);
    expect(findings[1]?.span).toEqual({ start: text.length - 5, end: text.length });
  });

  it.each([
    ['en', 'US', 'We want a digital native.', 'us.adea'],
    ['en', 'US', 'Recent graduates only.', 'us.adea'],
    ['en', 'US', 'Must be able-bodied.', 'us.ada'],
    ['en', 'US', 'US citizens only.', 'us.title7'],
    ['en', 'US', 'No transgender applicants.', 'us.title7'],
    ['en', 'US', 'Must be clean-shaven.', 'us.inquiries'],
    ['en', 'IE', 'Must be able-bodied.', 'eu.equal_treatment'],
    ['es', 'US', 'Buscamos nativos digitales.', 'us.adea'],
    ['es', 'US', 'Solo recién graduados.', 'us.adea'],
    ['es', 'US', 'Solo ciudadanos americanos.', 'us.title7'],
    ['es', 'ES', 'Buscamos recién titulados.', 'eu.equal_treatment'],
    ['es', 'ES', 'Bien afeitado y puntual.', 'eu.data_minimum'],
  ] as const)('knows what the law lists, in both languages: %s %s %s', (language, country, text, ruleId) => {
    expect(lint(text, { language, countries: [country] }).map((finding) => finding.ruleId)).toEqual([ruleId]);
  });

  it('passes recent graduates where programmes for them are usual', () => {
    expect(lint('Buscamos recién egresados.', { countries: ['CO'] })).toEqual([]);
  });

  it('holds the law of the countries that the ad reaches', () => {
    const rules = (countries: string[], text = 'Se busca mujer soltera con foto') =>
      lint(text, { countries }).map(({ ruleId, severity }) => `${ruleId} ${severity}`);
    expect(rules(['CO'])).toEqual(['co.sex_etc error', 'co.sex_etc error']);
    expect(rules(['US'])).toEqual(['us.adea error', 'us.inquiries warning']);
    expect(rules(['PR'])).toEqual(rules(['US']));
    expect(rules(['CO', 'ES'])).toEqual([
      'co.sex_etc error',
      'eu.equal_treatment error',
      'co.sex_etc error',
      'eu.equal_treatment error',
    ]);
    expect(rules(['MX'])).toEqual(['house.discrimination warning', 'house.discrimination warning']);
  });

  it('takes recent graduates for a matter of age only where the law does', () => {
    expect(lint('Buscamos recién egresados', { countries: ['CO'] })).toEqual([]);
    expect(lint('Buscamos recién egresados', { countries: ['US'] })[0]?.ruleId).toBe('us.adea');
  });

  it('knows from when a rule holds', () => {
    const ask = (date: string) => lint('Indique su salario actual', { countries: ['ES'], date }).length;
    expect(ask('2026-06-06')).toBe(0);
    expect(ask('2026-06-07')).toBe(1);
  });

  it('reads English with an English lexicon', () => {
    const text = 'Looking for a young person, men only';
    expect(lint(text, { language: 'en', countries: ['US'] }).map(({ topic }) => topic)).toEqual(['age', 'sex']);
    expect(lint(text, { language: 'es', countries: ['US'] })).toEqual([]);
  });

  it('does not let an equality statement excuse another sentence', () => {
    expect(lint('Igualdad de oportunidades. Se requiere mujer.')).toHaveLength(1);
    expect(lint('No se requiere experiencia, mujeres entre 20 y 30 años.').map(({ topic }) => topic)).toEqual([
      'sex',
      'age',
    ]);
  });

  it('calms shouting without hurting acronyms and the names it is told', () => {
    const [finding] = lint('BUSCAMOS ANALISTA SQL EN MEDELLÍN', { kind: 'title', names: ['Medellín'] });
    expect(finding).toMatchObject({ ruleId: 'text.shouting', suggestion: 'Buscamos analista SQL en Medellín' });
  });

  it('says nothing about an empty text', () => {
    expect(lint('')).toEqual([]);
  });
});
