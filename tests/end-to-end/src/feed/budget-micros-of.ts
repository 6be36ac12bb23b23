import type { WorldEntity } from '@adflux/simulator';
import type { SimulatedId } from '../connect.js';

/** Where each platform keeps a campaign's daily budget, and what one of its units is in micros of a peso. */
const places: Readonly<Record<SimulatedId, { readonly kind: string; readonly field: string; readonly unit: bigint }>> =
  {
    meta: { kind: 'campaign', field: 'daily_budget', unit: 1_000_000n },
    'google-ads': { kind: 'budget', field: 'amountMicros', unit: 1n },
    x: { kind: 'campaign', field: 'daily_budget_amount_local_micro', unit: 1n },
    tiktok: { kind: 'campaign', field: 'budget', unit: 1_000_000n },
    snapchat: { kind: 'campaign', field: 'daily_budget_micro', unit: 1n },
  };

/** The daily budget that an entity holds for a campaign, in micros, or null when it is none of those that do. */
export function budgetMicrosOf({ platform, kind, fields }: WorldEntity): bigint | null {
  const place = places[platform];
  if (place.kind !== kind) return null;
  const amount = fields[place.field];
  return typeof amount === 'string' || typeof amount === 'number' ? BigInt(amount) * place.unit : 0n;
}
