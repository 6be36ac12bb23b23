import type { Entity } from '../world-store.js';
import { expiryOf, isProcessing, isTooSmall, isUsableAudience } from './tiktok-audience-state.js';
import { numberIn, textIn, type TikTokState } from './tiktok-state.js';
import { toTikTokTime } from './tiktok-time.js';

const messageOf = (state: TikTokState, audience: Entity): string => {
  if (isProcessing(state, audience)) return 'Audience is being processed.';
  return isTooSmall(state, audience)
    ? `Audience is too small: at least ${String(state.account.minimumAudienceSize)} people are needed.`
    : '';
};

/** An audience as `/dmp/custom_audience/get/` and `/list/` show it. While it is processed, nobody is counted. */
export const viewAudience = (state: TikTokState, audience: Entity) => {
  const message = messageOf(state, audience);
  return {
    audience_id: audience.id,
    name: audience.name,
    audience_type: textIn(audience, 'audience_type') ?? 'Customer File Audience',
    audience_sub_type: textIn(audience, 'audience_sub_type') ?? 'NORMAL',
    calculate_type: textIn(audience, 'calculate_type') ?? null,
    type: 'CUSTOM_AUDIENCE',
    cover_num: isProcessing(state, audience) ? 0 : (numberIn(audience, 'memberCount') ?? 0),
    is_valid: isUsableAudience(state, audience),
    is_creator: true,
    is_expiring: false,
    shared: false,
    owner_id: state.account.id,
    msg: message,
    error_msg: isProcessing(state, audience) ? '' : message,
    create_time: toTikTokTime(audience.createdAtMs),
    expired_time: toTikTokTime(expiryOf(audience)),
  };
};
