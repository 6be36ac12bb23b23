import type { Entity } from '../world-store.js';
import { cardUriOf } from './x-cards.js';
import type { XList } from './x-list.js';
import type { XMediaStore } from './x-media-store.js';
import { optional, readParameters, text, textOf, textsOf, type XParameters } from './x-parameters.js';
import { refuseMissing, refuseValue, refuseWith } from './x-problem.js';
import { textIn, type XAnswer, type XCall, type XState } from './x-state.js';
import { toTweetTime } from './x-time.js';
import { maximumTweetLength, tweetLength } from './x-tweet-length.js';
import { tweetListShape, tweetShape } from './x-tweet-shape.js';

/** Tweets of the account's promotable user. */
export interface XTweets {
  readonly create: (call: XCall) => XAnswer;
  readonly rename: (tweet: Entity, call: XCall) => XAnswer;
  readonly list: XList;
}

/** What two tweets must not have in common. */
const fingerprint = (words: string, cardUri: string | undefined, mediaKeys: readonly string[]): string =>
  JSON.stringify([words.trim(), cardUri ?? null, mediaKeys]);

/** Opens the tweets. */
export const openTweets = (state: XState, store: XMediaStore): XTweets => {
  const { world, account, clock } = state;
  const published = new Set<string>();

  const checkAuthor = (params: XParameters): void => {
    const author = textOf(params, 'as_user_id') ?? '';
    if (author !== account.credentials.promotableUserId) {
      refuseWith(404, 'PROMOTABLE_USER_NOT_FOUND', `Promotable User ${author} was not found`, {
        parameter: 'as_user_id',
        value: author,
      });
    }
    // The user of the token is not the promoted one: it needs leave, and may not tweet in the open for somebody else.
    const mayTweet = account.permissions.includes('TWEET_COMPOSER') && account.promotableUserType === 'FULL';
    if (!mayTweet || params['nullcast'] === false) {
      refuseWith(403, 'ACTION_NOT_ALLOWED', `The authenticated user may not tweet on behalf of ${author} like this`, {
        parameter: mayTweet ? 'nullcast' : 'as_user_id',
      });
    }
  };

  const checkText = (params: XParameters): string => {
    const words = textOf(params, 'text');
    if (words === undefined) return params['media_keys'] === undefined ? refuseMissing('text') : '';
    if (words.trim() === '' && params['media_keys'] === undefined) {
      return refuseWith(400, 'TWEET_CANNOT_BE_BLANK', 'Tweet text cannot be blank', {
        parameter: 'text',
        value: words,
      });
    }
    if (tweetLength(words) > maximumTweetLength) {
      return refuseWith(
        400,
        'INVALID_TWEET',
        `Tweet needs to be a bit shorter: ${String(tweetLength(words))} characters`,
        {
          parameter: 'text',
        },
      );
    }
    return words;
  };

  const checkCard = (params: XParameters): void => {
    const uri = textOf(params, 'card_uri');
    if (uri === undefined) return;
    if (params['media_keys'] !== undefined) {
      refuseWith(400, 'EXCLUSIVE_PARAMETERS', 'card_uri and media_keys are exclusive', { parameter: 'card_uri' });
    }
    const card = world.get('card', uri.replace(/^card:\/\//, ''));
    if (!card || card.removed || uri !== cardUriOf(card)) {
      refuseWith(404, 'CARD_NOT_FOUND', `Card ${uri} was not found`, { parameter: 'card_uri', value: uri });
    }
  };

  const checkMedia = (params: XParameters): readonly string[] => {
    const keys = textsOf(params, 'media_keys') ?? [];
    const types = keys.map((key) => {
      const upload = store.ready(key, clock.nowMs());
      if (!upload) {
        return refuseWith(404, 'MEDIA_NOT_FOUND', `Media ${key} was not found`, {
          parameter: 'media_keys',
          value: key,
        });
      }
      const isShared = upload.owners.includes(account.credentials.promotableUserId);
      if (!isShared && world.get('asset', key)?.removed !== false) {
        refuseWith(
          400,
          'INVALID_MEDIA',
          `Media ${key} is neither in the Media Library nor shared by additional_owners`,
          {
            parameter: 'media_keys',
            value: key,
          },
        );
      }
      return upload.kind.type;
    });
    if (types.length > 1 && types.some((type) => type !== 'IMAGE')) {
      refuseValue('media_keys', 'up to 4 images, 1 animated GIF, or 1 video', keys.join(','));
    }
    const video = ['video_cta', 'video_cta_value', 'video_description', 'video_title'].find(
      (name) => params[name] !== undefined,
    );
    if (video !== undefined && types[0] !== 'VIDEO') {
      refuseWith(400, 'INVALID_PARAMETER', `${video} can only be used with a video`, { parameter: video });
    }
    if ((params['video_cta'] === undefined) !== (params['video_cta_value'] === undefined)) {
      refuseWith(400, 'INCLUSIVE_PARAMETERS', 'video_cta and video_cta_value go together', { parameter: 'video_cta' });
    }
    return keys;
  };

  const common = (tweet: Entity) => ({
    created_at: toTweetTime(tweet.createdAtMs),
    // Beyond what JavaScript can count: clients must go by `id_str` or `tweet_id`.
    id: Number(tweet.id),
    id_str: tweet.id,
    name: tweet.name,
    truncated: false,
    entities: { hashtags: [], symbols: [], user_mentions: [], urls: [] },
    user: { id: Number(textIn(tweet, 'user_id')), id_str: textIn(tweet, 'user_id') },
    nullcast: true,
    retweet_count: 0,
    favorite_count: 0,
    lang: 'es',
  });

  const listed = (tweet: Entity) => ({
    ...common(tweet),
    tweet_id: tweet.id,
    tweet_type: 'PUBLISHED',
    full_text: textIn(tweet, 'text'),
    card_uri: tweet.fields['card_uri'],
    conversation_settings: tweet.fields['conversation_settings'],
    scheduled_at: null,
  });

  return {
    create: ({ request, input }) => {
      const params = readParameters(tweetShape, input.given);
      checkAuthor(params);
      const words = checkText(params);
      checkCard(params);
      const mediaKeys = checkMedia(params);
      const cardUri = textOf(params, 'card_uri');
      const print = fingerprint(words, cardUri, mediaKeys);
      if (published.has(print)) {
        return refuseWith(400, 'DUPLICATE_TWEET', 'Status is a duplicate.', { parameter: 'text' });
      }
      published.add(print);
      const tweet = world.add({
        accountId: account.credentials.accountId,
        kind: 'creative',
        id: state.nextSnowflake(),
        name: textOf(params, 'name') ?? null,
        createdByRequest: request.ordinal,
        fields: {
          text: words,
          user_id: params['as_user_id'],
          card_uri: cardUri ?? null,
          media_keys: mediaKeys,
          conversation_settings: params['conversation_settings'] ?? 'EVERYONE',
        },
      });
      return { data: { ...common(tweet), text: words }, params };
    },
    rename: (tweet, { input }) => {
      const params = readParameters({ name: optional(text(80)) }, input.given, true);
      const name = textOf(params, 'name');
      if (name !== undefined) {
        world.change(tweet, { name });
        for (const ad of world.ofKind('ad')) if (ad.fields['tweet_id'] === tweet.id) world.change(ad, { name });
      }
      return { data: listed(tweet), params };
    },
    list: {
      kind: 'creative',
      shape: tweetListShape,
      sortable: [],
      maximumCount: 1000,
      defaultCount: 200,
      newestFirst: true,
      withTotalCount: false,
      idParameters: ['tweet_ids'],
      nameParameter: 'name',
      check: (params) => {
        const user = textOf(params, 'user_id');
        if (user !== undefined && user !== account.credentials.promotableUserId) {
          refuseWith(404, 'PROMOTABLE_USER_NOT_FOUND', `Promotable User ${user} was not found`, {
            parameter: 'user_id',
          });
        }
      },
      matches: (tweet, params) => params['tweet_type'] === 'PUBLISHED' && params['timeline_type'] !== 'ORGANIC',
      render: listed,
    },
  };
};
