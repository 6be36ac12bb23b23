import type { Delivery, EntityKind, Money, RemoteEntity } from '@adflux/core';
import type { SnapchatNode } from './snapchat-node.js';

/**
 * Delivery statuses that say no more than the switch, the parents' switches and the schedule do.
 *
 * Seen in recorded answers (https://github.com/k0va1/snapchat_api, July 2025); Snapchat publishes no whole list.
 */
const sayNothingNew: ReadonlySet<string> = new Set([
  'VALID',
  'LEARNING_PHASE',
  'INVALID_NOT_ACTIVE',
  'INVALID_NOT_EFFECTIVE_ACTIVE',
  'INVALID_START_TIME',
]);

const troublesOf = ({ delivery_status: statuses }: SnapchatNode): readonly string[] =>
  (statuses ?? []).filter((status) => !sayNothingNew.has(status));

/**
 * What Snapchat does with a node. `off` is what we switched off ourselves; parents that are off do not make it so.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/ads (review_status, read November 2026)
 */
export function fromSnapchatStatus(node: SnapchatNode, now: Date): Delivery {
  if (node.deleted === true || node.status === 'DELETED') return 'removed';
  const review = node.review_status?.toUpperCase();
  if (review === 'REJECTED') return 'rejected';
  if (node.status !== 'ACTIVE') return 'off';
  if (typeof node.end_time === 'string' && Date.parse(node.end_time) <= now.getTime()) return 'ended';
  if (review !== undefined && review.startsWith('PENDING')) return 'in_review';
  return troublesOf(node).length > 0 ? 'limited' : 'on';
}

/** The budget or cap a node holds. All amounts are in millionths, in every currency. */
function budgetOf(node: SnapchatNode, currency: string): Money | null {
  const micros = [node.daily_budget_micro, node.lifetime_budget_micro, node.lifetime_spend_cap_micro].find(
    (amount) => typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0,
  );
  return typeof micros === 'number' ? { micros: BigInt(micros), currency } : null;
}

/** Describes a node as the orchestrator sees it. */
export function fromSnapchatNode(
  node: SnapchatNode,
  kind: Exclude<EntityKind, 'asset'>,
  currency: string,
  now: Date,
): RemoteEntity {
  const delivery = fromSnapchatStatus(node, now);
  const reasons = [...(node.review_status_reasons ?? []), ...(delivery === 'limited' ? troublesOf(node) : [])];
  const budget = budgetOf(node, currency);
  return {
    kind,
    id: node.id,
    name: node.name ?? '',
    delivery,
    ...(reasons.length === 0 ? {} : { reasons }),
    ...(budget === null ? {} : { budget }),
  };
}
