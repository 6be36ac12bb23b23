import { AdFluxError, jsonReplacer, jsonReviver } from '@adflux/core';
import type { FeedReport, QuarantinedRecord } from '@adflux/feeds';
import type { FeedPlan } from '@adflux/reconciler';
import { z } from 'zod';

/** What `adflux plan` writes, to a file and with `--json`: the same document. */
export interface PlanDocument {
  readonly plan: FeedPlan;
  readonly feed: FeedReport & {
    readonly quarantine: readonly QuarantinedRecord[];
  };
}

/** As much as is needed to tell a plan from another file; its hash tells whether anybody touched it. */
const planFileSchema = z.looseObject({
  plan: z.looseObject({
    feedId: z.string(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    items: z.array(z.looseObject({ action: z.string(), campaignId: z.string(), groupId: z.string() })),
  }),
});

/** A plan as text, money included. */
export const writePlan = (document: PlanDocument): string => `${JSON.stringify(document, jsonReplacer, 2)}\n`;

/**
 * Reads what `writePlan` wrote.
 *
 * @throws AdFluxError `invalid_request` with the given message when it is something else.
 */
export function readPlan(text: string, message: string): FeedPlan {
  try {
    const value: unknown = JSON.parse(text, jsonReviver);
    planFileSchema.parse(value);
    return (value as PlanDocument).plan;
  } catch (error) {
    throw new AdFluxError(message, { code: 'invalid_request', cause: error });
  }
}
