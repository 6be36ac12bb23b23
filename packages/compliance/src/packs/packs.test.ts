import { describe, expect, it } from 'vitest';
import { aRequest } from '../__fixtures__/a-request.js';
import { googleAdsCases } from '../__fixtures__/google-ads-cases.js';
import { lawCases } from '../__fixtures__/law-cases.js';
import { metaCases } from '../__fixtures__/meta-cases.js';
import type { Side } from '../__fixtures__/rule-case.js';
import { tiktokCases } from '../__fixtures__/tiktok-cases.js';
import { xAndSnapchatCases } from '../__fixtures__/x-and-snapchat-cases.js';
import { compileTargeting } from '../compile/compile-targeting.js';
import { rulePackSchema } from '../rules/rule-pack.js';
import { ruleById, standardPacks } from '../rules/rule-table.js';

const cases = [...metaCases, ...googleAdsCases, ...tiktokCases, ...xAndSnapchatCases, ...lawCases];
const rules = standardPacks.flatMap((pack) => pack.rules);

function judge(rule: string, { country, request }: Side) {
  const result = compileTargeting(aRequest(country, request));
  return result.decisions.filter(({ ruleId }) => ruleId === rule);
}

function check(rule: string, side: Side): void {
  const decisions = judge(rule, side);
  if (side.says === 'nothing') expect(decisions).toEqual([]);
  else expect(decisions.map(({ action, severity }) => `${action} ${severity}`)).toContain(side.says);
  expect(decisions.map(({ field }) => field)).toEqual(expect.arrayContaining([...(side.fields ?? [])]));
}

describe('every rule of the table', () => {
  it.each(cases)('$rule: is kept by a request that may be made', ({ rule, keeps }) => {
    check(rule, keeps);
    const severities = judge(rule, keeps).map(({ severity }) => severity);
    expect(severities).not.toContain('error');
  });

  it.each(cases)('$rule: bites on a request that may not', ({ rule, breaks }) => {
    check(rule, breaks);
  });

  it('has a request for and a request against', () => {
    expect(cases.map(({ rule }) => rule).sort()).toEqual(rules.map(({ id }) => id).sort());
  });
});

describe('the standard packs', () => {
  it('hold 65 rules under ids of their own, found by id', () => {
    expect(rules).toHaveLength(65);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(65);
    for (const rule of rules) expect(ruleById(rule.id)).toBe(rule);
    expect(ruleById('meta.nothing')).toBeNull();
  });

  it.each(standardPacks)('$id: are data that JSON carries and the schema of packs takes', (pack) => {
    expect(rulePackSchema.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
  });

  it('say each rule in Spanish and in English, and use every source', () => {
    for (const rule of rules) expect(rule.message.es).not.toBe(rule.message.en);
    for (const pack of standardPacks) {
      const used = new Set(pack.rules.flatMap((rule) => rule.sources));
      expect([...used].sort(), pack.id).toEqual(Object.keys(pack.sources).sort());
    }
  });
});
