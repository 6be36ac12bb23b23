import { anyObject, decimal, flag, id, integer, list, object, oneOf, text } from './meta-readers.js';

const unit = oneOf(['kilometer', 'mile']);
const keyed = object({ key: text, name: text, country: text, country_code: text });
const named = object({ id, name: text });
const placed = object({
  latitude: decimal,
  longitude: decimal,
  radius: decimal,
  distance_unit: unit,
  name: text,
  address_string: text,
  country: text,
  region_id: integer,
  primary_city_id: integer,
});

const geo = object({
  countries: list(text),
  country_groups: list(text),
  regions: list(keyed),
  cities: list(
    object({
      key: text,
      name: text,
      radius: decimal,
      distance_unit: unit,
      region: text,
      region_id: text,
      country: text,
    }),
  ),
  custom_locations: list(placed),
  location_types: list(oneOf(['home', 'recent', 'travel_in'])),
  zips: list(keyed),
  subcities: list(keyed),
  neighborhoods: list(keyed),
  subneighborhoods: list(keyed),
  small_geo_areas: list(keyed),
  metro_areas: list(keyed),
  medium_geo_areas: list(keyed),
  large_geo_areas: list(keyed),
  geo_markets: list(keyed),
  electoral_districts: list(keyed),
  places: list(placed),
});

/**
 * The targeting of an ad set (https://developers.facebook.com/docs/marketing-api/audiences/reference/basic-targeting and
 * advanced-targeting, read November 2026).
 */
const targetingShape = {
  geo_locations: geo,
  excluded_geo_locations: geo,
  age_min: integer,
  age_max: integer,
  genders: list(integer),
  locales: list(integer),
  publisher_platforms: list(oneOf(['facebook', 'instagram', 'messenger', 'audience_network', 'threads', 'whatsapp'])),
  facebook_positions: list(text),
  instagram_positions: list(text),
  messenger_positions: list(text),
  audience_network_positions: list(text),
  threads_positions: list(text),
  device_platforms: list(oneOf(['mobile', 'desktop'])),
  user_os: list(text),
  user_device: list(text),
  custom_audiences: list(named),
  excluded_custom_audiences: list(named),
  saved_audiences: list(named),
  flexible_spec: list(anyObject),
  exclusions: anyObject,
  interests: list(named),
  behaviors: list(named),
  life_events: list(named),
  industries: list(named),
  income: list(named),
  family_statuses: list(named),
  relationship_statuses: list(integer),
  education_statuses: list(integer),
  education_majors: list(named),
  education_schools: list(named),
  work_employers: list(named),
  work_positions: list(named),
  targeting_automation: object({ advantage_audience: flag, individual_setting: anyObject }),
  targeting_relaxation_types: anyObject,
  targeting_optimization: text,
  brand_safety_content_filter_levels: list(text),
};

/** Reads a targeting; unknown fields and wrong types are refused. */
export const readTargeting = object(targetingShape);

/** A targeting as it was read. */
export type MetaTargeting = ReturnType<typeof readTargeting>;

/** The geo part of a targeting as it was read. */
export type MetaGeo = ReturnType<typeof geo>;
