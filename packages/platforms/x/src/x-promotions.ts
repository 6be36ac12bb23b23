import type { Call } from '@adflux/core';
import { z } from 'zod';
import type { XClient } from './x-client.js';
import { X_IDS_PER_READ, X_ROWS_PER_PAGE } from './x-limits.js';
import { allOf, listX, xOneSchema } from './x-list.js';
import { removeX } from './x-remove.js';

const promotionSchema = z.object({
  id: z.string(),
  line_item_id: z.string().nullish(),
  tweet_id: z.union([z.string(), z.number().transform(String)]),
  entity_status: z.string().nullish(),
  approval_status: z.string().nullish(),
  deleted: z.boolean().nullish(),
});
/** A post that a line item shows: what X calls a promoted Tweet, and we an ad. */
export type XPromotion = z.infer<typeof promotionSchema>;

/** Promoted posts. */
export interface XPromotions {
  /** Of one line item, or of the whole account for null. */
  ofLineItem(lineItemId: string | null, call: Call): Promise<readonly XPromotion[]>;
  /** By id; what is gone is left out. */
  read(ids: readonly string[], call: Call): Promise<readonly XPromotion[]>;
  /** Those by id or of a line item, also deleted ones: they still tell which posts they showed. */
  everIn(scope: { readonly id: string } | { readonly lineItemId: string }, call: Call): Promise<readonly XPromotion[]>;
  create(lineItemId: string, postId: string, call: Call): Promise<XPromotion>;
  remove(id: string, call: Call): Promise<void>;
}

/**
 * Makes the port to promoted posts. X cannot change one: it has no name and no switch of its own.
 *
 * @see https://docs.x.com/x-ads-api/campaign-management/reference#promoted-tweets (read November 2026)
 */
export function createXPromotions(client: XClient, accountId: string): XPromotions {
  const path = `/accounts/${accountId}/promoted_tweets`;
  const list = (
    operation: string,
    query: Readonly<Record<string, string>>,
    call: Call,
  ): Promise<readonly XPromotion[]> =>
    allOf(listX(client, { operation, path, query: { count: X_ROWS_PER_PAGE, ...query }, item: promotionSchema }, call));

  return {
    ofLineItem: async (lineItemId, call) => {
      const all = await list('ads.find', lineItemId === null ? {} : { line_item_ids: lineItemId }, call);
      return all.filter(({ deleted }) => deleted !== true);
    },

    async read(ids, call) {
      const found: XPromotion[] = [];
      for (let from = 0; from < ids.length; from += X_IDS_PER_READ) {
        const wanted = ids.slice(from, from + X_IDS_PER_READ).join(',');
        found.push(...(await list('ads.read', { promoted_tweet_ids: wanted }, call)));
      }
      return found;
    },

    everIn: (scope, call) => {
      const filter = 'id' in scope ? { promoted_tweet_ids: scope.id } : { line_item_ids: scope.lineItemId };
      return list('ads.read', { ...filter, with_deleted: 'true' }, call);
    },

    async create(lineItemId, postId, call) {
      return client.request(
        {
          operation: 'ads.create',
          method: 'POST',
          path,
          form: { line_item_id: lineItemId, tweet_ids: postId },
          schema: xOneSchema(promotionSchema),
        },
        call,
      );
    },

    remove: (id, call) => removeX(client, { operation: 'ads.remove', path: `${path}/${id}` }, call),
  };
}
