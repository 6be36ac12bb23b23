/**
 * Words that say what kind of region it is, in English, Spanish and Portuguese. Platforms and callers disagree on them:
 * "Antioquia" and "Antioquia Department", "Bogotá D.C." and "Distrito Capital de Bogotá".
 */
const designators = new Set(
  (
    'departamento department provincia province estado state region region district distrito capital especial special ' +
    'd c dc of de del da do metropolitana metropolitan federal city area'
  ).split(' '),
);

/** Lower-case words of a place name, without accents and punctuation. */
const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** A name that spellings of the same place share. Empty when it only says what kind of place it is. */
export const toPlaceKey = (name: string): string =>
  wordsOf(name)
    .filter((word) => !designators.has(word))
    .join(' ');

/** The city without what some registers append to a capital: `Bogotá, D.C.` becomes `Bogotá`. */
export const toCityQuery = (city: string): string => city.replace(/,?\s+(D\.?\s?C\.?|Distrito Capital)$/iu, '').trim();

/**
 * Whether two names mean the same region. A capital that is a region of its own goes by the city's name, or by no name at
 * all ("Distrito Especial").
 */
export function isSameRegion(asked: string, offered: string, city: string): boolean {
  const of = (region: string): string => toPlaceKey(region) || toPlaceKey(city);
  return of(asked) === of(offered);
}
