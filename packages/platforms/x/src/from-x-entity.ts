import type { RemoteEntity } from '@adflux/core';
import { z } from 'zod';
import { fromXReasons, fromXStatus } from './from-x-status.js';

// Whole micros; what JavaScript cannot hold exactly is left out rather than rounded.
const microsSchema = z.int().nonnegative().nullish().catch(null);

/** A campaign or a line item as X describes it; each has some of these fields. */
export const xEntitySchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  entity_status: z.string().nullish(),
  servable: z.boolean().nullish(),
  reasons_not_servable: z.array(z.string()).nullish(),
  end_time: z.string().nullish(),
  currency: z.string().nullish(),
  daily_budget_amount_local_micro: microsSchema,
  total_budget_amount_local_micro: microsSchema,
  deleted: z.boolean().nullish(),
});
/** A campaign or a line item as X describes it. */
export type XEntity = z.infer<typeof xEntitySchema>;

/** Describes an entity as the orchestrator sees it. A total is the budget where there is one: the daily share comes of it. */
export function fromXEntity(entity: XEntity, kind: 'campaign' | 'adGroup', currency: string, now: Date): RemoteEntity {
  const reasons = fromXReasons(entity);
  const micros = entity.total_budget_amount_local_micro ?? entity.daily_budget_amount_local_micro;
  return {
    kind,
    id: entity.id,
    name: entity.name ?? '',
    delivery: fromXStatus(entity, now),
    ...(reasons.length === 0 ? {} : { reasons }),
    ...(micros == null ? {} : { budget: { micros: BigInt(micros), currency: entity.currency ?? currency } }),
  };
}
