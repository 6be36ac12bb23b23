import { AdFluxError, canonicalJson, type Call, type Place, type Targeting } from '@adflux/core';
import { z } from 'zod';
import {
  geoSuggestionSchema,
  geoTargetsOf,
  matchGeoTargets,
  placeKind,
  type GeoTarget,
} from './google-ads-geo-target.js';
import type { GoogleAdsClient } from './google-ads-client.js';
import { createLookupCache } from './google-ads-lookup-cache.js';

const answerSchema = z.object({
  geoTargetConstantSuggestions: z.array(geoSuggestionSchema).nullish(),
});

/** Finds Google's ids of places. */
export interface LocationResolver {
  /**
   * The geo target constants of a targeting's places, each once, in their order. Names are looked for in English, which
   * Google's own are in, and then in the targeting's languages.
   *
   * @throws AdFluxError `invalid_request` naming the place, when Google knows none or several of that name.
   */
  resolve(targeting: Pick<Targeting, 'places' | 'languages'>, call: Call): Promise<readonly string[]>;
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });
const titleOf = ({ country, region, city }: Place): string =>
  [city, region, countryNames.of(country) ?? country].filter((part) => part !== undefined).join(', ');

const namesOf = (targets: readonly GeoTarget[]): string =>
  targets
    .slice(0, 5)
    .map(({ canonicalName, targetType }) => `${canonicalName ?? '?'} (${targetType ?? 'unknown type'})`)
    .join('; ');

const unclear = (what: string): AdFluxError =>
  new AdFluxError(`Google Ads knows ${what}`, { code: 'invalid_request', platform: 'google-ads' });

/** Makes a resolver that asks for each place once. */
export function createLocationResolver(client: GoogleAdsClient): LocationResolver {
  const cache = createLookupCache<string>();

  const suggest = async (place: Place, locale: string, call: Call): Promise<readonly GeoTarget[]> => {
    const name = place.city ?? place.region ?? countryNames.of(place.country) ?? place.country;
    const answer = await client.post(
      '/geoTargetConstants:suggest',
      { locale, countryCode: place.country, locationNames: { names: [name] } },
      answerSchema,
      // It only reads.
      { operation: 'locations.suggest', bucket: 'read', idempotent: true },
      call,
    );
    return geoTargetsOf(answer.geoTargetConstantSuggestions ?? []);
  };

  const look = async (place: Place, locales: readonly string[], call: Call): Promise<string> => {
    let targets: readonly GeoTarget[] = [];
    for (const locale of locales) {
      targets = await suggest(place, locale, call);
      const [match, ...others] = matchGeoTargets(place, targets);
      if (match !== undefined && others.length === 0) return match.resourceName;
      if (match !== undefined)
        throw unclear(
          `several places "${titleOf(place)}": ${namesOf([match, ...others])}. ${place.region === undefined ? 'Add the region' : 'Name one of them'}.`,
        );
    }
    throw unclear(
      `no ${placeKind(place)} "${titleOf(place)}". Correct the place. It knows: ${namesOf(targets) || 'nothing similar'}.`,
    );
  };

  return {
    async resolve({ places, languages }, call) {
      const locales = [...new Set(['en', ...languages.map((language) => language.split('-')[0] ?? language)])];
      const constants: string[] = [];
      for (const place of places) {
        if (place.radiusKilometers !== undefined)
          throw new AdFluxError(`A radius around ${titleOf(place)} is not supported on Google Ads. Leave it out.`, {
            code: 'unsupported',
            platform: 'google-ads',
          });
        const key = canonicalJson([place.country, place.region ?? null, place.city ?? null]);
        constants.push(await cache.get(key, call, () => look(place, locales, call)));
      }
      return [...new Set(constants)];
    },
  };
}
