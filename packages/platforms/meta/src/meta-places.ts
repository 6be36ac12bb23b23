import type { Call, Place } from '@adflux/core';
import { z } from 'zod';
import type { MetaClient } from './meta-client.js';
import { matchMetaPlace, type MetaPlace } from './meta-place-match.js';
import { rememberRead, toCityQuery } from '@adflux/platform-kit';

const offersSchema = z.object({
  data: z.array(
    z.object({
      key: z.union([z.string(), z.number()]).transform(String),
      name: z.string(),
      type: z.string(),
      country_code: z.string().nullish(),
      region: z.string().nullish(),
    }),
  ),
});

/** Turns places into the keys that Meta knows them by. */
export interface MetaPlaces {
  resolve(places: readonly Place[], call: Call): Promise<readonly MetaPlace[]>;
}

/**
 * Looks places up with targeting search, each once for the life of the client: keys of places do not change.
 *
 * @see https://developers.facebook.com/docs/marketing-api/audiences/reference/targeting-search (read November 2026)
 */
export function createMetaPlaces(client: MetaClient): MetaPlaces {
  const remembered = new Map<string, (call: Call) => Promise<MetaPlace>>();

  const look = async (place: Place, call: Call): Promise<MetaPlace> => {
    const { data } = await client.request(
      {
        operation: 'places.search',
        method: 'GET',
        path: '/search',
        query: {
          type: 'adgeolocation',
          location_types: [place.city === undefined ? 'region' : 'city'],
          q: place.city === undefined ? place.region : toCityQuery(place.city),
          country_code: place.country,
          limit: 100,
        },
        schema: offersSchema,
      },
      call,
    );
    const offers = data.map(({ key, name, type, country_code: countryCode, region }) => ({
      key,
      name,
      type,
      countryCode: countryCode ?? null,
      region: region ?? null,
    }));
    return matchMetaPlace(place, offers);
  };

  const resolveOne = (place: Place, call: Call): Promise<MetaPlace> => {
    if (place.city === undefined && place.region === undefined)
      return Promise.resolve({ type: 'country', key: place.country, radiusKilometers: null });
    const id = JSON.stringify([place.country, place.region, place.city, place.radiusKilometers]);
    const read = remembered.get(id) ?? rememberRead((asking) => look(place, asking));
    remembered.set(id, read);
    return read(call);
  };

  return { resolve: (places, call) => Promise.all(places.map((place) => resolveOne(place, call))) };
}
