/** `google-ads` as types and factories spell it: `GoogleAds`. */
export const pascalCase = (id: string): string =>
  id.replace(/(^|-)(.)/g, (_match, _dash: string, letter: string) => letter.toUpperCase());

/** `google-ads` as variables spell it: `googleAds`. */
export const camelCase = (id: string): string => pascalCase(id).replace(/^./, (letter) => letter.toLowerCase());
