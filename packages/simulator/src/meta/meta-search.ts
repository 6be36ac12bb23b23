import { refuseParameter } from './meta-problem.js';
import { metaLocales, metaPlaces, toSearchKey, type MetaPlace } from './meta-places.js';
import { integer, list, oneOf, readFields, required, text } from './meta-readers.js';
import { ok, type MetaHandler } from './meta-state.js';

const shape = {
  type: text,
  q: text,
  location_types: list(text),
  country_code: text,
  region_id: text,
  place_fallback: text,
  limit: integer,
  access_token: text,
  appsecret_proof: text,
  locale: text,
  fields: text,
};

const toGeoRow = (place: MetaPlace) => ({
  key: place.key,
  name: place.name,
  type: place.type,
  country_code: place.countryCode,
  country_name: place.countryName,
  ...(place.region ? { region: place.region.name, region_id: Number(place.region.key) } : {}),
  supports_region: true,
  supports_city: true,
});

/**
 * `GET /search?type=adgeolocation` and `type=adlocale`: names in, keys out
 * (https://developers.facebook.com/docs/marketing-api/audiences/reference/targeting-search, read November 2026).
 */
export const searchTargeting: MetaHandler = ({ input }) => {
  const asked = readFields(shape, input);
  const type = oneOf(['adgeolocation', 'adlocale'])(required(asked.type, 'type'), 'type');
  const wanted = toSearchKey(asked.q ?? '');
  const limit = asked.limit ?? 25;
  if (limit < 1) refuseParameter('limit', 'Param limit must be greater than 0');

  if (type === 'adlocale') {
    const found = metaLocales.filter(({ name }) => toSearchKey(name).startsWith(wanted));
    return ok({ data: found.slice(0, limit) });
  }
  const types = asked.location_types ?? ['country', 'region', 'city'];
  const found = metaPlaces.filter(
    (place) =>
      types.includes(place.type) &&
      toSearchKey(place.name).startsWith(wanted) &&
      (asked.country_code === undefined || place.countryCode === asked.country_code.toUpperCase()) &&
      (asked.region_id === undefined || place.region?.key === asked.region_id),
  );
  // The best match first: a whole name before a beginning.
  found.sort((one, other) => one.name.length - other.name.length);
  return ok({ data: found.slice(0, limit).map(toGeoRow) });
};
