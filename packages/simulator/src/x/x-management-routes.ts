import type { Route } from '../dialect.js';
import { answerBatch } from './x-batch.js';
import { openBatches } from './x-batches.js';
import { openCampaigns, type XCampaigns } from './x-campaigns.js';
import { xKinds } from './x-entity.js';
import { openLineItems, type XLineItems } from './x-line-items.js';
import { openPromotedTweets } from './x-promoted-tweets.js';
import type { XReviewDesk } from './x-review.js';
import type { XRouteKit } from './x-route-kit.js';
import type { XState } from './x-state.js';
import { openTargetingCriteria } from './x-targeting-criteria.js';

/** Campaigns, line items, targeting criteria and promoted tweets. */
export const managementRoutes = (state: XState, kit: XRouteKit, desk: XReviewDesk): readonly Route[] => {
  const campaigns = openCampaigns(state);
  const lineItems = openLineItems(state);
  const criteria = openTargetingCriteria(state);
  const promoted = openPromotedTweets(state, desk);

  const batch = (path: string, kind: string, name: keyof ReturnType<typeof openBatches>): Route =>
    kit.onPath(
      'POST',
      `/batch/accounts/{account}/${path}`,
      kind,
      (call) => {
        const batches = openBatches(state, { campaigns, lineItems, criteria }, call.request.ordinal);
        return answerBatch(state, batches[name], call);
      },
      'campaigns',
    );

  /** Campaigns and line items have the same endpoints. */
  const crud = (
    path: string,
    kind: (typeof xKinds)['campaign' | 'lineItem'],
    of: XCampaigns | XLineItems,
  ): readonly Route[] => [
    ...kit.reads(path, kind, of.list),
    kit.onAccount(
      'POST',
      `/${path}`,
      kind.kind,
      ({ request, input }) => {
        const change = of.create(input.given, request.ordinal);
        return { data: of.render(change.apply()), params: change.params };
      },
      'campaigns',
    ),
    kit.update(`${path}/{id}`, kind, 'campaigns', (entity, { input }) => {
      const change = of.update(entity, input.given);
      return { data: of.render(change.apply()), params: change.params };
    }),
    kit.remove(path, kind, 'campaigns', (entity) => ({ data: of.render(of.remove(entity).apply()) })),
  ];

  return [
    ...crud('campaigns', xKinds.campaign, campaigns),
    ...crud('line_items', xKinds.lineItem, lineItems),
    batch('campaigns', 'campaign', 'campaigns'),
    batch('line_items', 'adGroup', 'lineItems'),
    batch('targeting_criteria', 'criterion', 'criteria'),
    ...kit.reads('targeting_criteria', xKinds.criterion, criteria.list),
    kit.onAccount(
      'POST',
      '/targeting_criteria',
      'criterion',
      ({ request, input }) => {
        const change = criteria.create(input.given, request.ordinal);
        return { data: criteria.render(change.apply()), params: change.params };
      },
      'campaigns',
    ),
    kit.remove('targeting_criteria', xKinds.criterion, 'campaigns', (criterion) => ({
      data: criteria.render(criteria.remove(criterion).apply()),
    })),
    ...kit.reads('promoted_tweets', xKinds.promotedTweet, promoted.list),
    kit.onAccount('POST', '/promoted_tweets', 'ad', promoted.create, 'campaigns'),
    kit.remove('promoted_tweets', xKinds.promotedTweet, 'campaigns', promoted.remove),
  ];
};
