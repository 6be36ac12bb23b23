import { moneyFromDecimal, type SalaryRange } from '@adflux/core';
import { foldText } from '../text/fold-text.js';

/** What holds where the text does not say. */
export interface SalaryTextOptions {
  /** ISO 4217 code meant by a bare number or `$`. Default `COP`. */
  readonly currency?: string;
  /** The time an amount pays for. Default `month`. */
  readonly period?: SalaryRange['period'];
}

interface Amount {
  readonly digits: string;
  readonly multiplier: bigint;
  readonly start: number;
  readonly end: number;
}

const amountPattern = /(\d[\d.,'’ \u00a0]*\d|\d)\s?(millones|millón|millon|mm\b|mil\b|k\b|m\b)?/gi;
const multipliers: Readonly<Record<string, bigint>> = {
  millones: 1_000_000n,
  millón: 1_000_000n,
  millon: 1_000_000n,
  mm: 1_000_000n,
  m: 1_000_000n,
  mil: 1_000n,
  k: 1_000n,
};

/** `3.500.000`, `3,500,000`, `3'500.000`, `1.234,56`, `1,234.56` and `12.5` as plain decimals; null where two readings remain. */
function plainDecimal(written: string): string | null {
  // `4'500.000`: where millions have an apostrophe, every sign is one of thousands.
  const text = /['’]/.test(written) ? written.replace(/['’.,]/g, '.') : written.replace(/[ \u00a0]/g, '');
  const groups = text.split(/[.,]/);
  if (groups.length === 1) return text;
  const last = groups.at(-1) ?? '';
  const kinds = new Set(text.replace(/\d/g, ''));
  const areThousands = groups.slice(1).every((group) => group.length === 3);
  if (kinds.size === 1 && areThousands && (groups[0] ?? '').length <= 3) return groups.join('');
  const hasDecimals = last.length <= 2 && groups.slice(1, -1).every((group) => group.length === 3);
  return hasDecimals && (kinds.size === 2 || groups.length === 2) ? `${groups.slice(0, -1).join('')}.${last}` : null;
}

function amountsIn(text: string): Amount[] | null {
  const found: Amount[] = [];
  for (const match of text.matchAll(amountPattern)) {
    if (/^\s?%/.test(text.slice(match.index + match[0].length))) continue;
    const digits = plainDecimal((match[1] ?? '').trim());
    if (digits === null) return null;
    const multiplier = multipliers[(match[2] ?? '').toLowerCase()] ?? 1n;
    found.push({ digits, multiplier, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const currencyWords: readonly (readonly [RegExp, string])[] = [
  [/\busd\b|us ?\$|u\$s|d[oó]lares|\bdollars?\b/i, 'USD'],
  [/\beur\b|€|\beuros?\b/i, 'EUR'],
  [/\bgbp\b|£/i, 'GBP'],
  [/\bbrl\b|r\$/i, 'BRL'],
  [/\bmxn\b|mx\$/i, 'MXN'],
  [/\bpen\b|\bs\/\.?/i, 'PEN'],
  [/\bclp\b/i, 'CLP'],
  [/\bars\b/i, 'ARS'],
  [/\bcop\b|col\$/i, 'COP'],
];
const periodWords: readonly (readonly [RegExp, SalaryRange['period']])[] = [
  [/\b(hora|horas|hour|hourly|hr|h)\b/, 'hour'],
  [/\b(dia|dias|diario|jornal|day|daily)\b/, 'day'],
  [/\b(semana|semanal|semanales|week|weekly)\b/, 'week'],
  [/\b(mes|mensual|mensuales|month|monthly)\b/, 'month'],
  [/\b(ano|anual|anuales|year|yearly|annum|annual|annually|yr)\b/, 'year'],
];
/** Multiples of the minimum wage change with it, every year. */
const inMinimumWages = /smm?lv|salarios? m[ií]nimos?/i;
const rangeWord =
  /^[\s/]*(?:por|al|per|an|a)?[\s/]*(?:mes|month|hora|hour|year|año)?[\s.]*(?:-|–|—|~|\/|\ba\b|\by\b|\bhasta\b|\bto\b|\band\b)\s*(?:[a-z]{0,3}\s?\$|cop|usd|eur|€|£)?\s*$/i;

/** The period that a word such as `mensual`, `HOUR` or `per year` names. */
export function payPeriodOf(text: string): SalaryRange['period'] | undefined {
  const folded = foldText(text);
  return periodWords.find(([pattern]) => pattern.test(folded))?.[1];
}

const inMicros = (amount: Amount, multiplier: bigint, currency: string): SalaryRange['minimum'] => {
  const { micros } = moneyFromDecimal(amount.digits, currency);
  return { micros: micros * multiplier, currency };
};

/**
 * Reads pay as people write it: `$3.000.000 - $4.500.000`, `2,5 millones`, `COP 1.423.500 mensual`, `USD 15 - 20 per hour`, `50k-60k`.
 * A point or comma before three digits is a thousands sign, before one or two a decimal sign. `null` when no amount is in the text or
 * it could mean several; pay is never guessed.
 *
 * @throws AdFluxError `invalid_request` when `options.currency` is unknown.
 * @example
 * ```ts
 * import { formatMoney } from '@adflux/core';
 * import { parseSalaryText } from '@adflux/feeds';
 *
 * const salary = parseSalaryText('$3.000.000 - $4.500.000 mensuales');
 * console.log(salary && formatMoney(salary.maximum)); // $ 4.500.000
 * ```
 */
export function parseSalaryText(input: string, options: SalaryTextOptions = {}): SalaryRange | null {
  const text = input.trim();
  if (text.length === 0 || text.length > 200 || inMinimumWages.test(text)) return null;
  const amounts = amountsIn(text);
  const [low, next] = amounts ?? [];
  if (low === undefined) return null;
  const isRange = next !== undefined && rangeWord.test(text.slice(low.end, next.start));
  // After a plus sign come extras, such as a transport allowance. Anything else would be a second pay.
  if (next !== undefined && !isRange && !text.slice(low.end, next.start).includes('+')) return null;
  const currency = currencyWords.find(([pattern]) => pattern.test(text))?.[1] ?? options.currency ?? 'COP';
  const high = isRange ? next : low;
  // `3 a 4 millones`: the word counts for both.
  const lowMultiplier =
    low.multiplier === 1n && isRange && Number(low.digits) < 1_000 ? high.multiplier : low.multiplier;
  return {
    minimum: inMicros(low, lowMultiplier, currency),
    maximum: inMicros(high, high.multiplier, currency),
    period: payPeriodOf(text) ?? options.period ?? 'month',
  };
}
