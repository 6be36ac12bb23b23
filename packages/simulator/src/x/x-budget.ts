import type { Entity } from '../world-store.js';
import { refuseWith } from './x-problem.js';
import type { XState } from './x-state.js';

const daily = 'daily_budget_amount_local_micro';
const total = 'total_budget_amount_local_micro';

/** Checks the budgets an entity would have, of a campaign or a line item alike. */
export const checkBudgets = (
  state: Pick<XState, 'metrics'>,
  fields: Readonly<Record<string, unknown>>,
  existing?: Entity,
): void => {
  const dailyMicros = fields[daily];
  const totalMicros = fields[total];
  if (typeof totalMicros !== 'number') return;
  if (typeof dailyMicros === 'number' && dailyMicros > totalMicros) {
    refuseWith(400, 'INVALID_PARAMETER', `${daily} must be less than or equal to ${total}`, {
      parameter: daily,
      value: dailyMicros,
    });
  }
  if (existing && state.metrics.spentEver(existing.id) > BigInt(totalMicros)) {
    refuseWith(400, 'SPEND_EXCEEDS_BUDGET', `${total} is below what was spent already`, {
      parameter: total,
      value: totalMicros,
    });
  }
};

/** Whether an entity has spent all it may ever spend. */
export const isExhausted = ({ metrics }: Pick<XState, 'metrics'>, entity: Entity): boolean => {
  const totalMicros = entity.fields[total];
  return typeof totalMicros === 'number' && metrics.spentEver(entity.id) >= BigInt(totalMicros);
};
