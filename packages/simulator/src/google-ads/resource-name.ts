/** Kinds of entities in the world of Google Ads. */
export type GoogleAdsKind =
  'campaign' | 'budget' | 'criterion' | 'adGroup' | 'ad' | 'keyword' | 'adGroupCriterion' | 'asset' | 'audience';

/** The parts of `customers/{customer}/{collection}/{id}`. */
export interface ResourceName {
  readonly customerId: string;
  readonly collection: string;
  /** As in the name; resources below others have two numbers, as in `12~34`. */
  readonly id: string;
  /** True if the id is negative: it stands for something made by the same request. */
  readonly temporary: boolean;
}

/** Takes a resource name apart; undefined if it is none. */
export const parseResourceName = (text: string): ResourceName | undefined => {
  const match = /^customers\/(\d+)\/(\w+)\/(-?\d+(?:~-?\d+)?)$/.exec(text);
  if (!match) return undefined;
  const [, customerId = '', collection = '', id = ''] = match;
  return { customerId, collection, id, temporary: /(^|~)-\d+$/.test(id) };
};

/** The collections of resource names, by kind of entity. */
export const collectionOfKind: Readonly<Record<GoogleAdsKind, string>> = {
  campaign: 'campaigns',
  budget: 'campaignBudgets',
  criterion: 'campaignCriteria',
  adGroup: 'adGroups',
  ad: 'adGroupAds',
  keyword: 'adGroupCriteria',
  adGroupCriterion: 'adGroupCriteria',
  asset: 'assets',
  audience: 'userLists',
};

interface NamedEntity {
  readonly kind: GoogleAdsKind;
  readonly id: string;
  readonly parentId: string | null;
}

/** The resource name of an entity. */
export const resourceNameOf = (customerId: string, entity: NamedEntity): string => {
  const id = entity.kind === 'ad' ? `${entity.parentId ?? ''}~${entity.id}` : entity.id;
  return `customers/${customerId}/${collectionOfKind[entity.kind]}/${id}`;
};
