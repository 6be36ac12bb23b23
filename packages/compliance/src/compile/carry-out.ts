import type { Check } from '../rules/check.js';
import type { CheckContext, Checker, CompileState, Observation } from './checker.js';
import { ageCheck } from './checks/age-check.js';
import { audienceKindCheck, sensitiveAudienceCheck } from './checks/audience-check.js';
import { consentCheck } from './checks/consent-check.js';
import { declareCheck } from './checks/declare-check.js';
import { dutyCheck } from './checks/duty-check.js';
import { listCheck } from './checks/list-check.js';
import { optionsCheck } from './checks/options-check.js';
import { placesCheck } from './checks/places-check.js';
import { radiusCheck } from './checks/radius-check.js';
import { salaryCheck } from './checks/salary-check.js';

const checkers: { readonly [K in Check['kind']]: Checker<K> } = {
  age: ageCheck,
  list: listCheck,
  radius: radiusCheck,
  places: placesCheck,
  options: optionsCheck,
  declare: declareCheck,
  audience_kind: audienceKindCheck,
  sensitive_audience: sensitiveAudienceCheck,
  consent: consentCheck,
  salary: salaryCheck,
  duty: dutyCheck,
};

/** The checker of a check's kind. The types of the table guarantee that they belong together. */
const checkerOf = <K extends Check['kind']>(kind: K): Checker<K> => checkers[kind];

/** What a check has to say about what was asked for. */
export const observe = (check: Check, state: CompileState, context: CheckContext): readonly Observation[] =>
  checkerOf<Check['kind']>(check.kind).observe(check, state, context);

/** The state as a check wants it. */
export const apply = (check: Check, state: CompileState, context: CheckContext): CompileState =>
  checkerOf<Check['kind']>(check.kind).apply(check, state, context);
