import { AdFluxError, type Call, type CreationKey } from '@adflux/core';
import { z } from 'zod';
import type { XAd } from './to-x-ad.js';
import type { XClient } from './x-client.js';
import { isGone } from './x-gone.js';
import { readKeyFirst } from './x-key-first.js';
import { X_IDS_PER_READ } from './x-limits.js';
import { firstOf, listX, xOneSchema } from './x-list.js';
import { createOrLookAgain } from './x-look-again.js';
import type { ResolvedXSettings } from './x-resolved-settings.js';

// `id` is a number that JavaScript rounds, so only the texts are read.
const postSchema = z
  .object({ tweet_id: z.string().nullish(), id_str: z.string().nullish(), name: z.string().nullish() })
  .transform(({ tweet_id: id, id_str: idText, name }) => ({ id: id ?? idText ?? '', name: name ?? '' }))
  .refine(({ id }) => id !== '', { error: 'a post with an id' });
/** A post: what X calls a Tweet. */
export type XPost = z.infer<typeof postSchema>;

/** Posts that only ads show ("nullcast"). */
export interface XPosts {
  /** By the key at the beginning of its name. */
  find(key: CreationKey, call: Call): Promise<XPost | null>;
  /** By id; what is gone is left out. */
  read(ids: readonly string[], call: Call): Promise<ReadonlyMap<string, XPost>>;
  /** Writes the post, unless it is there already: X refuses the same text twice, and then it is looked up. */
  create(ad: XAd, key: CreationKey, cardUri: string | null, userId: string, call: Call): Promise<XPost>;
  rename(id: string, name: string, call: Call): Promise<void>;
  /** Removes the post where X lets us; otherwise it stays, seen by nobody. */
  remove(id: string, call: Call): Promise<void>;
}

/**
 * Makes the port to posts.
 *
 * @see https://docs.x.com/x-ads-api/creatives/reference#tweets (read November 2026)
 */
export function createXPosts(client: XClient, settings: ResolvedXSettings): XPosts {
  const { accountId, mediaUrl, userId: chosenUser, clock } = settings;
  const path = `/accounts/${accountId}/tweets`;
  const scope = { tweet_type: 'PUBLISHED', ...(chosenUser === null ? {} : { user_id: chosenUser }) };
  const list = (operation: string, query: Readonly<Record<string, string>>, call: Call): AsyncGenerator<XPost> =>
    listX(client, { operation, path, query: { ...scope, ...query, trim_user: true }, item: postSchema }, call);

  const find: XPosts['find'] = (key, call) =>
    firstOf(list('posts.find', { name: key }, call), ({ name }) => readKeyFirst(name) === key);

  return {
    find,

    async read(ids, call) {
      const seen = new Map<string, XPost>();
      for (let from = 0; from < ids.length; from += X_IDS_PER_READ) {
        const wanted = ids.slice(from, from + X_IDS_PER_READ).join(',');
        for await (const post of list('posts.read', { tweet_ids: wanted }, call)) seen.set(post.id, post);
      }
      return seen;
    },

    create({ name, text }, key, cardUri, userId, call) {
      const form = {
        as_user_id: userId,
        text,
        name,
        nullcast: 'true',
        trim_user: 'true',
        ...(cardUri === null ? {} : { card_uri: cardUri }),
      };
      const request = {
        operation: 'posts.create',
        method: 'POST',
        path: `/accounts/${accountId}/tweet`,
        form,
        schema: xOneSchema(postSchema),
      } as const;
      return createOrLookAgain(
        () => client.request(request, call),
        () => find(key, call),
        'DUPLICATE_TWEET',
        { clock, call },
      );
    },

    async rename(id, name, call) {
      await client.request(
        {
          operation: 'posts.rename',
          method: 'PUT',
          path: `${path}/${id}/name`,
          form: { name },
          schema: z.object({ data: z.unknown() }),
          // A name is set: setting it twice leaves the same name.
          idempotent: true,
        },
        call,
      );
    },

    async remove(id, call) {
      try {
        await client.request(
          {
            operation: 'posts.remove',
            method: 'DELETE',
            // The Ads API cannot remove posts; the X API v2 can, for their author.
            path: `${mediaUrl}/2/tweets/${id}`,
            schema: z.unknown(),
            // Removing what is removed changes nothing.
            idempotent: true,
          },
          call,
        );
      } catch (error) {
        if (isGone(error)) return;
        if (!AdFluxError.isInstance(error) || error.recovery !== 'none' || error.code === 'aborted') throw error;
        call.logger.info(
          { platform: 'x', post: id, reason: error.code },
          'X did not let us remove a promoted-only post. No ad shows it any more; remove it at ads.x.com.',
        );
      }
    },
  };
}
