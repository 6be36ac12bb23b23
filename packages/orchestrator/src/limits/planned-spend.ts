import type { DaySpend } from '@adflux/compliance';
import type { Budget, LiveBudget, Money, Schedule } from '@adflux/core';
import type { Wanted } from '../plan/wanted.js';

const dayMs = 86_400_000;

/** A campaign without an end is looked at this many days ahead: limits hold for each day on its own. */
const openEndedDays = 31;

/** No campaign is looked at further ahead than this. */
const mostDays = 366;

/** Whose campaign it is where none is named. */
const nobody = 'default';

/** The client that limits know a campaign by. */
const clientIdOf = (clientId: string | null | undefined): string => clientId ?? nobody;

/** What a budget may cost a day, and on which days, counted since 1970 in UTC. */
interface Term {
  readonly amount: Money;
  readonly firstDay: number;
  /** Null: nobody said when it ends. */
  readonly lastDay: number | null;
}

const dayOf = (instantMs: number): number => Math.floor(instantMs / dayMs);
const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** All of a daily budget; of a lifetime one its share, rounded up. */
function termOf({ amount, period }: Budget, { startsAt, endsAt }: Schedule): Term {
  const startMs = Date.parse(startsAt);
  const count = endsAt === undefined ? null : Math.max(1, Math.ceil((Date.parse(endsAt) - startMs) / dayMs));
  const firstDay = dayOf(startMs);
  const days = BigInt(count ?? openEndedDays);
  return {
    amount: period === 'daily' ? amount : { ...amount, micros: (amount.micros + days - 1n) / days },
    firstDay,
    lastDay: count === null ? null : firstDay + count - 1,
  };
}

/** What a campaign would cost, day by day, from now on. */
export function plannedSpend({ platform, tree }: Wanted, now: Date): readonly DaySpend[] {
  const clientId = clientIdOf(tree.campaign.clientId);
  return [tree.campaign, ...tree.adGroups.map(({ spec }) => spec)].flatMap(({ budget, schedule }) => {
    if (budget === null) return [];
    const { amount, firstDay, lastDay } = termOf(budget, schedule);
    const from = Math.max(firstDay, dayOf(now.getTime()));
    const count = lastDay === null ? openEndedDays : Math.min(lastDay - from + 1, mostDays);
    return Array.from({ length: Math.max(0, count) }, (_, index) => ({
      clientId,
      platform: platform.id,
      day: dateOf(from + index),
      amount,
    }));
  });
}

/**
 * What budgets that are on may cost on the days in question. Those of one client, platform and length are added up before they
 * are spread over days: a feed has tens of thousands of campaigns that begin and end together.
 */
export function committedSpend(budgets: readonly LiveBudget[], dates: ReadonlySet<string>): readonly DaySpend[] {
  const terms = new Map<string, Term & Pick<DaySpend, 'clientId' | 'platform'>>();
  for (const { platform, budget, schedule, ...about } of budgets) {
    const clientId = clientIdOf(about.clientId);
    const term = termOf(budget, schedule);
    const { amount, firstDay, lastDay } = term;
    const key = [clientId, platform, amount.currency, firstDay, lastDay].join('\n');
    const micros = amount.micros + (terms.get(key)?.amount.micros ?? 0n);
    terms.set(key, { ...term, clientId, platform, amount: { ...amount, micros } });
  }
  const days = [...dates].map((date) => ({ date, day: dayOf(Date.parse(date)) }));
  return [...terms.values()].flatMap(({ clientId, platform, amount, firstDay, lastDay }) =>
    days
      .filter(({ day }) => day >= firstDay && (lastDay === null || day <= lastDay))
      .map(({ date }) => ({ clientId, platform, day: date, amount })),
  );
}
