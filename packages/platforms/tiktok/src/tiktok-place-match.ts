import { AdFluxError, type Place } from '@adflux/core';
import { isSameRegion, toPlaceKey } from '@adflux/platform-kit';

/** A place as `/tool/region/` lists it. */
export interface TiktokRegion {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly parentId: string | null;
  readonly regionCode: string | null;
}

/** The list, ready to be looked things up in. */
export interface TiktokRegions {
  readonly all: readonly TiktokRegion[];
  readonly byId: ReadonlyMap<string, TiktokRegion>;
}

/** What people call a place: `Medellín, Antioquia, CO`. */
export const placeLabel = (place: Place): string =>
  [place.city, place.region, place.country].filter((part) => part !== undefined).join(', ');

/** The places that a place lies in, from the nearest outwards. */
export function ancestorsOf(region: TiktokRegion, { byId }: TiktokRegions): readonly TiktokRegion[] {
  const found: TiktokRegion[] = [];
  let next = byId.get(region.parentId ?? '');
  while (next && !found.includes(next)) {
    found.push(next);
    next = byId.get(next.parentId ?? '');
  }
  return found;
}

const refuse = (message: string): never => {
  throw new AdFluxError(message, { code: 'invalid_request', platform: 'tiktok' });
};

const isIn = (region: TiktokRegion, country: string, regions: TiktokRegions): boolean => {
  const outermost = ancestorsOf(region, regions).at(-1) ?? region;
  return (outermost.regionCode ?? region.regionCode) === country;
};

const labelOf = (region: TiktokRegion, regions: TiktokRegions): string =>
  [region, ...ancestorsOf(region, regions)].map(({ name }) => name).join(', ');

/**
 * Picks the one region that is the place. Never guesses: a job ad in the wrong town is worse than none.
 *
 * @throws AdFluxError `invalid_request` naming the place, when no region or more than one fits.
 */
export function matchTiktokPlace(place: Place, regions: TiktokRegions): TiktokRegion {
  const { country, region, city } = place;
  const inCountry = regions.all.filter((each) => isIn(each, country, regions));
  if (city === undefined && region === undefined)
    return (
      inCountry.find(({ level }) => level === 'COUNTRY') ??
      refuse(`TikTok does not show ads in ${country}. Leave the country out.`)
    );
  const level = city === undefined ? ['PROVINCE'] : ['CITY', 'DISTRICT'];
  const name = toPlaceKey(city ?? region ?? '');
  const ofName = inCountry.filter((each) => level.includes(each.level) && toPlaceKey(each.name) === name);
  const fitting =
    city === undefined || region === undefined
      ? ofName
      : ofName.filter((each) => {
          const province = ancestorsOf(each, regions).find((outer) => outer.level === 'PROVINCE');
          return province === undefined || isSameRegion(region, province.name, city);
        });
  const [only, another] = fitting;
  if (only && !another) return only;
  const known = (another ? fitting : ofName).slice(0, 5).map((each) => labelOf(each, regions));
  if (another)
    return refuse(
      `TikTok knows more than one place "${placeLabel(place)}" (${known.join('; ')}). Add the region, or use the region alone.`,
    );
  const hint = known.length > 0 ? ` It offers: ${known.join('; ')}.` : '';
  return refuse(`TikTok does not know the place "${placeLabel(place)}".${hint} Correct its name or use its region.`);
}
