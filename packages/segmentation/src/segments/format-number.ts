/** The languages of reports and names. */
export type Language = 'es' | 'en';

const locales: Readonly<Record<Language, string>> = { es: 'es-CO', en: 'en-GB' };

/** A number with no more digits than people read: `3.250.000`, `4,7`. */
export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], {
    maximumFractionDigits: Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 1 ? 1 : 3,
  }).format(value);

/** A share in per cent: `24 %`, `24%`; below one per cent with a digit more. */
export const formatPercent = (share: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], {
    style: 'percent',
    maximumFractionDigits: share > 0 && share < 0.0095 ? 1 : 0,
  }).format(share);
