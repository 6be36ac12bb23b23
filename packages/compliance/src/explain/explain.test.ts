import { describe, expect, it } from 'vitest';
import { aRequest } from '../__fixtures__/a-request.js';
import { compileTargeting } from '../compile/compile-targeting.js';
import { explain } from './explain.js';
import { toFindings } from './to-findings.js';
import { toJsonReport } from './to-json-report.js';

const targeting = { genders: ['female' as const], audienceIds: ['nurses'] };
const { decisions } = compileTargeting(aRequest('US', { targeting, platform: 'google-ads' }));

describe('explain', () => {
  it('says what is not allowed first, with rule, confidence and source, in English', () => {
    const text = explain(decisions);
    expect(text.split('\n')[0]).toBe('Not allowed (2)');
    expect(text).toContain('does not let job ads aim or bid by gender');
    expect(text).toContain(
      'by gender: leave all demographics on. (rule google.gender, confidence A)\n  removed: targeting.genders = ["female"]',
    );
    expect(text).toContain('Source: https://support.google.com/adspolicy/answer/16701755');
    expect(text.indexOf('To be looked at')).toBeGreaterThan(text.indexOf('Not allowed'));
    expect(text.indexOf('For the record')).toBeGreaterThan(text.indexOf('To be looked at'));
  });

  it('says it in Spanish, without the record where that is not wanted', () => {
    const text = explain(decisions, { language: 'es', withInfo: false });
    expect(text).toContain('No se permite (2)');
    expect(text).toContain('quitado: targeting.genders');
    expect(text).not.toContain('Queda así');
  });

  it('tells of exceptions, and of nothing', () => {
    const exception = {
      ruleId: 'co.age',
      reason: 'An objective reason',
      recordedBy: 'user-7',
      recordedOn: '2027-01-01',
    };
    const [first] = decisions;
    expect(first && explain([{ ...first, exception }])).toContain(
      'Exception: An objective reason (user-7, 2027-01-01)',
    );
    expect(explain([])).toBe('No rule has anything to say.');
    expect(explain([], { language: 'es' })).toBe('Ninguna regla tiene algo que decir.');
  });
});

describe('toJsonReport', () => {
  it('is the same text for the same decisions, and says what they come to', () => {
    const report = JSON.parse(toJsonReport(decisions)) as unknown;
    expect(report).toEqual({ ruleTableVersion: '2026-11-20', isRefused: true, decisions });
    expect(toJsonReport([])).toBe('{"decisions":[],"isRefused":false,"ruleTableVersion":"2026-11-20"}');
  });
});

describe('toFindings', () => {
  it('gives plans errors and warnings under codes of their own, and leaves the record out', () => {
    const findings = toFindings(decisions, { platform: 'acme', localId: 'spring' });
    const shown = findings.map(({ severity, code, field }) => [severity, code, field]);
    expect(shown).toContainEqual(['error', 'compliance.google.gender', 'targeting.genders']);
    expect(shown).toContainEqual(['warning', 'compliance.google.customer_match', 'targeting.audienceIds']);
    expect(findings.map(({ code }) => code)).not.toContain('compliance.google.eu_political');
    expect(findings[0]).toMatchObject({ platform: 'acme', localId: 'spring' });
    expect(findings[0]?.translations?.['es']).toContain('el silencio no autoriza. [B]');
    expect(findings[0]?.message).toContain('silence is no consent. [B]');
  });
});
