import type { AudienceState, RemoteAudience } from '@adflux/core';
import { z } from 'zod';

const statusSchema = z.object({ code: z.number().nullish(), description: z.string().nullish() }).nullish();

/** A custom audience as Meta describes it. */
export const metaAudienceSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** What became of the last upload. */
  operation_status: statusSchema,
  /** Whether ads can be shown. */
  delivery_status: statusSchema,
  approximate_count_lower_bound: z.number().nullish(),
});

/** What `metaAudienceSchema` reads. */
export const metaAudienceFields =
  'id,name,operation_status,delivery_status,approximate_count_lower_bound,approximate_count_upper_bound';

/**
 * Codes of `operation_status` and `delivery_status`
 * (https://developers.facebook.com/docs/marketing-api/reference/custom-audience, read November 2026).
 */
const updating = [421, 422, 423, 432, 433, 434, 435, 441, 442];
const flagged = 471;
const tooSmall = 300;

function stateOf({
  operation_status: operation,
  delivery_status: delivery,
}: z.infer<typeof metaAudienceSchema>): AudienceState {
  if (operation?.code === flagged) return 'unusable';
  if (delivery?.code === tooSmall) return 'too_small';
  return updating.includes(operation?.code ?? 0) ? 'processing' : 'ready';
}

/** Describes an audience as the contract has it. Meta gives a range of its size; the lower end is taken, and -1 says nothing. */
export function fromMetaAudience(audience: z.infer<typeof metaAudienceSchema>): RemoteAudience {
  const state = stateOf(audience);
  const { approximate_count_lower_bound: matched } = audience;
  const said = [audience.operation_status, audience.delivery_status].flatMap((status) => status?.description ?? []);
  return {
    id: audience.id,
    name: audience.name,
    state,
    ...(state === 'ready' || said.length === 0 ? {} : { reasons: said }),
    ...(typeof matched === 'number' && matched >= 0 ? { matchedMembers: matched } : {}),
  };
}
