import { fieldPath } from '../field-path.js';
import { europeanUnion } from '../data/google-ads-places.js';
import { places } from '../place-book.js';
import type { DraftEntity } from './draft.js';
import type { RuleContext } from './rule-context.js';

/*
 * Who advertises in the European Union has to say whether it is political. Up to v25 every new campaign says it; since v26
 * only campaigns that can reach the Union do.
 * Source: https://developers.google.com/google-ads/api/docs/api-policy/eu-par (read 2026-11).
 */

/** Whether a campaign has said it. */
export const isDeclared = (campaign: DraftEntity): boolean =>
  campaign.fields['containsEuPoliticalAdvertising'] !== undefined;

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
