import type { Entity } from '../world-store.js';
import { refuse, refuseParameter } from './meta-problem.js';
import { numberIn, type MetaState } from './meta-state.js';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** Budgets as they are sent, in Meta's minor units. */
export interface MetaBudget {
  readonly daily_budget?: number;
  readonly lifetime_budget?: number;
}

/** What a lifetime budget has to last for, in milliseconds since the epoch. */
export interface MetaBudgetPeriod {
  readonly startMs: number;
  readonly endMs: number | undefined;
}

const checkMinimum = (state: MetaState, field: string, given: number, minimum: number): void => {
  if (given >= minimum) return;
  const shown = (minimum / state.account.offset).toFixed(state.account.offset === 1 ? 0 : 2);
  refuseParameter(
    field,
    `The budget for this ad set must be at least ${shown} ${state.account.currency}. Please edit your budget in your ad set.`,
    1885272,
    'Budget Is Too Low',
  );
};

/** Refuses a budget that Meta would refuse. */
export const checkBudget = (state: MetaState, budget: MetaBudget, period: MetaBudgetPeriod): void => {
  const { daily_budget: daily, lifetime_budget: lifetime } = budget;
  if (daily !== undefined && lifetime !== undefined) {
    refuseParameter('daily_budget', 'Only one of daily_budget and lifetime_budget can be specified');
  }
  if (daily !== undefined) checkMinimum(state, 'daily_budget', daily, state.account.minimumDailyBudget);
  if (lifetime !== undefined) {
    if (period.endMs === undefined) {
      refuseParameter('end_time', 'An end time is required for a lifetime budget');
    } else {
      const days = Math.max(1, Math.ceil((period.endMs - period.startMs) / dayMs));
      checkMinimum(state, 'lifetime_budget', lifetime, state.account.minimumDailyBudget * days);
    }
  }
};

/** True if the entity has a budget of its own. */
export const hasBudget = (entity: Entity): boolean =>
  numberIn(entity, 'daily_budget') !== undefined || numberIn(entity, 'lifetime_budget') !== undefined;

/** Refuses to turn a daily budget into a lifetime budget or back. */
export const checkBudgetKind = (entity: Entity, budget: MetaBudget): void => {
  const changesKind =
    (budget.daily_budget !== undefined && numberIn(entity, 'lifetime_budget') !== undefined) ||
    (budget.lifetime_budget !== undefined && numberIn(entity, 'daily_budget') !== undefined);
  if (changesKind) {
    refuseParameter('daily_budget', 'You cannot change between a daily and a lifetime budget once it is published');
  }
};

/** Remembers when the budgets of ad sets were changed. */
export interface BudgetChanges {
  /** Counts one change, or refuses it: four an hour, then the ad set is locked for an hour. */
  readonly count: (entity: Entity, atMs: number) => void;
}

/** Opens the memory of budget changes (613/1487632). */
export const createBudgetChanges = (): BudgetChanges => {
  const changes = new Map<string, readonly number[]>();
  const lockedUntilMs = new Map<string, number>();
  return {
    count: ({ id }, atMs) => {
      const recent = (changes.get(id) ?? []).filter((changedMs) => atMs - changedMs < hourMs);
      if (recent.length >= 4 && (lockedUntilMs.get(id) ?? 0) <= atMs) lockedUntilMs.set(id, atMs + hourMs);
      if ((lockedUntilMs.get(id) ?? 0) > atMs) {
        refuse({
          code: 613,
          subcode: 1487632,
          message: '(#613) Calls to this api have exceeded the rate limit.',
          title: 'Ad Set Budget Change Limit',
          userMessage:
            'The budget of this ad set was changed too often. You can change it four times an hour. Try again in an hour.',
        });
      }
      changes.set(id, [...recent, atMs]);
    },
  };
};
