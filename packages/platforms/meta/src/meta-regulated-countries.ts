/**
 * Countries where an ad must say who benefits from it and who pays for it (EU Digital Services Act): fields
 * `dsa_beneficiary` and `dsa_payor`.
 *
 * @see https://developers.facebook.com/docs/marketing-api/reference/ad-campaign (read November 2026)
 */
export const europeanUnion: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

const restOfEurope = 'AD AL BA CH FO GB GG GI IM IS JE LI MC MD ME MK NO RS SM TR UA VA XK'.split(' ');

/**
 * Smallest radius around a city in a job ad, in kilometres, where the special ad category asks for one: 25 in the United
 * States and Canada, 15 in Europe (which Meta's general minimum of 17 already exceeds).
 *
 * @see https://www.facebook.com/business/help/298000447747885 (read November 2026)
 */
export function smallestJobAdRadius(country: string): number | null {
  if (country === 'US' || country === 'CA') return 25;
  return europeanUnion.has(country) || restOfEurope.includes(country) ? 15 : null;
}

/**
 * Countries whose law makes Meta ask for a verified advertiser (`regional_regulation_identities`), which this adapter
 * cannot send (reported by advertisers, November 2026; the list may be longer).
 */
export const advertiserVerifiedCountries: ReadonlySet<string> = new Set(['SG', 'TW']);
