import { AdFluxError } from '../contracts/adflux-error.js';
import { moneyFromDecimal, moneyToDecimal } from './money-decimal.js';
import type { Money } from './money.js';

/**
 * Writes money for people, exactly: `$ 3.000.000` in `es-CO`. Decimals appear only where the amount has them.
 *
 * @param locale BCP 47 tag. Default `es-CO`.
 */
export function formatMoney(money: Money, locale = 'es-CO'): string {
  const text = moneyToDecimal(money);
  const decimals = text.split('.')[1]?.length ?? 0;
  const digits = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals === 0 ? 0 : Math.max(2, decimals),
    maximumFractionDigits: Math.max(2, decimals),
  });
  // The formatter takes decimal text as it stands, so nothing passes through a float.
  return digits.format(text as `${number}`).replace(/\u00a0/g, ' ');
}

interface Separators {
  readonly group: string;
  readonly decimal: string;
}

function separatorsOf(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1_234_567.8);
  const find = (type: string, fallback: string): string => parts.find((part) => part.type === type)?.value ?? fallback;
  return { group: find('group', ','), decimal: find('decimal', '.') };
}

/**
 * Reads money as people of a locale write it: `$ 3.000.000`, `3.000.000,50`, `COP 3000000`. Exact, never a guess: groups
 * must have three digits, and text that could mean two amounts is refused.
 *
 * @param currency The currency the amount is in; a symbol or code in the text is only removed.
 * @param locale Whose separators hold. Default `es-CO`: point for thousands, comma for decimals.
 * @throws AdFluxError `invalid_request` when the text is not an amount.
 */
export function parseMoney(text: string, currency: string, locale = 'es-CO'): Money {
  const { group, decimal } = separatorsOf(locale);
  const bare = text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/^(-?)\s*(?:[A-Z]{3}|\p{Sc})\s*(?=[-\d])/u, '$1')
    .replace(/\s*(?:[A-Z]{3}|\p{Sc})$/u, '')
    .trim();
  const [whole = '', fraction, ...rest] = bare.split(decimal);
  const groups = whole.replace(/^-/, '').split(group === '\u00a0' || group === '\u202f' ? ' ' : group);
  const grouped =
    groups.length === 1 ||
    groups.every((part, index) => (index === 0 ? part.length > 0 && part.length < 4 : part.length === 3));
  if (
    rest.length > 0 ||
    !grouped ||
    !groups.every((part) => /^\d+$/.test(part)) ||
    (fraction !== undefined && !/^\d{1,6}$/.test(fraction))
  )
    throw new AdFluxError(
      `"${text}" is not an amount as ${locale} writes it. Expected something like ${formatMoney({ micros: 1_234_567_000_000n, currency }, locale)}.`,
      {
        code: 'invalid_request',
      },
    );
  const sign = whole.startsWith('-') ? '-' : '';
  return moneyFromDecimal(`${sign}${groups.join('')}${fraction === undefined ? '' : `.${fraction}`}`, currency);
}
