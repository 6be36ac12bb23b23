import { AdFluxError } from '@adflux/core';
import { includesCountry } from '../rules/country-set.js';
import type { RulePack } from '../rules/rule-pack.js';
import type { Rule } from '../rules/rule.js';
import type { ParsedCompileInput, RuleException } from './compile-input.js';

/** A rule that holds for a compilation, with its pack and what lifts it. */
export interface ApplicableRule {
  readonly rule: Rule;
  readonly pack: RulePack;
  readonly exception: RuleException | undefined;
}

const invalid = (message: string): AdFluxError => new AdFluxError(message, { code: 'invalid_request' });

/** The packs of a compilation. Ids are unique, or an addition could stand in for a rule. */
function packsOf(given: readonly RulePack[], { additionalPacks }: ParsedCompileInput): readonly RulePack[] {
  const packs = [...given, ...additionalPacks];
  const ids = packs.flatMap((pack) => pack.rules.map(({ id }) => id));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw invalid(`Two rules are called ${twice}. Give the one of your own pack another id.`);
  return packs;
}

/** Rules that the caller speaks of exist, and may be lifted where he lifts them. */
function checkReferences(packs: readonly RulePack[], input: ParsedCompileInput): void {
  const rules = new Map(packs.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule] as const)));
  const named = { confirmed: Object.keys(input.confirmed), allowedOptions: Object.keys(input.allowedOptions) };
  for (const [field, ids] of Object.entries(named))
    for (const id of ids)
      if (!rules.has(id)) throw invalid(`${field} names the rule ${id}, which does not exist. Correct the id.`);
  for (const { ruleId } of input.exceptions)
    if (rules.get(ruleId)?.hasExceptions !== true)
      throw invalid(`No exception can be made from the rule ${ruleId}. Remove it from exceptions.`);
}

const holdsOn = ({ validFrom, validTo }: Rule, date: string): boolean =>
  (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);

/**
 * The rules that hold for a compilation, in the order of their packs.
 *
 * @throws AdFluxError `invalid_request` when the caller names a rule that does not exist, lifts one that cannot be
 *   lifted, or adds one whose id is taken.
 */
export function applicableRules(
  given: readonly RulePack[],
  input: ParsedCompileInput,
  audienceCountries: readonly string[],
): readonly ApplicableRule[] {
  const packs = packsOf(given, input);
  checkReferences(packs, input);
  const holdsHere = ({ where }: Rule): boolean =>
    (where.audience !== undefined &&
      audienceCountries.some((country) => includesCountry(where.audience ?? [], country))) ||
    (where.advertiser !== undefined && includesCountry(where.advertiser, input.advertiserCountry)) ||
    (where.job !== undefined &&
      input.opening !== undefined &&
      includesCountry(where.job, input.opening.location.country));
  return packs
    .filter(({ platform }) => platform === undefined || platform === input.platform)
    .flatMap((pack) =>
      pack.rules
        .filter((rule) => holdsOn(rule, input.date) && holdsHere(rule))
        .map((rule) => ({ rule, pack, exception: input.exceptions.find(({ ruleId }) => ruleId === rule.id) })),
    );
}
