import type { CompileInput } from '../compile/compile-input.js';
import { anOpening } from '@adflux/core/testing';
import { targetingSchema } from '@adflux/core';
import * as fc from 'fast-check';

const countries = ['CO', 'US', 'CA', 'DE', 'GB', 'MX', 'PR', 'NO'];
const country = fc.constantFrom(...countries);

const place = fc
  .record(
    {
      country,
      city: fc.constantFrom('Miami', 'Toronto', 'Berlín'),
      radiusKilometers: fc.double({ min: 0.1, max: 80, noNaN: true }),
    },
    { requiredKeys: ['country'] },
  )
  .map(({ radiusKilometers, ...rest }) =>
    rest.city === undefined || radiusKilometers === undefined ? rest : { ...rest, radiusKilometers },
  );

const audienceIds = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 3 });
const ageRange = fc.record(
  { minimum: fc.integer({ min: 13, max: 70 }), maximum: fc.integer({ min: 13, max: 120 }) },
  { requiredKeys: ['minimum'] },
);

const targeting = fc
  .record(
    {
      places: fc.array(place, { minLength: 1, maxLength: 3 }),
      languages: fc.uniqueArray(fc.constantFrom('es', 'en', 'fr')),
      audienceIds,
      ageRange,
      genders: fc.uniqueArray(fc.constantFrom('female' as const, 'male' as const, 'other' as const)),
      postalCodes: fc.array(fc.constantFrom('33101', 'M5V', 'M5V 3L9', '050001')),
      excludedPlaces: fc.array(place, { maxLength: 2 }),
      excludedAudienceIds: audienceIds,
      lookalikeAudienceIds: audienceIds,
    },
    { requiredKeys: ['places'] },
  )
  .map((input) => targetingSchema.parse(input));

/** Wire names that platforms know, and harmless ones between them. */
const wireName = fc.constantFrom(
  ...['age_min', 'age_max', 'age_range', 'age_groups', 'genders', 'gender', 'zips', 'zipcode_ids', 'postal_codes'],
  ...['geo_locations', 'excluded_geo_locations', 'custom_locations', 'proximity', 'exclusions', 'lookalike_spec'],
  ...['custom_audiences', 'special_ad_categories', 'special_ad_category_country', 'special_industries', 'status'],
  ...['advantage_audience', 'contains_eu_political_advertising', 'household_income', 'device_price_ranges', 'actions'],
  ...[
    'interest_keyword_ids',
    'smart_audience',
    'auto_targeting',
    'marital_status',
    'parental_status',
    'ethnic_affinity',
  ],
  ...['religion', 'health', 'union_membership', 'language', 'excluded_audience_ids', 'audience_ids', 'family_statuses'],
  ...['trafficGoal', 'pixelId', 'name', 'targeting', 'spec'],
);
const camelCase = (name: string): string => name.replace(/_(.)/g, (_match, letter: string) => letter.toUpperCase());
const spelling = fc.constantFrom(
  (name: string) => name,
  camelCase,
  (name: string) => name.toUpperCase(),
  (name: string) => `targeting.${name}`,
);
const optionName = fc.tuple(wireName, spelling).map(([name, spell]) => spell(name));

const { extras } = fc.letrec<{ extras: Record<string, unknown>; value: unknown; entry: Record<string, unknown> }>(
  (tie) => ({
    extras: fc.dictionary(optionName, tie('value'), { maxKeys: 4 }),
    entry: fc.record({ targeting_type: optionName.map((name) => name.toUpperCase()), targeting_value: fc.string() }),
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(0, 1, 18, 25, 65, true, false, 'ACTIVE', 'NONE', 'GENDER_MALE', 'GENDER_UNLIMITED', null),
      fc.array(fc.constantFrom('EMPLOYMENT', 'HOUSING', 'US', 'X'), { maxLength: 2 }),
      fc.array(fc.oneof(tie('entry'), tie('extras')), { maxLength: 2 }),
      tie('extras'),
    ),
  }),
);

const facts = fc.record(
  {
    hasConsent: fc.boolean(),
    sensitiveAttributes: fc.subarray(['age', 'gender', 'health', 'religion', 'union', 'skills']),
    kind: fc.constantFrom('customer_list', 'lookalike', 'hashtag', 'premium'),
  },
  { requiredKeys: [] },
);

/** Any request at all, lawful or not. */
export const arbitraryRequest: fc.Arbitrary<CompileInput> = fc.record({
  opening: fc.constant(anOpening()),
  targeting,
  platform: fc.constantFrom('meta', 'google-ads', 'x', 'tiktok', 'snapchat', 'acme'),
  audienceCountries: fc.uniqueArray(country, { maxLength: 3 }),
  advertiserCountry: country,
  date: fc.constant('2027-03-01'),
  extras,
  audiences: fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), facts),
});
