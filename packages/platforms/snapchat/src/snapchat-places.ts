import { AdFluxError, type Call, type Place } from '@adflux/core';
import { z } from 'zod';
import type { SnapchatClient } from './snapchat-client.js';
import { listSnapchat } from './snapchat-list.js';
import { rememberRead, toPlaceKey } from '@adflux/platform-kit';
import type { ResolvedSnapchatSettings } from './snapchat-settings.js';

/** A country, or some regions or metros of it. */
export interface SnapchatGeo {
  /** ISO 3166-1, lower case. */
  readonly country_code: string;
  readonly region_id?: readonly string[];
  readonly metro_id?: readonly string[];
}

/** Turns places into the ids that Snapchat knows them by. */
export interface SnapchatPlaces {
  /** @throws AdFluxError `invalid_request` naming the place, when Snapchat knows none or more than one by its name. */
  resolve(places: readonly Place[], call: Call): Promise<readonly SnapchatGeo[]>;
}

const textSchema = z.union([z.string(), z.number()]).nullish();
const dimensionSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  name: z.string(),
  code: textSchema,
  code2: textSchema,
});
type Dimension = z.infer<typeof dimensionSchema>;

/**
 * A dimension comes with those that it lies in: `{"region": {"country": {…}, "region": {…}}}`. Older examples have the flat
 * form, so both are read (https://github.com/singer-io/tap-snapchat-ads and its forks, November 2026).
 */
const dimensionOf = (singular: string): z.ZodType<Dimension> =>
  z.preprocess((value) => {
    const inner: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, singular) : undefined;
    return inner ?? value;
  }, dimensionSchema);

/** What people call a place: `Medellín, Antioquia, CO`. */
const labelOf = ({ city, region, country }: Place): string =>
  [city, region, country].filter((part) => part !== undefined).join(', ');

const refuse = (message: string): never => {
  throw new AdFluxError(message, { code: 'invalid_request', platform: 'snapchat' });
};

/** Picks the one dimension that is the place. Never guesses: a job ad in the wrong place is worse than none. */
function pick(place: Place, name: string, kind: 'region' | 'metro', offers: readonly Dimension[]): string {
  const fitting = offers.filter((offer) => toPlaceKey(offer.name) === toPlaceKey(name));
  const [only, another] = fitting;
  if (only !== undefined && another === undefined) return only.id;
  if (only !== undefined)
    return refuse(`Snapchat knows more than one ${kind} "${name}" in ${place.country}. Use the country.`);
  const hint = kind === 'metro' ? 'It aims at countries, regions and metro areas, not at towns: use the region.' : '';
  const known = offers.slice(0, 5).map((offer) => offer.name);
  const examples = known.length > 0 ? ` It knows, for example: ${known.join('; ')}.` : '';
  return refuse(`Snapchat does not know the place "${labelOf(place)}". ${hint || 'Correct its name.'}${examples}`);
}

/**
 * Looks places up by name, each list once for the life of the client: ids of places do not change. A city is looked for among
 * the country's metro areas, because Snapchat has nothing smaller with a name.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/targeting (read November 2026)
 */
export function createSnapchatPlaces(client: SnapchatClient, settings: ResolvedSnapchatSettings): SnapchatPlaces {
  const lists = new Map<string, (call: Call) => Promise<readonly Dimension[]>>();

  const listOf = (path: string, singular: string): ((call: Call) => Promise<readonly Dimension[]>) => {
    const known = lists.get(path);
    if (known !== undefined) return known;
    const read = rememberRead(async (call) => {
      const request = {
        operation: 'places.list',
        path,
        plural: 'targeting_dimensions',
        singular,
        entity: dimensionOf(singular),
      };
      const found: Dimension[] = [];
      for await (const each of listSnapchat(client, settings.baseUrl, request, call)) found.push(each);
      return found;
    });
    lists.set(path, read);
    return read;
  };

  const resolveCountry = async (country: string, call: Call): Promise<string> => {
    const code = country.toLowerCase();
    const countries = await listOf('/targeting/geo/country', 'country')(call);
    const isKnown = countries.some((each) =>
      [each.id, each.code, each.code2].some((text) => String(text ?? '').toLowerCase() === code),
    );
    return isKnown ? code : refuse(`Snapchat shows no ads in ${country}. Take it out of the places.`);
  };

  const resolveOne = async (place: Place, call: Call): Promise<SnapchatGeo> => {
    const country_code = await resolveCountry(place.country, call);
    if (place.city !== undefined) {
      const metros = await listOf(`/targeting/geo/${country_code}/metro`, 'metro')(call);
      return { country_code, metro_id: [pick(place, place.city, 'metro', metros)] };
    }
    if (place.region === undefined) return { country_code };
    const regions = await listOf(`/targeting/geo/${country_code}/region`, 'region')(call);
    return { country_code, region_id: [pick(place, place.region, 'region', regions)] };
  };

  return {
    async resolve(places, call) {
      const geos: SnapchatGeo[] = [];
      for (const place of places) {
        const { country_code, region_id, metro_id } = await resolveOne(place, call);
        // Regions of one country stand in one entry: within an entry its lists are alternatives.
        const index = geos.findIndex(
          (geo) =>
            geo.country_code === country_code &&
            (geo.region_id === undefined) === (region_id === undefined) &&
            (geo.metro_id === undefined) === (metro_id === undefined),
        );
        const same = geos[index];
        if (same === undefined)
          geos.push({ country_code, ...(region_id && { region_id }), ...(metro_id && { metro_id }) });
        else
          geos[index] = {
            country_code,
            ...(region_id && { region_id: [...new Set([...(same.region_id ?? []), ...region_id])] }),
            ...(metro_id && { metro_id: [...new Set([...(same.metro_id ?? []), ...metro_id])] }),
          };
      }
      return geos;
    },
  };
}
