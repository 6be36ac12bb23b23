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

/** What the rules may let pass somewhere, or want said, but the adapter does not send. */
export function checkUnsupported({ platform, tree }: Wanted): readonly Finding[] {
  const specs: readonly (CampaignSpec | AdGroupSpec)[] = [tree.campaign, ...tree.adGroups.map(({ spec }) => spec)];
  const told = platform.capabilities.declarations ?? [];
  const { localId: campaignId, declarations } = tree.campaign;
  const untold = Object.keys(declarations)
    .filter((name) => !told.includes(name))
    .map((name) => ({
      severity: 'error' as const,
      code: 'declaration.unsupported',
      message: `A rule about job ads wants this platform told ${name}, which its adapter cannot say. Leave the platform out, or use an adapter that names it in its capabilities.`,
      platform: platform.id,
      localId: campaignId,
      field: `declarations.${name}`,
    }));
  const unsent = specs.flatMap(({ localId, targeting }) =>
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
  return [...untold, ...unsent];
}
