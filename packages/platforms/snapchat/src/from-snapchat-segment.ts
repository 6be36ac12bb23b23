import type { AudienceState, RemoteAudience } from '@adflux/core';
import { z } from 'zod';

/** A segment, as little of it as is needed. */
export const snapchatSegmentSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  name: z.string().nullish(),
  status: z.string().nullish(),
  targetable_status: z.string().nullish(),
  approximate_number_users: z.number().nullish(),
});

/** A segment as Snapchat describes it. */
export type SnapchatSegment = z.infer<typeof snapchatSegmentSchema>;

/** https://developers.snap.com/marketing-api/Ads-API/customer-lists (targetable_status, read November 2026). */
const states: Readonly<Record<string, AudienceState>> = {
  NOT_READY: 'processing',
  TOO_FEW_USERS: 'too_small',
  READY: 'ready',
};

/** A segment as an audience. A status nobody knew of means that no ad may count on it. */
export function fromSnapchatSegment(segment: SnapchatSegment): RemoteAudience {
  const { id, name, status, targetable_status: targetable, approximate_number_users: matched } = segment;
  const state =
    status === 'DELETED'
      ? 'removed'
      : targetable == null
        ? 'processing'
        : (states[targetable.toUpperCase()] ?? 'unusable');
  return {
    id,
    name: name ?? '',
    state,
    ...(state === 'unusable' && targetable != null ? { reasons: [targetable] } : {}),
    ...(typeof matched === 'number' && matched > 0 ? { matchedMembers: matched } : {}),
  };
}
