import { foldText } from '../text/fold-text.js';

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
/** Names that feeds use and the Unicode tables do not have, folded. */
const aliases: Readonly<Record<string, string>> = {
  usa: 'US',
  'u s a': 'US',
  eeuu: 'US',
  'ee uu': 'US',
  'estados unidos de america': 'US',
  'united states of america': 'US',
  uk: 'GB',
  'great britain': 'GB',
  inglaterra: 'GB',
  'republica de colombia': 'CO',
  col: 'CO',
  mex: 'MX',
  per: 'PE',
  chl: 'CL',
  arg: 'AR',
  ecu: 'EC',
  ven: 'VE',
  pan: 'PA',
  cri: 'CR',
  bra: 'BR',
  esp: 'ES',
  can: 'CA',
};

function readNames(): ReadonlyMap<string, string> {
  const names = new Map(Object.entries(aliases));
  for (const language of ['es', 'en']) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const first of letters)
      for (const second of letters) {
        const code = `${first}${second}`;
        const name = display.of(code);
        // Of two codes with one name, one is a withdrawn alias; the earlier one in the alphabet is kept for all of them but these.
        if (name !== undefined && !['DD', 'FX', 'SU', 'UK', 'YD', 'YU', 'ZZ', 'EU', 'UN', 'EZ'].includes(code))
          if (!names.has(foldText(name))) names.set(foldText(name), code);
      }
  }
  return names;
}

let namesOfCountries: ReadonlyMap<string, string> | undefined;
const codes = new Set<string>();

/**
 * The ISO 3166-1 code of a country by its code or its Spanish or English name, in any case and with or without accents: `Colombia`, `co`,
 * `Estados Unidos`, `Mexico`. `undefined` when the country is not known.
 */
export function countryCodeOf(text: string): string | undefined {
  if (namesOfCountries === undefined) {
    namesOfCountries = readNames();
    for (const code of namesOfCountries.values()) codes.add(code);
  }
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper.length === 2 && codes.has(upper)) return upper;
  return namesOfCountries.get(foldText(trimmed.slice(0, 100)));
}
