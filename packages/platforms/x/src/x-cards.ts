import type { Call, CreationKey } from '@adflux/core';
import { z } from 'zod';
import type { XCard } from './to-x-ad.js';
import type { XClient } from './x-client.js';
import { readKeyFirst } from './x-key-first.js';
import { X_IDS_PER_READ } from './x-limits.js';
import { firstOf, listX, xOneSchema } from './x-list.js';
import { removeX } from './x-remove.js';

const cardSchema = z.object({
  id: z.string(),
  card_uri: z.string(),
  name: z.string().nullish(),
  deleted: z.boolean().nullish(),
});
/** A website card as X describes it. */
type XRemoteCard = z.infer<typeof cardSchema>;

/** Website cards. */
export interface XCards {
  /** By the key at the beginning of its name. */
  find(key: CreationKey, call: Call): Promise<XRemoteCard | null>;
  create(card: XCard, call: Call): Promise<XRemoteCard>;
  /** Replaces what the card shows. */
  change(id: string, card: XCard, call: Call): Promise<void>;
  remove(id: string, call: Call): Promise<void>;
}

/**
 * Makes the port to cards. Requests are JSON, unlike those of other endpoints.
 *
 * @see https://docs.x.com/x-ads-api/creatives/reference#cards (read November 2026)
 */
export function createXCards(client: XClient, accountId: string): XCards {
  const path = `/accounts/${accountId}/cards`;
  const schema = xOneSchema(cardSchema);
  return {
    find: (key, call) =>
      firstOf(
        listX(
          client,
          { operation: 'cards.find', path, query: { q: key, count: X_IDS_PER_READ }, item: cardSchema },
          call,
        ),
        ({ name, deleted }) => readKeyFirst(name ?? '') === key && deleted !== true,
      ),

    create: (card, call) =>
      client.request({ operation: 'cards.create', method: 'POST', path, body: card, schema }, call),

    async change(id, card, call) {
      await client.request(
        {
          operation: 'cards.update',
          method: 'PUT',
          path: `${path}/${id}`,
          body: card,
          schema: z.object({ data: z.unknown() }),
          // Fields are replaced: replacing them twice leaves the same ones.
          idempotent: true,
        },
        call,
      );
    },

    remove: (id, call) => removeX(client, { operation: 'cards.remove', path: `${path}/${id}` }, call),
  };
}
