import { AdFluxError, canonicalJson, type Call, type Place } from '@adflux/core';
import { z } from 'zod';
import { geoTargetSchema, matchGeoTargets, placeKind } from './google-ads-geo-target.js';
import type { GoogleAdsClient } from './google-ads-client.js';
import { createLookupCache } from './google-ads-lookup-cache.js';

const answerSchema = z.object({
  geoTargetConstantSuggestions: z.array(z.object({ geoTargetConstant: geoTargetSchema.nullish() })).nullish(),
});

/** Finds Google's ids of places. */
export interface LocationResolver {
  /**
   * The geo target constants of places, each once, in their order.
   *
   * @throws AdFluxError `invalid_request` naming the place, when Google knows none or several of that name.
   */
  resolve(places: readonly Place[], call: Call): Promise<readonly string[]>;
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });
const titleOf = ({ country, region, city }: Place): string =>
  [city, region, countryNames.of(country) ?? country].filter((part) => part !== undefined).join(', ');

/** Makes a resolver that asks for each place once. */
export function createLocationResolver(client: GoogleAdsClient): LocationResolver {
  const cache = createLookupCache<string>();

  const look = async (place: Place, call: Call): Promise<string> => {
    const name = place.city ?? place.region ?? countryNames.of(place.country) ?? place.country;
    const answer = await client.post(
      '/geoTargetConstants:suggest',
      { locale: 'en', countryCode: place.country, locationNames: { names: [name] } },
      answerSchema,
      // It only reads.
      { operation: 'locations.suggest', bucket: 'read', idempotent: true },
      call,
    );
    const targets = (answer.geoTargetConstantSuggestions ?? []).flatMap((each) => each.geoTargetConstant ?? []);
    const matches = matchGeoTargets(place, targets);
    const [match] = matches;
    if (match !== undefined && matches.length === 1) return match.resourceName;
    const known = (matches.length === 0 ? targets : matches).flatMap((target) =>
      target.canonicalName ? `${target.canonicalName} (${target.targetType ?? 'unknown type'})` : [],
    );
    throw new AdFluxError(
      matches.length === 0
        ? `Google Ads knows no ${placeKind(place)} "${titleOf(place)}". Correct the place. It knows: ${known.slice(0, 5).join('; ') || 'nothing similar'}.`
        : `Google Ads knows several places "${titleOf(place)}": ${known.slice(0, 5).join('; ')}. Add the region.`,
      { code: 'invalid_request', platform: 'google-ads' },
    );
  };

  return {
    async resolve(places, call) {
      const constants: string[] = [];
      for (const place of places) {
        if (place.radiusKilometers !== undefined)
          throw new AdFluxError(`A radius around ${titleOf(place)} is not supported on Google Ads. Leave it out.`, {
            code: 'unsupported',
            platform: 'google-ads',
          });
        const key = canonicalJson([place.country, place.region ?? null, place.city ?? null]);
        constants.push(await cache.get(key, call, () => look(place, call)));
      }
      return [...new Set(constants)];
    },
  };
}
