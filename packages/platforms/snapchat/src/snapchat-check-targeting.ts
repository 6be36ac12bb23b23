import type { AdGroupSpec, Place, SpecTree } from '@adflux/core';
import type { SnapchatFinding } from './snapchat-finding.js';
import type { ResolvedSnapchatSettings } from './snapchat-settings.js';

/**
 * Countries with metro areas, the smallest places that have a name on Snapchat. Others may have them too: only these are
 * certain (https://developers.snap.com/marketing-api/Ads-API/targeting, read November 2026; unsure).
 */
const countriesWithMetros: ReadonlySet<string> = new Set(['US']);

const isWithin = (outer: Place, inner: Place): boolean =>
  outer !== inner && outer.country === inner.country && outer.region === undefined && outer.city === undefined;

function checkPlaces({ localId, targeting }: AdGroupSpec): readonly SnapchatFinding[] {
  const { places, languages } = targeting;
  const findings: SnapchatFinding[] = places.flatMap((place, index): SnapchatFinding[] => {
    const field = `targeting.places[${index}]`;
    if (place.region === undefined && place.city === undefined) return [];
    const code = 'targeting.may_be_too_narrow';
    const message = 'Snapchat has refused regulated ads aimed at a specific place. A whole country is safest.';
    const narrow: SnapchatFinding = { severity: 'warning', code, message, localId, field };
    if (place.city !== undefined && !countriesWithMetros.has(place.country)) {
      const message = `Snapchat does not aim at towns in ${place.country}. Give the region alone, or the country.`;
      return [{ severity: 'error', code: 'targeting.city', message, localId, field }];
    }
    const overlaps = places.some((other) => isWithin(other, place));
    return overlaps
      ? [
          narrow,
          {
            severity: 'error',
            code: 'targeting.overlap',
            message: `This place lies in ${place.country}, which is there too. Keep one of them.`,
            localId,
            field,
          },
        ]
      : [narrow];
  });
  const countries = new Set(places.map(({ country }) => country));
  if (countries.size > 1 && languages.length !== 1)
    findings.push({
      severity: 'error',
      code: 'targeting.one_language',
      message:
        'An ad squad in more than one country needs exactly one language. Give one, or an ad group for each country.',
      localId,
      field: 'targeting.languages',
    });
  return findings;
}

/** Checks places and languages, and says what is not certain about declaring employment. */
export function checkSnapchatTargeting(
  { campaign, adGroups }: SpecTree,
  { regulations }: Pick<ResolvedSnapchatSettings, 'regulations'>,
): readonly SnapchatFinding[] {
  const findings = adGroups.flatMap(({ spec }) => checkPlaces(spec));
  if (regulations === 'declared') return findings;
  const message =
    'Snapchat is not told that these are job ads (setting regulations: not_offered). Ads for employment that are not declared ' +
    'are refused where Snapchat offers the declaration.';
  return [...findings, { severity: 'warning', code: 'employment.not_declared', message, localId: campaign.localId }];
}
