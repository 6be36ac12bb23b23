import { decimal, filledText, flag, integer, list, object, oneOf, text, type Fields } from './snapchat-readers.js';

const operation = oneOf(['INCLUDE', 'EXCLUDE']);
const ids = list(filledText(64), 1000);

/** Metres in one unit of a circle's radius. */
const metres = { METERS: 1, KILOMETERS: 1000, FEET: 0.3048, MILES: 1609.344 } as const;

const circle = object({
  latitude: decimal(-90, 90),
  longitude: decimal(-180, 180),
  radius: decimal(0, 400_000),
  unit: oneOf(['METERS', 'KILOMETERS', 'FEET', 'MILES']),
  name: text,
});

/**
 * The targeting of an ad squad. Cities are no geos: Snapchat knows countries, regions, metros (of the United States) and
 * postal codes, and circles for everything else.
 * https://developers.snap.com/marketing-api/Ads-API/targeting, read November 2026.
 */
export const targetingShape = {
  geos: list(object({ country_code: text, region_id: ids, metro_id: ids, postal_code: ids, operation })),
  locations: list(
    object({
      circles: list(circle, 500),
      categories_loi: ids,
      proximity: integer(1),
      proximity_unit: oneOf(['METERS', 'KILOMETERS', 'FEET', 'MILES']),
      operation,
    }),
  ),
  demographics: list(
    object({
      age_groups: list(oneOf(['13-17', '18-20', '21-24', '25-34', '35+'])),
      min_age: text,
      max_age: text,
      gender: oneOf(['MALE', 'FEMALE', 'OTHER']),
      languages: list(text),
      operation,
    }),
  ),
  devices: list(
    object({
      os_type: oneOf(['iOS', 'ANDROID', 'WEB']),
      os_version_min: text,
      os_version_max: text,
      connection_type: oneOf(['WIFI', 'CELL']),
      carrier_id: ids,
      marketing_name: ids,
      operation,
    }),
  ),
  interests: list(object({ category_id: ids, operation })),
  segments: list(object({ segment_id: ids, operation })),
  regulated_content: flag,
  enable_targeting_expansion: flag,
  auto_expansion_options: object({
    interest_expansion_option: object({ enabled: flag }),
    custom_audience_expansion_option: object({ enabled: flag }),
    auto_expansion_type: oneOf(['SMART_TARGETING']),
  }),
};

/** The targeting of an ad squad as it was read. */
export type SnapchatTargeting = Fields<typeof targetingShape>;

/** A circle's radius in metres; metres are the default unit. */
export const radiusMetres = ({ radius = 0, unit = 'METERS' }: ReturnType<typeof circle>): number =>
  radius * metres[unit];
