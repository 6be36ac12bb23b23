import type { AdGroupSpec, Place, SpecTree } from '@adflux/core';
import { toMetaDeclarations } from './meta-declarations.js';
import type { MetaFinding } from './meta-finding.js';
import { metaRadiusKilometers } from './meta-limits.js';
import { placeLabel } from './meta-place-match.js';
import { toPlaceKey } from '@adflux/platform-kit';
import { advertiserVerifiedCountries, smallestJobAdRadius } from './meta-regulated-countries.js';

function radiusProblem(place: Place): string | null {
  if (place.city === undefined) return null;
  const forJobs = smallestJobAdRadius(place.country);
  const { minimum, maximum } = metaRadiusKilometers;
  const smallest = Math.max(minimum, forJobs ?? 0);
  const radius = place.radiusKilometers;
  if (radius === undefined)
    return forJobs === null
      ? null
      : `Job ads there need a circle around the city. Set radiusKilometers to ${smallest} or more.`;
  if (radius >= smallest && radius <= maximum) return null;
  return `The radius is ${radius} km; Meta takes ${smallest} to ${maximum} km around this city.`;
}

const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined ? one === other : toPlaceKey(one) === toPlaceKey(other);

/** Whether `outer` is a country or region that `inner` lies in. Meta refuses both at once. */
const contains = (outer: Place, inner: Place): boolean => {
  if (outer === inner || outer.country !== inner.country || outer.city !== undefined) return false;
  if (outer.region === undefined) return inner.region !== undefined || inner.city !== undefined;
  return inner.city !== undefined && isSame(outer.region, inner.region);
};

function checkPlaces({ localId, targeting }: AdGroupSpec, declared: ReadonlySet<string>): readonly MetaFinding[] {
  return targeting.places.flatMap((place, index): readonly MetaFinding[] => {
    const of = (severity: MetaFinding['severity'], code: string, message: string): MetaFinding => ({
      severity,
      code,
      message: `${placeLabel(place)}: ${message}`,
      localId,
      field: `targeting.places[${index}]`,
    });
    const findings: MetaFinding[] = [];
    const radius = radiusProblem(place);
    if (radius !== null) findings.push(of('error', 'targeting.radius', radius));
    const outer = targeting.places.find((other) => contains(other, place));
    if (outer)
      findings.push(of('error', 'targeting.overlap', `It lies in ${placeLabel(outer)}, which is there too. Keep one.`));
    if (!declared.has(place.country))
      findings.push(
        of(
          'error',
          'targeting.country_not_declared',
          `The campaign declares job ads in ${[...declared].join(', ')} only. Add ${place.country} to its places.`,
        ),
      );
    if (advertiserVerifiedCountries.has(place.country))
      findings.push(
        of('warning', 'targeting.verification', 'Meta asks for a verified advertiser there and may refuse the ad set.'),
      );
    return findings;
  });
}

/** Checks places: radius bounds, overlaps, and countries that the campaign does not declare. */
export function checkMetaTargeting(tree: SpecTree): readonly MetaFinding[] {
  const declared = new Set(toMetaDeclarations(tree.campaign).countries);
  return tree.adGroups.flatMap(({ spec }) => checkPlaces(spec, declared));
}
