import type { SimulatedRequest } from '../dialect.js';
import type { BodyReader } from './google-ads-body.js';
import { isMessage } from './message.js';

/** Kinds by the name of the operation, the most telling first: a whole tree is about its campaign. */
const kindOfOperation: readonly (readonly [operation: string, kind: string])[] = [
  ['campaignOperation', 'campaign'],
  ['adGroupOperation', 'adGroup'],
  ['adGroupAdOperation', 'ad'],
  ['adOperation', 'ad'],
  ['adGroupCriterionOperation', 'keyword'],
  ['campaignCriterionOperation', 'criterion'],
  ['assetOperation', 'asset'],
  ['userListOperation', 'audience'],
  ['campaignBudgetOperation', 'budget'],
];

/** Kinds by what stands behind FROM. */
const kindOfResource: Readonly<Record<string, string>> = {
  ad_group: 'adGroup',
  ad_group_ad: 'ad',
  ad_group_criterion: 'keyword',
  asset: 'asset',
  campaign: 'campaign',
  campaign_budget: 'budget',
  campaign_criterion: 'criterion',
  keyword_view: 'keyword',
  user_list: 'audience',
};

/** What a mutate is about, in the words that fault rules use. */
export const kindOfMutate = (request: SimulatedRequest, bodies: BodyReader): string | undefined => {
  const json = bodies.json(request);
  const operations =
    isMessage(json) && Array.isArray(json['mutateOperations']) ? json['mutateOperations'].filter(isMessage) : [];
  return kindOfOperation.find(([name]) => operations.some((operation) => name in operation))?.[1];
};

/** What a search is about: `insights` as soon as it asks for metrics. */
export const kindOfSearch = (request: SimulatedRequest, bodies: BodyReader): string | undefined => {
  const json = bodies.json(request);
  const query = isMessage(json) && typeof json['query'] === 'string' ? json['query'] : '';
  if (/\bmetrics\./.test(query)) return 'insights';
  return kindOfResource[/\bFROM\s+(\w+)/i.exec(query)?.[1] ?? ''];
};

/** How many operations a request costs: one for each thing it would change, one for everything else. */
export const operationsOf = (request: SimulatedRequest, bodies: BodyReader): number => {
  const json = bodies.json(request);
  if (!isMessage(json)) return 1;
  const operations = json['mutateOperations'] ?? json['operations'];
  return Array.isArray(operations) ? Math.max(1, operations.length) : 1;
};
