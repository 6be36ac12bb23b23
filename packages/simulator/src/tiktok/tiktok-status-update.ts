import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { findToChange, type AutomationType } from './tiktok-find.js';
import { problemIn, refuse, toTikTokReply } from './tiktok-problem.js';
import { flag, id, list, oneOf, readFields, required, text } from './tiktok-readers.js';
import { applyStatus } from './tiktok-status.js';
import type { TikTokCall, TikTokState } from './tiktok-state.js';

/** What one `status/update` endpoint switches. */
export interface SwitchedKind {
  readonly kind: 'campaign' | 'adGroup' | 'ad';
  readonly automation: AutomationType;
  /** Name of the parameter with the ids. */
  readonly idsField: string;
}

/**
 * `POST …/status/update/`: one to twenty things are enabled, disabled or deleted. One that cannot be switched stops all,
 * except for ad groups with `allow_partial_success` (https://business-api.tiktok.com/portal/docs?id=1739591716326402).
 */
export const updateStatuses = (
  state: TikTokState,
  { kind, automation, idsField }: SwitchedKind,
  { request, input }: TikTokCall,
): Reply => {
  const given = readFields(
    {
      advertiser_id: id,
      [idsField]: list(id, { min: 1, max: 20 }),
      operation_status: oneOf(['ENABLE', 'DISABLE', 'DELETE']),
      ...(kind === 'adGroup' && automation === 'MANUAL' ? { allow_partial_success: flag } : {}),
      ...(kind === 'campaign' ? { postback_window_mode: text } : {}),
    },
    input,
  );
  // The name of this field is only known here, so the reader's type is lost.
  const ids = required((given as Readonly<Record<string, unknown>>)[idsField], idsField) as readonly string[];
  const status = required(given.operation_status, 'operation_status');
  const partly = 'allow_partial_success' in given && given.allow_partial_success === true;

  const found: Entity[] = [];
  const errors: { readonly adgroup_id: string; readonly error_message: string }[] = [];
  for (const wanted of new Set(ids)) {
    try {
      found.push(findToChange(state, kind, wanted, automation));
    } catch (error) {
      const problem = problemIn(error);
      if (!problem || !partly) throw error;
      errors.push({ adgroup_id: wanted, error_message: problem.message });
    }
  }
  if (found.length === 0) refuse(40002, errors[0]?.error_message ?? 'Nothing can be switched');
  for (const entity of found) applyStatus(state, entity, status);
  const done = found.map((entity) => entity.id);
  return toTikTokReply(
    request,
    {
      [idsField]: done,
      status,
      ...(kind === 'campaign' ? { campaign_list: done.map((campaign_id) => ({ campaign_id, status })) } : {}),
      ...(partly ? { error_list: errors } : {}),
    },
    errors.length > 0 ? 20001 : 0,
  );
};
