import { AdFluxError, addMoney, isoDateSchema, moneyToDecimal } from '@adflux/core';
import type { Finding, IsoDate, Money, PlatformId } from '@adflux/core';

/** What may be spent in one day. What is left out is not looked at: a limit without a platform sums all platforms. */
export interface SpendLimit {
  readonly clientId?: string;
  readonly platform?: PlatformId;
  /** The one day it holds for, in the account's time zone. Left out, it holds for each day on its own. */
  readonly day?: IsoDate;
  readonly amount: Money;
}

/** Money of one client on one platform in one day: spent already, or planned. */
export interface DaySpend {
  readonly clientId: string;
  readonly platform: PlatformId;
  /** In the account's time zone. */
  readonly day: IsoDate;
  /** Not below zero. */
  readonly amount: Money;
}

/** What spend limits are checked against. */
export interface SpendCheck {
  readonly limits: readonly SpendLimit[];
  /** What the days have cost so far. */
  readonly spent: readonly DaySpend[];
  /** What would be spent on top of it. */
  readonly planned: readonly DaySpend[];
}

const covers = (limit: SpendLimit, spend: DaySpend): boolean =>
  (limit.clientId === undefined || limit.clientId === spend.clientId) &&
  (limit.platform === undefined || limit.platform === spend.platform) &&
  (limit.day === undefined || limit.day === spend.day);

const sum = (spends: readonly DaySpend[], currency: string): Money =>
  spends.reduce<Money>((total, { amount }) => addMoney(total, amount), { micros: 0n, currency });

const label = (money: Money): string => `${money.currency} ${moneyToDecimal(money)}`;

const describe = ({ clientId, platform }: SpendLimit): string =>
  [clientId === undefined ? 'all clients' : `client ${clientId}`, platform ?? 'all platforms'].join(', ');

const describeInSpanish = ({ clientId, platform }: SpendLimit): string =>
  [clientId === undefined ? 'todos los clientes' : `el cliente ${clientId}`, platform ?? 'todas las plataformas'].join(
    ', ',
  );

function checkAmounts({ limits, spent, planned }: SpendCheck): void {
  const entries = [...limits, ...spent, ...planned];
  const unfit = entries.find(
    ({ day, amount }) => amount.micros < 0n || (day !== undefined && !isoDateSchema.safeParse(day).success),
  );
  if (unfit !== undefined)
    throw new AdFluxError('Limits and spend need amounts of zero or more, and days such as 2027-03-01. Correct them.', {
      code: 'invalid_request',
    });
}

/**
 * Whether planned spend stays within the limits: one error for each limit and day that it would break. Exact: amounts are
 * micros, and currencies are never converted, so a limit in another currency is an error too. Pure.
 *
 * @throws AdFluxError `invalid_request` when an amount is below zero or a day is no day.
 */
export function checkSpendLimits(check: SpendCheck): readonly Finding[] {
  checkAmounts(check);
  return check.limits.flatMap((limit) => {
    const { currency } = limit.amount;
    const days = new Map<IsoDate, DaySpend[]>();
    for (const spend of check.planned)
      if (covers(limit, spend)) days.set(spend.day, [...(days.get(spend.day) ?? []), spend]);
    for (const spend of check.spent) if (covers(limit, spend)) days.get(spend.day)?.push(spend);
    return [...days].sort().flatMap(([day, ofDay]): readonly Finding[] => {
      const place = {
        severity: 'error',
        ...(limit.platform === undefined ? {} : { platform: limit.platform }),
      } as const;
      const other = ofDay.find(({ amount }) => amount.currency !== currency);
      if (other !== undefined) {
        const message = `The limit for ${describe(limit)} is in ${currency}, but spend of ${day} is in ${other.amount.currency}. Set a limit in ${other.amount.currency}.`;
        const es = `El tope para ${describeInSpanish(limit)} está en ${currency}, pero el gasto del ${day} está en ${other.amount.currency}. Ponga un tope en ${other.amount.currency}.`;
        return [{ ...place, code: 'limits.currency', message, translations: { es } }];
      }
      const total = sum(ofDay, currency);
      if (total.micros <= limit.amount.micros) return [];
      const message = `${day}: ${label(total)} would be spent; the limit for ${describe(limit)} is ${label(limit.amount)}. Plan less, or raise the limit.`;
      const es = `${day}: se gastarían ${label(total)}; el tope para ${describeInSpanish(limit)} es ${label(limit.amount)}. Planee menos o suba el tope.`;
      return [{ ...place, code: 'limits.exceeded', message, translations: { es } }];
    });
  });
}
