import type { AudienceState, RemoteAudience } from '@adflux/core';
import { z } from 'zod';
import { tiktokIdSchema } from './tiktok-id.js';

const textSchema = z.string().nullish();

/** A custom audience as TikTok describes it; lists and single reads use the same words. */
export const tiktokAudienceSchema = z.object({
  audience_id: tiktokIdSchema,
  name: textSchema,
  /** Whether it can be used. */
  is_valid: z.boolean().nullish(),
  /** How many people TikTok recognised. */
  cover_num: z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).nullish(),
  /** What went wrong, in words. */
  error_msg: textSchema,
  msg: textSchema,
});

const isTooSmall = /too small|less than|at least 1,?000|insufficient|minimum/i;
const isProcessing = /process|calculat|pending|in progress|queue/i;

/** Describes an audience as the contract has it. What is neither valid nor in error is still being counted. */
export function fromTiktokAudience(audience: z.infer<typeof tiktokAudienceSchema>, minimum: number): RemoteAudience {
  const said = [audience.error_msg, audience.msg].filter((text) => typeof text === 'string' && text !== '');
  const words = said.join(' ');
  const matched = audience.cover_num ?? null;
  const state = ((): AudienceState => {
    if (audience.is_valid === true) return matched !== null && matched < minimum ? 'too_small' : 'ready';
    if (isTooSmall.test(words)) return 'too_small';
    if (isProcessing.test(words) || audience.is_valid !== false) return 'processing';
    if (typeof audience.error_msg === 'string' && audience.error_msg !== '') return 'unusable';
    return matched !== null && matched > 0 ? 'too_small' : 'processing';
  })();
  return {
    id: audience.audience_id,
    name: audience.name ?? '',
    state,
    ...(state === 'ready' || said.length === 0 ? {} : { reasons: said.map(String) }),
    ...(matched === null ? {} : { matchedMembers: matched }),
  };
}
