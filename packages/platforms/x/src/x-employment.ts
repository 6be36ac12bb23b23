import { AdFluxError, type Place, type Targeting } from '@adflux/core';

/**
 * Countries where X limits what ads about employment may aim at (its rules of 2020 on housing, credit and employment).
 * The forum's announcement names the United States and Canada; X's current policy page names housing and credit alone, so
 * whether employment is still meant is unsure: the stricter reading is kept.
 *
 * @see https://devcommunity.x.com/t/138904 (read November 2026)
 */
const limitedCountries: ReadonlySet<string> = new Set(['US', 'CA']);

/** The feature X gives to accounts that the limits apply to, wherever their ads are shown. From the same announcement. */
const limitingFeature = 'HOUSING_AND_URBAN_DEVELOPMENT_LIMITATIONS';

/** One way of aiming that is not allowed. */
interface LimitedAim {
  readonly field: string;
  readonly message: string;
}

const isLimited = ({ country }: Place): boolean => limitedCountries.has(country);

/**
 * What a job ad may not do in the United States and Canada: aim at cities (postal codes are refused everywhere), or at
 * languages. Ages, genders, interests, followers, look-alikes and audience expansion cannot be asked for at all.
 *
 * @param isAccountLimited True when the account's own feature says so: then for every country.
 */
export function findLimitedAims(
  { places, languages }: Pick<Targeting, 'places' | 'languages'>,
  isAccountLimited: boolean,
): readonly LimitedAim[] {
  const where = isAccountLimited ? 'from this account' : 'in the United States and Canada';
  const cities = places.flatMap((place, index): readonly LimitedAim[] =>
    place.city !== undefined && (isAccountLimited || isLimited(place))
      ? [
          {
            field: `targeting.places[${index}]`,
            message: `Job ads ${where} may not aim at cities on X. Aim at the region, or at the country.`,
          },
        ]
      : [],
  );
  const aimsByLanguage = languages.length > 0 && (isAccountLimited || places.some(isLimited));
  const languageAim: readonly LimitedAim[] = aimsByLanguage
    ? [
        {
          field: 'targeting.languages',
          message: `Job ads ${where} may not aim at languages on X. Leave languages out, or put those places into a campaign of their own.`,
        },
      ]
    : [];
  return [...cities, ...languageAim];
}

/**
 * Refuses what the account's feature forbids: `check` cannot know it, because it sends nothing.
 *
 * @throws AdFluxError `policy_rejected` saying what to leave out.
 */
export function refuseLimitedTargeting(targeting: Targeting, features: ReadonlySet<string>): void {
  const aims = findLimitedAims(targeting, features.has(limitingFeature));
  if (aims.length > 0)
    throw new AdFluxError(`x: ${aims.map(({ field, message }) => `${field}: ${message}`).join(' ')}`, {
      code: 'policy_rejected',
      platform: 'x',
    });
}
