import { AdFluxError, type Call, type Place } from '@adflux/core';
import { z } from 'zod';
import type { TiktokClient } from './tiktok-client.js';
import { tiktokIdSchema } from './tiktok-id.js';
import { ancestorsOf, matchTiktokPlace, placeLabel, type TiktokRegions } from './tiktok-place-match.js';
import { rememberRead } from '@adflux/platform-kit';

const answerSchema = z.object({
  region_info: z.array(
    z.object({
      location_id: tiktokIdSchema,
      name: z.string(),
      level: z.string(),
      parent_id: tiktokIdSchema.nullish(),
      region_code: z.string().nullish(),
    }),
  ),
});

/** Turns places into the ids that TikTok knows them by. */
export interface TiktokPlaces {
  resolve(places: readonly Place[], objective: string, call: Call): Promise<readonly string[]>;
}

/** How far down the list goes; it is long, so no further than asked for. */
const levelOf = (places: readonly Place[]): string => {
  if (places.some((place) => place.city !== undefined)) return 'TO_DISTRICT';
  return places.some((place) => place.region !== undefined) ? 'TO_PROVINCE' : 'TO_COUNTRY';
};

/**
 * Looks places up by name, each list once for the life of the client: ids of places do not change.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1737189539571713 ("Get locations", read November 2026)
 */
export function createTiktokPlaces(client: TiktokClient): TiktokPlaces {
  const remembered = new Map<string, (call: Call) => Promise<TiktokRegions>>();

  const list = async (objective: string, levels: string, call: Call): Promise<TiktokRegions> => {
    const { region_info: found } = await client.request(
      {
        operation: 'places.list',
        method: 'GET',
        path: '/tool/region/',
        query: { placements: ['PLACEMENT_TIKTOK'], objective_type: objective, level_range: levels },
        schema: answerSchema,
      },
      call,
    );
    const all = found.map((region) => ({
      id: region.location_id,
      name: region.name,
      level: region.level,
      parentId: region.parent_id ?? null,
      regionCode: region.region_code ?? null,
    }));
    return { all, byId: new Map(all.map((region) => [region.id, region])) };
  };

  return {
    async resolve(places, objective, call) {
      const levels = levelOf(places);
      const id = `${objective}/${levels}`;
      const read = remembered.get(id) ?? rememberRead((asking) => list(objective, levels, asking));
      remembered.set(id, read);
      const regions = await read(call);
      const found = places.map((place) => ({ place, region: matchTiktokPlace(place, regions) }));
      const ids = new Set(found.map(({ region }) => region.id));
      for (const { place, region } of found)
        if (ancestorsOf(region, regions).some((outer) => ids.has(outer.id)))
          throw new AdFluxError(
            `${placeLabel(place)} lies in another place of the same ad group, and TikTok refuses both. Keep one.`,
            { code: 'invalid_request', platform: 'tiktok' },
          );
      return [...ids];
    },
  };
}
