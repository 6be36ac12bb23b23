import { AdFluxError, type Targeting } from '@adflux/core';
import { languageConstantIds } from './google-ads-languages.js';
import type { CampaignCriterionResource } from './google-ads-operation.js';

/** The language constant of a language tag such as `es` or `es-CO`, or null when Google cannot target it. */
export function toGoogleAdsLanguage(language: string): string | null {
  const tag = language.toLowerCase();
  const id = languageConstantIds[tag] ?? languageConstantIds[tag.split('-')[0] ?? ''];
  return id === undefined ? null : `languageConstants/${id}`;
}

/** The language constants of languages, each once. */
const toGoogleAdsLanguages = (languages: readonly string[]): readonly string[] => [
  ...new Set(
    languages.map((language) => {
      const constant = toGoogleAdsLanguage(language);
      if (constant !== null) return constant;
      throw new AdFluxError(`Google Ads cannot target the language "${language}". Leave it out.`, {
        code: 'invalid_request',
        platform: 'google-ads',
      });
    }),
  ),
];

/**
 * Places and languages as criteria of a campaign. Nothing else is ever sent: age, gender, postal codes, exclusions and
 * lookalikes have no place in job ads.
 *
 * @param geoTargetConstants Google's names of `targeting.places`.
 * @throws AdFluxError `invalid_request` for a language Google cannot target.
 */
export const toGoogleAdsTargeting = (
  targeting: Targeting,
  geoTargetConstants: readonly string[],
  campaign: string,
): readonly CampaignCriterionResource[] => [
  ...geoTargetConstants.map((geoTargetConstant) => ({ campaign, location: { geoTargetConstant } })),
  ...toGoogleAdsLanguages(targeting.languages).map((languageConstant) => ({
    campaign,
    language: { languageConstant },
  })),
];
