/** Where the country lists come from. */
export const countrySources = {
  EU27: 'Members of the European Union since 2020-02-01: https://european-union.europa.eu/principles-countries-history/eu-countries_en',
  EEA: 'EU27 with Iceland, Liechtenstein and Norway: https://www.efta.int/eea',
  US: 'Territories with a code of their own in ISO 3166-1: https://www.iso.org/obp/ui/#iso:code:3166:US',
} as const;

/** The member states of the European Union. */
export const europeanUnion: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** The European Economic Area: the European Union with Iceland, Liechtenstein and Norway. */
export const europeanEconomicArea: readonly string[] = [...europeanUnion, 'IS', 'LI', 'NO'];

/** The United States with the territories that have a country code of their own. */
export const unitedStates: readonly string[] = ['US', 'AS', 'GU', 'MP', 'PR', 'UM', 'VI'];

/** The two countries that most platforms' rules for job ads name. */
export const unitedStatesAndCanada: readonly string[] = ['US', 'CA'];
