import type { Entity } from '../world-store.js';
import { findEntity, removeEntity, shownFields, stamps, xKinds } from './x-entity.js';
import { among, type XList } from './x-list.js';
import { identifier, listOf, optional, readParameters, required, snowflake, textOf, textsOf } from './x-parameters.js';
import { refuseWith } from './x-problem.js';
import type { XReviewDesk } from './x-review.js';
import { textIn, type XAnswer, type XCall, type XState } from './x-state.js';
import { linkPattern } from './x-tweet-length.js';

/** Tweets under line items. They cannot be updated. */
export interface XPromotedTweets {
  readonly create: (call: XCall) => XAnswer;
  readonly remove: (ad: Entity) => XAnswer;
  readonly render: (ad: Entity) => Readonly<Record<string, unknown>>;
  readonly list: XList;
}

/** Opens the promoted tweets. */
export const openPromotedTweets = (state: XState, desk: XReviewDesk): XPromotedTweets => {
  const { world, account } = state;

  const render = (ad: Entity) => ({
    id: ad.id,
    line_item_id: ad.parentId,
    ...shownFields(ad),
    entity_status: ad.status,
    ...stamps(ad),
  });

  /** "Tweet must have either a website card or a website link (not both)", says the page on objectives. */
  const checkLeadsSomewhere = (tweet: Entity): void => {
    const card = world.get('card', textIn(tweet, 'card_uri')?.replace('card://', '') ?? '');
    const hasCard = card !== undefined && String(card.fields['card_type']).endsWith('_WEBSITE');
    const hasLink = (textIn(tweet, 'text')?.match(linkPattern)?.length ?? 0) > 0;
    if (hasCard !== hasLink) return;
    refuseWith(400, 'INVALID_TWEET', 'WEBSITE_CLICKS needs a Tweet with either a website card or a link, not both', {
      parameter: 'tweet_ids',
      value: tweet.id,
    });
  };

  const checkPromotable = (lineItem: Entity, tweetId: string): void => {
    const tweet = world.get('creative', tweetId);
    if (!tweet) {
      return refuseWith(404, 'TWEET_NOT_FOUND', `Tweet ${tweetId} was not found`, {
        parameter: 'tweet_ids',
        value: tweetId,
      });
    }
    if (lineItem.fields['objective'] === 'WEBSITE_CLICKS') checkLeadsSomewhere(tweet);
    const isPromoted = world.children('ad', lineItem.id).some((ad) => !ad.removed && ad.fields['tweet_id'] === tweetId);
    if (isPromoted) {
      // Not in X's list of codes, but what clients report.
      refuseWith(400, 'DUPLICATE_PROMOTABLE_ENTITY', `Tweet ${tweetId} is already promoted by this line item`, {
        parameter: 'tweet_ids',
        value: tweetId,
      });
    }
  };

  return {
    render,
    create: ({ request, input }) => {
      const params = readParameters(
        { line_item_id: required(identifier), tweet_ids: required(listOf(snowflake, 50)) },
        input.given,
      );
      const lineItem = findEntity(state, xKinds.lineItem, textOf(params, 'line_item_id') ?? '');
      if (lineItem.fields['product_type'] === 'MEDIA') {
        refuseWith(400, 'INVALID_PARAMETER', 'This line item does not take Tweets', { parameter: 'line_item_id' });
      }
      const tweetIds = [...new Set(textsOf(params, 'tweet_ids'))];
      for (const tweetId of tweetIds) checkPromotable(lineItem, tweetId);
      const ads = tweetIds.map((tweetId) => {
        const ad = world.add({
          accountId: account.credentials.accountId,
          kind: 'ad',
          id: state.nextId(),
          parentId: lineItem.id,
          // Promoted tweets have no name on X; the world shows that of their tweet.
          name: world.get('creative', tweetId)?.name ?? null,
          status: 'ACTIVE',
          createdByRequest: request.ordinal,
          fields: { tweet_id: tweetId, approval_status: 'UNDER_REVIEW' },
        });
        desk.submit(ad);
        return ad;
      });
      return { data: ads.map(render), params, more: { total_count: ads.length } };
    },
    remove: (ad) => {
      removeEntity(state, ad, []);
      return { data: render(ad) };
    },
    list: {
      kind: 'ad',
      shape: {
        line_item_ids: optional(listOf(identifier, 200)),
        promoted_tweet_ids: optional(listOf(identifier, 200)),
      },
      sortable: ['created_at', 'updated_at', 'deleted'],
      maximumCount: 1000,
      defaultCount: 200,
      idParameters: ['promoted_tweet_ids'],
      candidates: (params) => textsOf(params, 'line_item_ids')?.flatMap((id) => world.children('ad', id)),
      matches: (ad, params) => among(params, 'line_item_ids', ad.parentId),
      render,
    },
  };
};
