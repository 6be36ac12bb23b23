import type { Delivery, RemoteEntity } from '@adflux/core';
import { z } from 'zod';
import { fromMetaMinorUnits } from './to-meta-budget.js';

/** Kinds that have a status on Meta. */
export type MetaNodeKind = 'campaign' | 'adGroup' | 'ad';

const textSchema = z.string().nullish();
// Whole minor units; anything else is left out rather than guessed at.
const unitsSchema = z
  .union([z.string().regex(/^\d+$/), z.int()])
  .nullish()
  .catch(null);

/** A campaign, ad set or ad as Meta describes it; every kind has some of these fields. */
export const metaNodeSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** What it was set to. */
  status: textSchema,
  /** What comes of it, its parents and the review taken together. */
  effective_status: textSchema,
  daily_budget: unitsSchema,
  lifetime_budget: unitsSchema,
  end_time: textSchema,
  stop_time: textSchema,
  issues_info: z
    .array(
      z.object({
        level: textSchema,
        error_type: textSchema,
        error_summary: textSchema,
        error_message: textSchema,
      }),
    )
    .nullish(),
  /** Reasons of reviewers, by placement and policy; the shape differs from ad to ad. */
  ad_review_feedback: z.unknown().optional(),
});

/** A campaign, ad set or ad as Meta describes it. */
export type MetaNode = z.infer<typeof metaNodeSchema>;

const levels: Readonly<Record<MetaNodeKind, string>> = { campaign: 'CAMPAIGN', adGroup: 'AD_SET', ad: 'AD' };

/** Texts in an answer whose shape is not documented, the deepest first come. */
function textsIn(value: unknown, depth = 4): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' && Number.isNaN(Number(name)) ? [`${name}: ${inner}`] : textsIn(inner, depth - 1),
  );
}

function reasonsOf(node: MetaNode): readonly string[] {
  const issues = (node.issues_info ?? []).map((issue) =>
    [issue.error_summary ?? '', issue.error_message ?? ''].filter((text) => text !== '').join(': '),
  );
  const pending = node.effective_status === 'PENDING_BILLING_INFO' ? ['The account has no valid payment method.'] : [];
  const texts = [...new Set([...issues, ...textsIn(node.ad_review_feedback), ...pending])];
  // Review feedback comes back inside of an issue; a text that another one holds says nothing more.
  return texts.filter((text) => text !== '' && !texts.some((other) => other !== text && other.includes(text)));
}

const isBlocked = (node: MetaNode, kind: MetaNodeKind): boolean =>
  (node.issues_info ?? []).some((issue) => issue.error_type === 'HARD_ERROR' && issue.level === levels[kind]);

/**
 * What Meta does with an entity. A parent that is off does not make its children off: `off` is what we switched off
 * ourselves, and a paused campaign says so itself.
 *
 * @see https://developers.facebook.com/docs/marketing-api/reference/adgroup (effective_status, read November 2026)
 */
export function fromMetaStatus(node: MetaNode, kind: MetaNodeKind, now: Date): Delivery {
  const effective = node.effective_status ?? node.status;
  const own = node.status ?? effective;
  if (own === 'DELETED' || own === 'ARCHIVED' || effective === 'DELETED' || effective === 'ARCHIVED') return 'removed';
  if (effective === 'DISAPPROVED') return 'rejected';
  if (own === 'PAUSED') return 'off';
  const end = node.end_time ?? node.stop_time;
  if (typeof end === 'string' && Date.parse(end) <= now.getTime()) return 'ended';
  switch (effective) {
    case 'PENDING_REVIEW':
    case 'IN_PROCESS':
      return 'in_review';
    case 'WITH_ISSUES':
      return isBlocked(node, kind) ? 'rejected' : 'limited';
    case 'PENDING_BILLING_INFO':
      return 'limited';
    default:
      return 'on';
  }
}

/** Describes an entity as the orchestrator sees it. */
export function fromMetaNode(node: MetaNode, kind: MetaNodeKind, currency: string, now: Date): RemoteEntity {
  const reasons = reasonsOf(node);
  // Meta writes a budget that is not there as "0".
  const units = [node.daily_budget, node.lifetime_budget]
    .map((each) => String(each ?? '0'))
    .find((each) => each !== '0');
  return {
    kind,
    id: node.id,
    name: node.name,
    delivery: fromMetaStatus(node, kind, now),
    ...(reasons.length === 0 ? {} : { reasons }),
    ...(units === undefined ? {} : { budget: fromMetaMinorUnits(units, currency) }),
  };
}
