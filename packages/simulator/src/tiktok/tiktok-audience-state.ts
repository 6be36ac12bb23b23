import type { Entity } from '../world-store.js';
import { momentIn, numberIn, type TikTokState } from './tiktok-state.js';

type AudienceContext = Pick<TikTokState, 'account' | 'clock'>;

/** Whether an audience is still being worked on after its last change. */
export const isProcessing = ({ clock }: AudienceContext, audience: Entity): boolean =>
  (momentIn(audience, 'processed_until') ?? 0) > clock.nowMs();

/** Whether an audience has fewer people than TikTok wants. */
export const isTooSmall = ({ account }: AudienceContext, audience: Entity): boolean =>
  (numberIn(audience, 'memberCount') ?? 0) < account.minimumAudienceSize;

const dayMs = 86_400_000;

/** When an audience expires: some days after its creation if its maker chose them, else a year after its last change. */
export const expiryOf = (audience: Entity): number => {
  const days = numberIn(audience, 'retention_in_days');
  return days === undefined ? audience.updatedAtMs + 365 * dayMs : audience.createdAtMs + days * dayMs;
};

/** `is_valid`: whether ads can be aimed at an audience. */
export const isUsableAudience = (context: AudienceContext, audience: Entity): boolean =>
  !audience.removed &&
  !isProcessing(context, audience) &&
  !isTooSmall(context, audience) &&
  expiryOf(audience) > context.clock.nowMs();

/** Adds the audiences that the settings say exist. */
export const addPresetAudiences = ({ world, account }: Pick<TikTokState, 'world' | 'account'>): void => {
  for (const { id, name, type } of account.audiences) {
    world.add({
      accountId: account.id,
      kind: 'audience',
      id,
      name,
      createdByRequest: 0,
      fields: { audience_type: type, memberCount: account.minimumAudienceSize, members: [], uploads: 0 },
    });
  }
};
