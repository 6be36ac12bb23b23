import { AdFluxError, type Place } from '@adflux/core';

/** A place as `targeting_criteria/locations` offers it, e.g. `Medellín, Antioquia, CO`. */
export interface XPlaceOffer {
  readonly name: string;
  readonly value: string;
}

/** Words that say what kind of region it is: X and callers disagree on them. */
const designators = new Set(
  'departamento department provincia province estado state region de del of d c dc distrito capital'.split(' '),
);

/** A name that spellings of the same place share: without accents, punctuation and words like "departamento". */
function toPlaceKey(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !designators.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** What people call a place: `Medellín, Antioquia, CO`. */
export const placeLabel = ({ city, region, country }: Place): string =>
  [city, region, country].filter((part) => part !== undefined).join(', ');

/** The offers whose own name, the first part, is the one asked for. */
export function offersNamed(offers: readonly XPlaceOffer[], name: string): readonly XPlaceOffer[] {
  const key = toPlaceKey(name);
  return offers.filter((offer) => toPlaceKey(offer.name.split(',')[0] ?? '') === key);
}

const refuse = (message: string): never => {
  throw new AdFluxError(message, { code: 'invalid_request', platform: 'x' });
};

/** Whether an offer may lie in the region: its name has to say so when it says anything about it. */
function liesIn(offer: XPlaceOffer, region: string): boolean {
  const between = offer.name.split(',').slice(1, -1);
  return between.length === 0 || between.some((part) => toPlaceKey(part) === toPlaceKey(region));
}

/**
 * Picks the one offer that is the place. Never guesses: a job ad in the wrong town is worse than none.
 *
 * @throws AdFluxError `invalid_request` naming the place, when no offer or more than one fits.
 */
export function matchXPlace(place: Place, offers: readonly XPlaceOffer[]): string {
  const { city, region } = place;
  const named = offersNamed(offers, city ?? region ?? '');
  const isCapital = city !== undefined && region !== undefined && toPlaceKey(city) === toPlaceKey(region);
  const fitting =
    city === undefined || region === undefined || isCapital ? named : named.filter((offer) => liesIn(offer, region));
  const exact = fitting.filter((offer) => offer.name.split(',').length > 2);
  // "Bogotá, CO" beside "Bogotá, Bogotá D.C., CO": the one that says where it lies.
  const [only, another] = exact.length === 1 ? exact : fitting;
  if (only !== undefined && another === undefined) return only.value;
  const known = [...new Set((fitting.length > 0 ? fitting : named).map(({ name }) => name))].slice(0, 5).join('; ');
  if (another !== undefined)
    return refuse(
      `X knows more than one place "${placeLabel(place)}" (${known}). Add the region, or use the region alone.`,
    );
  const hint = known === '' ? '' : ` What has its name: ${known}.`;
  return refuse(
    `X does not know the place "${placeLabel(place)}".${hint} Correct its name, use its region, or give its value in the setting locations.`,
  );
}
