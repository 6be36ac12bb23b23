import type { Misfit } from './misfit.js';
import { isMissing, toFieldPath, valueAt } from './read-path.js';

/** What reading a number depends on. */
export interface NumberSource {
  readonly path: string;
  readonly reads: 'number' | 'monthly_pay';
  readonly currency?: string | undefined;
  readonly scale: 'linear' | 'log';
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

/** A number, null where there is none, or why it does not fit. */
export type NumberReader = (record: unknown) => number | null | Misfit;

/** How many of a period make a month: a year has 52 weeks, 260 working days, 2,080 hours. */
const perMonth = new Map<unknown, number>([
  ['hour', 2080 / 12],
  ['day', 260 / 12],
  ['week', 52 / 12],
  ['month', 1],
  ['year', 1 / 12],
]);
const microsPerUnit = 1_000_000;

/** Reads a number, or a pay as units of its currency per month, and checks its limits. */
export function readNumber(source: NumberSource): NumberReader {
  const keys = toFieldPath(source.path);
  const lowest = Math.max(source.minimum ?? -Infinity, source.scale === 'log' ? 0 : -Infinity);
  const highest = source.maximum ?? Infinity;
  const limits = `${lowest === -Infinity ? '' : ` not below ${lowest}`}${highest === Infinity ? '' : ` not above ${highest}`}`;
  const misfit: Misfit = { expected: `a finite number${limits}` };
  const [least, most] = [Math.max(lowest, -Number.MAX_VALUE), Math.min(highest, Number.MAX_VALUE)];
  const within = (value: number): number | Misfit => (value >= least && value <= most ? value : misfit);
  if (source.reads === 'monthly_pay') {
    const pay = readPay(source.currency);
    return (record) => {
      const value = valueAt(record, keys);
      if (isMissing(value)) return null;
      const amount = pay(value);
      return typeof amount === 'number' ? within(amount) : amount;
    };
  }
  return (record) => {
    const value = valueAt(record, keys);
    if (typeof value === 'number') return within(value);
    return isMissing(value) ? null : misfit;
  };
}

function readPay(currency: string | undefined): (value: unknown) => number | Misfit {
  const shape: Misfit = { expected: 'a pay of { amount: { micros: bigint, currency }, period }' };
  const foreign: Misfit = { expected: `in ${currency ?? 'one currency'}`, part: 'amount.currency' };
  return (value) => {
    if (typeof value !== 'object' || value === null) return shape;
    const { amount, period } = value as { readonly amount?: unknown; readonly period?: unknown };
    const periods = perMonth.get(period);
    if (periods === undefined || typeof amount !== 'object' || amount === null) return shape;
    const money = amount as { readonly micros?: unknown; readonly currency?: unknown };
    if (typeof money.micros !== 'bigint') return shape;
    if (money.currency !== currency) return foreign;
    return (Number(money.micros) / microsPerUnit) * periods;
  };
}
