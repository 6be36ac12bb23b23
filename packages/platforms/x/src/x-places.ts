import { AdFluxError, type Call, type Place } from '@adflux/core';
import { z } from 'zod';
import type { XClient } from './x-client.js';
import { X_ROWS_PER_PAGE } from './x-limits.js';
import { xCountries } from './x-locations.js';
import { matchXPlace, offersNamed, placeLabel, type XPlaceOffer } from './x-place-match.js';
import { rememberRead } from '@adflux/platform-kit';
import type { ResolvedXSettings } from './x-resolved-settings.js';

const pageSchema = z.object({
  data: z.array(z.object({ name: z.string(), targeting_value: z.string(), country_code: z.string().nullish() })),
  next_cursor: z.string().nullish(),
});

interface Offers {
  readonly offers: readonly (XPlaceOffer & { readonly country: string | null })[];
  /** Whether there were more than one answer holds. */
  readonly isCut: boolean;
}

/** Turns places into the values that X knows them by. */
export interface XPlaces {
  resolve(places: readonly Place[], call: Call): Promise<readonly string[]>;
}

const pathOf = ({ country, region, city }: Place): string =>
  [country, region, city].filter((part) => part !== undefined).join('/');

/**
 * Looks places up, as seldom as can be, because X answers five look-ups in fifteen minutes: one answer holds all countries,
 * all regions of a country or (the first thousand of) its cities, and is kept for the life of the client. What the setting
 * `locations` or the shipped table knows is not asked.
 *
 * @see https://docs.x.com/x-ads-api/campaign-management/reference#get-targeting-criteria-locations (read November 2026)
 */
export function createXPlaces(client: XClient, { locations }: Pick<ResolvedXSettings, 'locations'>): XPlaces {
  const remembered = new Map<string, (call: Call) => Promise<Offers>>();

  const ask = (query: Readonly<Record<string, string>>, call: Call): Promise<Offers> => {
    const id = JSON.stringify(query);
    const read =
      remembered.get(id) ??
      rememberRead(async (asking): Promise<Offers> => {
        const { data, next_cursor: next } = await client.request(
          {
            operation: 'locations.list',
            method: 'GET',
            path: '/targeting_criteria/locations',
            query: { ...query, count: X_ROWS_PER_PAGE },
            schema: pageSchema,
          },
          asking,
        );
        const offers = data.map(({ name, targeting_value: value, country_code: country }) => ({
          name,
          value,
          country: country ?? null,
        }));
        return { offers, isCut: typeof next === 'string' };
      });
    remembered.set(id, read);
    return read(call);
  };

  const resolveCountry = async (place: Place, call: Call): Promise<string> => {
    const { offers } = await ask({ location_type: 'COUNTRIES' }, call);
    const found = offers.find(({ country }) => country === place.country);
    if (found !== undefined) return found.value;
    throw new AdFluxError(
      `X does not know the country ${placeLabel(place)}, or shows no ads there. Leave it out, or give its value in the setting locations.`,
      { code: 'invalid_request', platform: 'x' },
    );
  };

  const resolveOne = async (place: Place, call: Call): Promise<string> => {
    const given = locations[pathOf(place)];
    if (given !== undefined) return given;
    const { country, region, city } = place;
    const name = city ?? region;
    if (name === undefined) return xCountries[country] ?? resolveCountry(place, call);
    const query = { country_code: country, location_type: city === undefined ? 'REGIONS' : 'CITIES' };
    const all = await ask(query, call);
    const isMissing = all.isCut && offersNamed(all.offers, name).length === 0;
    const { offers } = isMissing ? await ask({ ...query, q: name }, call) : all;
    const ofCountry = offers.filter((offer) => (offer.country ?? country) === country);
    return matchXPlace(place, ofCountry);
  };

  return { resolve: (places, call) => Promise.all(places.map((place) => resolveOne(place, call))) };
}
