import type { Route } from '../dialect.js';
import { openCards } from './x-cards.js';
import { xKinds } from './x-entity.js';
import { answerList } from './x-list.js';
import { openMediaLibrary } from './x-media-library.js';
import { createMediaStore } from './x-media-store.js';
import { openMediaUploads } from './x-media-uploads.js';
import type { XRouteKit } from './x-route-kit.js';
import type { XState } from './x-state.js';
import { openTweets } from './x-tweets.js';

/** Media, cards and tweets. */
export const creativeRoutes = (state: XState, kit: XRouteKit): readonly Route[] => {
  const store = createMediaStore();
  const tweets = openTweets(state, store);
  const cards = openCards(state);
  const library = openMediaLibrary(state, store);
  const uploads = openMediaUploads(state, store);
  return [
    kit.onAccount('POST', '/tweet', 'creative', tweets.create, 'creatives'),
    // There is no endpoint for one tweet.
    kit.onAccount('GET', '/tweets', 'creative', (call) => answerList(state, tweets.list, call)),
    kit.update('tweets/{id}/name', xKinds.tweet, 'creatives', tweets.rename),
    ...kit.reads('cards', xKinds.card, cards.list, (card) => [cards.render(card)]),
    kit.onAccount('POST', '/cards', 'card', cards.create, 'creatives'),
    kit.update('cards/{id}', xKinds.card, 'creatives', cards.update),
    kit.remove('cards', xKinds.card, 'creatives', cards.remove),
    ...kit.reads('media_library', xKinds.media, library.list),
    kit.onAccount('POST', '/media_library', 'asset', library.add, 'creatives'),
    kit.update('media_library/{id}', xKinds.media, 'creatives', library.update),
    kit.remove('media_library', xKinds.media, 'creatives', library.remove),
    kit.media('POST', '/initialize', uploads.initialize),
    kit.media('POST', '/{id}/append', uploads.append),
    kit.media('POST', '/{id}/finalize', uploads.finalize),
    kit.media('GET', '', uploads.status),
  ];
};
