import { fieldPath } from '../field-path.js';
import type { GoogleAdsProblem } from '../google-ads-problem.js';
import type { Draft } from './draft.js';
import { isDeclared } from './european-union-rules.js';
import type { OperationOutcome } from './mutate-operations.js';

/** What is wrong, if anything, with the new campaigns of a v26 request: without any place they reach the whole world. */
export const undeclaredProblem = (
  outcomes: readonly OperationOutcome[],
  draft: Draft,
): GoogleAdsProblem | undefined => {
  for (const { entity, operation } of outcomes) {
    if (entity?.kind !== 'campaign' || operation.message['create'] === undefined || isDeclared(entity)) continue;
    const narrowed = draft
      .children('criterion', entity.id)
      .some(({ fields, removed }) => fields['type'] === 'LOCATION' && fields['negative'] !== true && !removed);
    if (narrowed) continue;
    return {
      code: 'mutateError.EU_POLITICAL_ADVERTISING_DECLARATION_REQUIRED',
      message:
        'The campaign can reach the European Union and has to declare whether it contains EU political advertising.',
      path: [...operation.path, ...fieldPath('create', 'contains_eu_political_advertising')],
    };
  }
  return undefined;
};
