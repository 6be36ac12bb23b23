import type { AudienceRef } from '@adflux/core';
import type { MetaPlace } from './meta-place-match.js';

/** Whom an ad set is shown to, as Meta takes it. */
export interface MetaTargeting {
  readonly geo_locations: {
    readonly countries?: readonly string[];
    readonly regions?: readonly { readonly key: string }[];
    readonly cities?: readonly {
      readonly key: string;
      readonly radius?: number;
      readonly distance_unit?: 'kilometer';
    }[];
  };
  readonly age_min: 18;
  readonly age_max: 65;
  readonly locales?: readonly number[];
  readonly custom_audiences?: readonly { readonly id: string }[];
  readonly targeting_automation: { readonly advantage_audience: 0 };
}

/**
 * Builds the targeting of a job ad. Ages and the audience automation are always the same and always said: Meta refuses
 * narrower ages and, since 27 October 2026, ad sets of employment campaigns that leave `advantage_audience` out. 65 means
 * "65 and older"; genders are left out, which means all
 * (https://developers.facebook.com/docs/marketing-api/audiences/special-ad-category, read November 2026).
 *
 * @param locales Meta's numbers of languages; none means every language.
 * @param audiences Show the ads to these people alone; none means everybody.
 */
export function toMetaTargeting(
  places: readonly MetaPlace[],
  locales: readonly number[],
  audiences: readonly AudienceRef[],
): MetaTargeting {
  const of = (type: MetaPlace['type']): readonly MetaPlace[] => places.filter((place) => place.type === type);
  const [countries, regions, cities] = [of('country'), of('region'), of('city')];
  return {
    geo_locations: {
      ...(countries.length === 0 ? {} : { countries: countries.map(({ key }) => key) }),
      ...(regions.length === 0 ? {} : { regions: regions.map(({ key }) => ({ key })) }),
      ...(cities.length === 0
        ? {}
        : {
            cities: cities.map(({ key, radiusKilometers }) =>
              radiusKilometers === null ? { key } : { key, radius: radiusKilometers, distance_unit: 'kilometer' },
            ),
          }),
    },
    age_min: 18,
    age_max: 65,
    ...(locales.length === 0 ? {} : { locales }),
    ...(audiences.length === 0 ? {} : { custom_audiences: audiences.map(({ remoteId }) => ({ id: remoteId })) }),
    targeting_automation: { advantage_audience: 0 },
  };
}
