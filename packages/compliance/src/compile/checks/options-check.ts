import { pruneOptions } from '../../options/prune-options.js';
import type { OptionNames } from '../../options/prune-options.js';
import type { CheckOf } from '../../rules/check.js';
import type { CheckContext, Checker } from '../checker.js';

const meant = (check: CheckOf<'options'>, { input, ruleId }: CheckContext): OptionNames => ({
  names: check.names,
  harmless: check.harmless,
  // The forbidden part of a limited rule stays forbidden, whatever the list says.
  allowed: check.verdict === undefined ? input.allowedOptions[ruleId] : undefined,
});

/** Raw platform options. */
export const optionsCheck: Checker<'options'> = {
  observe: (check, { extras }, context) =>
    pruneOptions(extras, meant(check, context)).paths.map((path) => ({
      field: `extras.${path}`,
      action: 'removed',
      severity: 'error',
    })),
  apply: (check, state, context) => ({
    ...state,
    extras: pruneOptions(state.extras, meant(check, context)).options,
  }),
};
