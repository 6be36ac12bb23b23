/**
 * X's values of countries. X publishes no list, and lets a list be asked for five times in fifteen minutes only, so the ones
 * that are known are shipped: the United States' is in X's documentation, the others have been used as place ids by public
 * programs, and a place id is what X calls a targeting value. Read in November 2026. Colombia's, its departments' and cities'
 * could not be found anywhere and are looked up, once for the life of the client (see `createXPlaces`).
 *
 * @see https://docs.x.com/x-ads-api/analytics#segmentation (96683cc9126741d1 is the United States)
 * @see https://developer.x.com/en/docs/twitter-api/v1/data-dictionary/object-model/geo (place ids)
 */
export const xCountries: Readonly<Record<string, string>> = {
  US: '96683cc9126741d1',
  AU: '3f14ce28dc7c4566',
  BR: '1b107df3ccc0aaa1',
  CA: '3376992a082d67c7',
  DE: 'fdcd221ac44fa326',
  FR: 'f3bfc7dcc928977f',
  GB: '6416b8512febefc9',
  IN: 'b850c1bfd38f30e0',
  MX: '25530ba03b7d90c6',
};
