import { AdFluxError, type Place } from '@adflux/core';
import { isSameRegion, toPlaceKey } from '@adflux/platform-kit';

/** A place as `GET /search?type=adgeolocation` offers it. */
export interface MetaPlaceOffer {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly countryCode: string | null;
  readonly region: string | null;
}

/** A place with the key Meta knows it by; a country's key is its ISO code. */
export interface MetaPlace {
  readonly type: 'country' | 'region' | 'city';
  readonly key: string;
  readonly radiusKilometers: number | null;
}

/** What people call a place: `Medellín, Antioquia, CO`. */
export const placeLabel = (place: Place): string =>
  [place.city, place.region, place.country].filter((part) => part !== undefined).join(', ');

const offerLabel = (offer: MetaPlaceOffer): string =>
  [offer.name, offer.region].filter((part) => part !== null).join(', ');

const refuse = (message: string): never => {
  throw new AdFluxError(message, { code: 'invalid_request', platform: 'meta' });
};

/**
 * Picks the one offer that is the place. Never guesses: a job ad in the wrong town is worse than none.
 *
 * @throws AdFluxError `invalid_request` naming the place, when no offer or more than one fits.
 */
export function matchMetaPlace(place: Place, offers: readonly MetaPlaceOffer[]): MetaPlace {
  const type = place.city === undefined ? 'region' : 'city';
  const name = place.city ?? place.region ?? '';
  const ofName = offers.filter(
    (offer) =>
      offer.type === type &&
      (offer.countryCode ?? place.country) === place.country &&
      toPlaceKey(offer.name) === toPlaceKey(name),
  );
  const { city, region } = place;
  const fitting =
    city === undefined || region === undefined
      ? ofName
      : ofName.filter((offer) => offer.region === null || isSameRegion(region, offer.region, city));
  const [only, another] = fitting;
  if (only && !another) return { type, key: only.key, radiusKilometers: place.radiusKilometers ?? null };
  const known = (fitting.length > 0 ? fitting : ofName.length > 0 ? ofName : offers).slice(0, 5).map(offerLabel);
  if (another)
    return refuse(
      `Meta knows more than one place "${placeLabel(place)}" (${known.join('; ')}). Add the region, or use the region alone.`,
    );
  const hint = known.length > 0 ? ` The nearest it offers: ${known.join('; ')}.` : '';
  return refuse(`Meta does not know the place "${placeLabel(place)}".${hint} Correct its name or use its region.`);
}
