import type { Route, SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import { openAccountReads } from './x-account-reads.js';
import { toXReply } from './x-answer.js';
import { openBatches } from './x-batches.js';
import { answerBatch } from './x-batch.js';
import { openCampaigns } from './x-campaigns.js';
import { openCards } from './x-cards.js';
import { entityInPath, xKinds } from './x-entity.js';
import type { XInput } from './x-input.js';
import { openLineItems } from './x-line-items.js';
import { answerList } from './x-list.js';
import { openMediaLibrary } from './x-media-library.js';
import { createMediaStore } from './x-media-store.js';
import { openMediaUploads } from './x-media-uploads.js';
import { boolean, optional, readParameters } from './x-parameters.js';
import { checkPermission, type XArea } from './x-permissions.js';
import { problemIn, refuseWith, toXErrorReply } from './x-problem.js';
import { openPromotedTweets } from './x-promoted-tweets.js';
import type { XReviewDesk } from './x-review.js';
import type { XAnswer, XCall, XHandler, XState } from './x-state.js';
import { openTargetingCriteria } from './x-targeting-criteria.js';
import { findLanguages, findLocations } from './x-targeting-options.js';
import { openTweets } from './x-tweets.js';

/** What the routes work with besides the shared state. */
export interface XRouteParts {
  readonly desk: XReviewDesk;
  readonly inputOf: (request: SimulatedRequest) => XInput;
}

type Method = Route['method'];

/** Every endpoint of the dialect. */
export const xRoutes = (state: XState, { desk, inputOf }: XRouteParts): readonly Route[] => {
  const store = createMediaStore();
  const reads = openAccountReads(state);
  const campaigns = openCampaigns(state);
  const lineItems = openLineItems(state);
  const criteria = openTargetingCriteria(state);
  const promoted = openPromotedTweets(state, desk);
  const tweets = openTweets(state, store);
  const cards = openCards(state);
  const library = openMediaLibrary(state, store);
  const uploads = openMediaUploads(state, store);

  const answer =
    (handler: XHandler, reply: (request: SimulatedRequest, given: XAnswer) => Reply) =>
    (request: SimulatedRequest): Reply => {
      try {
        const { account } = request.params;
        if (account !== undefined && account !== state.account.credentials.accountId) {
          refuseWith(403, 'ACCOUNT_NOT_FOUND', `Account ${account} was not found`, {
            parameter: 'account_id',
            value: account,
          });
        }
        return reply(request, handler({ request, input: inputOf(request) }));
      } catch (error) {
        const problem = problemIn(error);
        if (!problem) throw error;
        return toXErrorReply(request, problem);
      }
    };

  const global = (path: string, kind: string, handler: XHandler): Route => ({
    method: 'GET',
    path: `/12${path}`,
    kind,
    write: false,
    handle: answer(handler, toXReply),
  });

  const onAccount = (method: Method, path: string, kind: string, handler: XHandler): Route => ({
    method,
    path: `/12/accounts/{account}${path}`,
    kind,
    write: method !== 'GET',
    handle: answer(handler, toXReply),
  });

  /** Writes need a role of the user. */
  const allowed =
    (area: XArea, handler: XHandler): XHandler =>
    (call) => {
      checkPermission(state, area);
      return handler(call);
    };

  const noParameters = ({ input }: XCall): void => {
    readParameters({}, input.given);
  };
  const onlyWithDeleted = ({ input }: XCall): Readonly<Record<string, unknown>> =>
    readParameters({ with_deleted: optional(boolean) }, input.given);

  const batch = (path: string, kind: string, name: 'campaigns' | 'lineItems' | 'criteria'): Route => ({
    method: 'POST',
    path: `/12/batch/accounts/{account}/${path}`,
    kind,
    write: true,
    handle: answer(
      allowed('campaigns', (call) =>
        answerBatch(state, openBatches(state, { campaigns, lineItems, criteria }, call.request.ordinal)[name], call),
      ),
      toXReply,
    ),
  });

  /** Campaigns and line items have the same five endpoints. */
  const crud = (
    path: string,
    kind: (typeof xKinds)['campaign' | 'lineItem'],
    of: typeof campaigns | typeof lineItems,
  ) => [
    onAccount('GET', `/${path}`, kind.kind, (call) => answerList(state, of.list, call)),
    onAccount('GET', `/${path}/{id}`, kind.kind, (call) => ({
      params: onlyWithDeleted(call),
      data: of.render(entityInPath(state, kind, call)),
    })),
    onAccount(
      'POST',
      `/${path}`,
      kind.kind,
      allowed('campaigns', ({ request, input }) => {
        const change = of.create(input.given, request.ordinal);
        return { data: of.render(change.apply()), params: change.params };
      }),
    ),
    onAccount(
      'PUT',
      `/${path}/{id}`,
      kind.kind,
      allowed('campaigns', (call) => {
        const change = of.update(entityInPath(state, kind, call), call.input.given);
        return { data: of.render(change.apply()), params: change.params };
      }),
    ),
    onAccount(
      'DELETE',
      `/${path}/{id}`,
      kind.kind,
      allowed('campaigns', (call) => {
        noParameters(call);
        return { data: of.render(of.remove(entityInPath(state, kind, call)).apply()) };
      }),
    ),
  ];

  const media = (method: Method, path: string, write: boolean, handler: XHandler): Route => ({
    method,
    path: `/2/media/upload${path}`,
    kind: 'asset',
    write,
    handle: answer(handler, (_request, { data }) => ({ status: 200, body: { data } })),
  });

  return [
    global('/accounts', 'account', reads.accounts),
    onAccount('GET', '', 'account', reads.account),
    onAccount('GET', '/features', 'account', reads.features),
    onAccount('GET', '/funding_instruments', 'account', reads.fundingInstruments),
    onAccount('GET', '/funding_instruments/{id}', 'account', reads.fundingInstrument),
    onAccount('GET', '/promotable_users', 'account', reads.promotableUsers),
    onAccount('GET', '/promotable_users/{id}', 'account', reads.promotableUser),
    onAccount('GET', '/authenticated_user_access', 'account', reads.userAccess),
    global('/targeting_criteria/locations', 'search', findLocations),
    global('/targeting_criteria/languages', 'search', findLanguages),
    ...crud('campaigns', xKinds.campaign, campaigns),
    ...crud('line_items', xKinds.lineItem, lineItems),
    batch('campaigns', 'campaign', 'campaigns'),
    batch('line_items', 'adGroup', 'lineItems'),
    batch('targeting_criteria', 'criterion', 'criteria'),
    onAccount('GET', '/targeting_criteria', 'criterion', (call) => answerList(state, criteria.list, call)),
    onAccount('GET', '/targeting_criteria/{id}', 'criterion', (call) => ({
      params: onlyWithDeleted(call),
      data: criteria.render(entityInPath(state, xKinds.criterion, call)),
    })),
    onAccount(
      'POST',
      '/targeting_criteria',
      'criterion',
      allowed('campaigns', ({ request, input }) => {
        const change = criteria.create(input.given, request.ordinal);
        return { data: criteria.render(change.apply()), params: change.params };
      }),
    ),
    onAccount(
      'DELETE',
      '/targeting_criteria/{id}',
      'criterion',
      allowed('campaigns', (call) => {
        noParameters(call);
        return { data: criteria.render(criteria.remove(entityInPath(state, xKinds.criterion, call)).apply()) };
      }),
    ),
    onAccount('GET', '/promoted_tweets', 'ad', (call) => answerList(state, promoted.list, call)),
    onAccount('GET', '/promoted_tweets/{id}', 'ad', (call) => ({
      params: onlyWithDeleted(call),
      data: promoted.render(entityInPath(state, xKinds.promotedTweet, call)),
    })),
    onAccount('POST', '/promoted_tweets', 'ad', allowed('campaigns', promoted.create)),
    onAccount(
      'DELETE',
      '/promoted_tweets/{id}',
      'ad',
      allowed('campaigns', (call) => {
        noParameters(call);
        return promoted.remove(entityInPath(state, xKinds.promotedTweet, call));
      }),
    ),
    onAccount('POST', '/tweet', 'creative', tweets.create),
    onAccount('GET', '/tweets', 'creative', (call) => answerList(state, tweets.list, call)),
    onAccount('PUT', '/tweets/{id}/name', 'creative', (call) =>
      tweets.rename(entityInPath(state, xKinds.tweet, call), call),
    ),
    onAccount('GET', '/cards', 'card', (call) => answerList(state, cards.list, call)),
    onAccount('GET', '/cards/{id}', 'card', (call) => ({
      params: onlyWithDeleted(call),
      data: [cards.render(entityInPath(state, xKinds.card, call))],
    })),
    onAccount('POST', '/cards', 'card', allowed('creatives', cards.create)),
    onAccount(
      'PUT',
      '/cards/{id}',
      'card',
      allowed('creatives', (call) => cards.update(entityInPath(state, xKinds.card, call), call)),
    ),
    onAccount(
      'DELETE',
      '/cards/{id}',
      'card',
      allowed('creatives', (call) => cards.remove(entityInPath(state, xKinds.card, call))),
    ),
    onAccount('GET', '/media_library', 'asset', (call) => answerList(state, library.list, call)),
    onAccount('GET', '/media_library/{id}', 'asset', (call) => ({
      data: library.render(entityInPath(state, xKinds.media, call)),
    })),
    onAccount('POST', '/media_library', 'asset', allowed('creatives', library.add)),
    onAccount(
      'PUT',
      '/media_library/{id}',
      'asset',
      allowed('creatives', (call) => library.update(entityInPath(state, xKinds.media, call), call)),
    ),
    onAccount(
      'DELETE',
      '/media_library/{id}',
      'asset',
      allowed('creatives', (call) => library.remove(entityInPath(state, xKinds.media, call))),
    ),
    media('POST', '/initialize', true, uploads.initialize),
    media('POST', '/{id}/append', true, uploads.append),
    media('POST', '/{id}/finalize', true, uploads.finalize),
    media('GET', '', false, uploads.status),
  ];
};
