import { fieldPath } from '../field-path.js';
import { europeanUnion } from '../data/google-ads-places.js';
import type { GoogleAdsProblem } from '../google-ads-problem.js';
import { places } from '../place-book.js';
import type { Draft, DraftEntity } from './draft.js';
import type { OperationOutcome } from './mutate-operations.js';
import type { RuleContext } from './rule-context.js';

/*
 * Who advertises in the European Union has to say whether it is political. Up to v25 every new campaign says it; since v26
 * only campaigns that can reach the Union do.
 * Source: https://developers.google.com/google-ads/api/docs/api-policy/eu-par (read 2026-11).
 */

/** Whether a campaign has said it. */
const isDeclared = (campaign: DraftEntity): boolean => campaign.fields['containsEuPoliticalAdvertising'] !== undefined;

const reachesUnion = (field: string, criterionId: string): boolean =>
  field === 'proximity' ||
  field === 'locationGroup' ||
  (field === 'location' && europeanUnion.includes(places.get(criterionId)?.countryCode ?? ''));

/** Refuses a place in the Union, or a circle, for a campaign that has not declared itself. */
export const checkDeclaration = (
  campaign: DraftEntity,
  field: string,
  criterionId: string,
  context: RuleContext,
): void => {
  const asked =
    context.version < 26
      ? ['location', 'proximity', 'locationGroup'].includes(field)
      : reachesUnion(field, criterionId);
  if (!asked || isDeclared(campaign)) return;
  context.report({
    code: 'criterionError.MISSING_EU_POLITICAL_ADVERTISING_SELF_DECLARATION',
    message: 'The campaign has to declare whether it contains EU political advertising first.',
    path: fieldPath('campaign'),
  });
};

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
