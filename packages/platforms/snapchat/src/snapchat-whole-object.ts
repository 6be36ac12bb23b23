import { AdFluxError, canonicalJson } from '@adflux/core';
import type { SnapchatNode } from './snapchat-node.js';

/** Fields of an object by name; undefined where one is to go. */
export type SnapchatFields = Readonly<Record<string, unknown>>;

/**
 * Fields that Snapchat fills in itself. Some are refused when they come back, and none of them can be lost by leaving it out.
 * Recorded updates echo all of them and are taken (https://github.com/k0va1/snapchat_api); other advertisers saw refusals.
 */
const readOnly: ReadonlySet<string> = new Set(
  (
    'created_at updated_at created_by_app_id created_by_user last_updated_by_app_id last_updated_by_user ' +
    'delivery_status effective_status review_status review_status_reasons review_status_details packaging_status ' +
    'targeting_reach_status creation_state auto_bid target_bid ranking_score semantic_id forced_view_eligibility ' +
    'deleted pacing_properties_version'
  ).split(' '),
);

const unsafeNumbers = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(unsafeNumbers);
};

/**
 * The whole object with some fields changed: what a full replace has to send. Null fields are left out, because null is not
 * the same as not set; so is the bid of zero that automatic bidding reads as (E2771).
 *
 * @throws AdFluxError `unsupported` when a number in it is too large to be sent back as it is.
 */
export function withChanges(node: SnapchatNode, changes: SnapchatFields): SnapchatFields {
  const kept = Object.entries(node).filter(([name]) => !readOnly.has(name) && !(name in changes));
  const changed = Object.entries(changes);
  const whole = [...kept, ...changed].filter(([, value]) => value !== undefined && value !== null);
  const fields = Object.fromEntries(whole.filter(([name, value]) => name !== 'bid_micro' || value !== 0));
  if (!unsafeNumbers(fields)) return fields;
  throw new AdFluxError(
    `An amount of ${node.id} is too large to be written back exactly, and an update has to write back all of it. Change it in Ads Manager.`,
    { code: 'unsupported', platform: 'snapchat' },
  );
}

const isoInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Whether two values on the wire mean the same: instants are written in more than one way. */
export function isSame(left: unknown, right: unknown): boolean {
  if (typeof left === 'string' && typeof right === 'string' && isoInstant.test(left) && isoInstant.test(right))
    return Date.parse(left) === Date.parse(right);
  return canonicalJson(left ?? null) === canonicalJson(right ?? null);
}

/** Ids come back as text or as numbers. */
const isScalar = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** Whether everything that was sent is still there; Snapchat may add to an object what it fills in itself. */
function holds(sent: unknown, stored: unknown): boolean {
  if (Array.isArray(sent))
    return (
      Array.isArray(stored) && stored.length >= sent.length && sent.every((each, index) => holds(each, stored[index]))
    );
  if (typeof sent === 'object' && sent !== null) {
    if (typeof stored !== 'object' || stored === null) return false;
    return Object.entries(sent).every(([name, value]) => holds(value, Reflect.get(stored, name)));
  }
  return isSame(sent, stored) || (isScalar(sent) && isScalar(stored) && String(sent) === String(stored));
}

/** Guarded fields that were sent and are not stored as they were sent: caps, budgets and ends that went missing. */
export const lostFields = (
  sent: SnapchatFields,
  stored: SnapchatFields,
  guarded: readonly string[],
): readonly string[] => guarded.filter((name) => sent[name] !== undefined && !holds(sent[name], stored[name]));
