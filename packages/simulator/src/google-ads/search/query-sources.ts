import type { Entity, WorldStore } from '../../world-store.js';
import { currencies } from '../data/google-ads-currencies.js';
import { languages } from '../data/google-ads-languages.js';
import type { GoogleAdsAccount } from '../google-ads-account.js';
import type { Message } from '../message.js';
import { places } from '../place-book.js';
import { parseResourceName } from '../resource-name.js';
import { toGeoTargetConstant } from '../suggest-places.js';
import { createSelection } from './entity-selection.js';
import type { GaqlQuery } from './gaql-query.js';
import { createResourceViews, type ResourceViews } from './resource-views.js';

/** One thing that a FROM clause yields. */
export interface SourceRow {
  /** Under which id its metrics are kept. */
  readonly metricsId: string;
  /** The resources of the row, by their names in queries; computed when asked for. */
  readonly resources: Readonly<Record<string, () => Message>>;
}

/** What a FROM clause can name. */
export interface QuerySource {
  /** Other resources whose fields come along. */
  readonly attributed: readonly string[];
  readonly hasMetrics: boolean;
  readonly rows: (query: GaqlQuery) => readonly SourceRow[];
}

/** What rows are made from. */
export interface SourceSetting {
  readonly world: WorldStore;
  readonly account: GoogleAdsAccount;
  readonly nowText: string;
  readonly nowMs: number;
  readonly version: number;
}

/** The resources around an entity: itself as `name`, then its parents. */
const withParents = (
  world: WorldStore,
  views: ResourceViews,
  entity: Entity,
): Readonly<Record<string, () => Message>> => {
  const adGroup = world.get('adGroup', entity.parentId ?? '');
  const campaign = world.get('campaign', (adGroup ?? entity).parentId ?? '');
  return {
    customer: views.customer,
    ...(adGroup ? { ad_group: () => views.adGroup(adGroup) } : {}),
    ...(campaign ? { campaign: () => views.campaign(campaign) } : {}),
  };
};

/** Everything that can be queried, at one moment. */
export const createQuerySources = ({
  world,
  account,
  nowText,
  nowMs,
  version,
}: SourceSetting): ReadonlyMap<string, QuerySource> => {
  const views = createResourceViews(world, account, { nowText, nowMs });
  const row = (metricsId: string, resources: SourceRow['resources']): SourceRow => ({ metricsId, resources });
  const constants = (name: string, messages: () => readonly Message[]): [string, QuerySource] => [
    name,
    { attributed: [], hasMetrics: false, rows: () => messages().map((message) => row('', { [name]: () => message })) },
  ];
  const budgetOf = (campaign: Entity): Entity | undefined =>
    world.get('budget', parseResourceName(String(campaign.fields['campaignBudget']))?.id ?? '');
  const below = ({ where }: GaqlQuery, kind: string, ...parents: string[]) =>
    createSelection(world, where)(kind, ...parents);

  return new Map<string, QuerySource>([
    [
      'customer',
      {
        attributed: [],
        hasMetrics: true,
        rows: () => [row(account.credentials.customerId, { customer: views.customer })],
      },
    ],
    [
      'campaign',
      {
        attributed: ['campaign_budget', 'customer'],
        hasMetrics: true,
        rows: (query) =>
          below(query, 'campaign').map((entity) => {
            const budget = budgetOf(entity);
            return row(entity.id, {
              customer: views.customer,
              campaign: () => views.campaign(entity),
              ...(budget ? { campaign_budget: () => views.budget(budget) } : {}),
            });
          }),
      },
    ],
    [
      'campaign_budget',
      {
        attributed: ['customer'],
        hasMetrics: true,
        rows: (query) =>
          below(query, 'budget').map((entity) =>
            row(entity.id, { customer: views.customer, campaign_budget: () => views.budget(entity) }),
          ),
      },
    ],
    [
      'ad_group',
      {
        attributed: ['campaign', 'customer'],
        hasMetrics: true,
        rows: (query) =>
          below(query, 'adGroup', 'campaign').map((entity) =>
            row(entity.id, { ...withParents(world, views, entity), ad_group: () => views.adGroup(entity) }),
          ),
      },
    ],
    [
      'ad_group_ad',
      {
        attributed: ['ad_group', 'campaign', 'customer'],
        hasMetrics: true,
        rows: (query) =>
          below(query, 'ad', 'adGroup', 'campaign').map((entity) =>
            row(entity.id, { ...withParents(world, views, entity), ad_group_ad: () => views.ad(entity) }),
          ),
      },
    ],
    [
      'campaign_criterion',
      {
        attributed: ['campaign', 'customer'],
        hasMetrics: false,
        rows: (query) =>
          below(query, 'criterion', 'campaign')
            // Removed criteria are gone for good.
            .filter(({ status }) => status !== 'REMOVED')
            .map((entity) =>
              row('', { ...withParents(world, views, entity), campaign_criterion: () => views.plain(entity) }),
            ),
      },
    ],
    [
      'ad_group_criterion',
      {
        attributed: ['ad_group', 'campaign', 'customer'],
        hasMetrics: false,
        rows: (query) =>
          [
            ...below(query, 'keyword', 'adGroup', 'campaign'),
            ...below(query, 'adGroupCriterion', 'adGroup', 'campaign'),
          ]
            .filter(({ status }) => status !== 'REMOVED')
            .map((entity) =>
              row('', { ...withParents(world, views, entity), ad_group_criterion: () => views.plain(entity) }),
            ),
      },
    ],
    [
      'keyword_view',
      {
        attributed: ['ad_group', 'ad_group_criterion', 'campaign', 'customer'],
        hasMetrics: true,
        rows: (query) =>
          below(query, 'keyword', 'adGroup', 'campaign')
            .filter(({ fields }) => fields['negative'] !== true)
            .map((entity) =>
              row(entity.id, {
                ...withParents(world, views, entity),
                ad_group_criterion: () => views.plain(entity),
                keyword_view: () => views.keywordView(entity),
              }),
            ),
      },
    ],
    [
      'asset',
      {
        attributed: ['customer'],
        hasMetrics: false,
        rows: (query) =>
          below(query, 'asset').map((entity) =>
            row('', { customer: views.customer, asset: () => views.plain(entity) }),
          ),
      },
    ],
    [
      'user_list',
      {
        attributed: ['customer'],
        hasMetrics: false,
        rows: (query) =>
          below(query, 'audience')
            // Nothing says that a list was removed: it is in no answer any more.
            .filter(({ removed }) => !removed)
            .map((entity) => row('', { customer: views.customer, user_list: () => views.userList(entity) })),
      },
    ],
    constants('geo_target_constant', () => [...places.values()].map((place) => toGeoTargetConstant(place, version))),
    constants('language_constant', () =>
      [...languages.values()].map((language) => ({
        resourceName: `languageConstants/${language.id}`,
        ...language,
        targetable: true,
      })),
    ),
    constants('currency_constant', () =>
      [...currencies.values()].map(({ code, name, symbol, billableUnitMicros }) => ({
        resourceName: `currencyConstants/${code}`,
        code,
        name,
        symbol,
        billableUnitMicros: String(billableUnitMicros),
      })),
    ),
  ]);
};
