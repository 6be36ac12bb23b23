import type { CampaignSpec, AdGroupSpec, Finding, Targeting } from '@adflux/core';
import type { Wanted } from './wanted.js';

const asked = (list: readonly unknown[] | undefined): boolean => (list?.length ?? 0) > 0;

/** Ages that leave no adult out say nothing, and every adapter says them anyway. */
const leavesAdultsOut = ({ ageRange }: Targeting): boolean =>
  ageRange !== undefined && (ageRange.minimum > 18 || (ageRange.maximum ?? 65) < 65);

const fields: readonly (readonly [field: string, isAsked: (targeting: Targeting) => boolean])[] = [
  ['ageRange', leavesAdultsOut],
  ['genders', ({ genders }) => asked(genders)],
  ['postalCodes', ({ postalCodes }) => asked(postalCodes)],
  ['excludedPlaces', ({ excludedPlaces }) => asked(excludedPlaces)],
  ['excludedAudienceIds', ({ excludedAudienceIds }) => asked(excludedAudienceIds)],
  ['lookalikeAudienceIds', ({ lookalikeAudienceIds }) => asked(lookalikeAudienceIds)],
];

/** What the rules may let pass somewhere, but no adapter sends. */
export function checkUnsupported({ platform, tree }: Wanted): readonly Finding[] {
  const specs: readonly (CampaignSpec | AdGroupSpec)[] = [tree.campaign, ...tree.adGroups.map(({ spec }) => spec)];
  return specs.flatMap(({ localId, targeting }) =>
    fields
      .filter(([, isAsked]) => isAsked(targeting))
      .map(([field]) => ({
        severity: 'error' as const,
        code: 'targeting.unsupported',
        message: `AdFlux sends no ${field} for job ads. Remove it, and name the places that are meant.`,
        platform: platform.id,
        localId,
        field: `targeting.${field}`,
      })),
  );
}
