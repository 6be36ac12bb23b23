import { segmentFields } from '../data/google-ads-metric-shapes.js';
import { enumOf, shapeOf, toJsonName, type Field } from '../shape.js';

/** A field that a query may name. */
export interface QueryField {
  /** As in the query: `campaign.network_settings.target_google_search`. */
  readonly name: string;
  /** `campaign`, `metrics`, `segments`… */
  readonly resource: string;
  /** Where its value stands in an answer's row. */
  readonly jsonPath: readonly [string, ...string[]];
  /** A scalar type or the name of an enum. */
  readonly type: string;
  readonly list: boolean;
}

/** Messages behind the resources that queries know. */
const shapeOfResource: Readonly<Record<string, string>> = {
  ad_group: 'AdGroup',
  ad_group_ad: 'AdGroupAd',
  ad_group_criterion: 'AdGroupCriterion',
  asset: 'Asset',
  campaign: 'Campaign',
  campaign_budget: 'CampaignBudget',
  campaign_criterion: 'CampaignCriterion',
  currency_constant: 'CurrencyConstant',
  customer: 'Customer',
  geo_target_constant: 'GeoTargetConstant',
  keyword_view: 'KeywordView',
  language_constant: 'LanguageConstant',
  metrics: 'Metrics',
  user_list: 'UserList',
};

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const segments: ReadonlySet<string> = new Set(words(segmentFields));

const segmentType = (name: string): string => (name === 'year' ? 'int32' : name === 'dayOfWeek' ? 'DayOfWeek' : 'date');

/** Finds a field by its name in a query; undefined if there is none, or if it has fields of its own. */
export const findQueryField = (name: string): QueryField | undefined => {
  const [resource = '', ...rest] = name.split('.');
  if (rest.length === 0) return undefined;
  if (resource === 'segments') {
    const segment = toJsonName(rest.join('.'));
    if (!segments.has(segment)) return undefined;
    return { name, resource, jsonPath: ['segments', segment], type: segmentType(segment), list: false };
  }
  let type = shapeOfResource[resource];
  let list = false;
  const jsonPath: [string, ...string[]] = [toJsonName(resource)];
  for (const part of rest) {
    // Queries know one spelling only.
    const field: Field | undefined =
      !list && part === part.toLowerCase() && type !== undefined ? shapeOf(type)?.fields.get(part) : undefined;
    if (!field) return undefined;
    jsonPath.push(field.name);
    type = field.type;
    list ||= field.list;
  }
  // A list comes whole, also one of messages: `ad_group_ad.ad.url_custom_parameters`.
  const isLeaf = list || (type !== undefined && shapeOf(type) === undefined && type !== 'object');
  return isLeaf && type !== undefined ? { name, resource, jsonPath, type, list } : undefined;
};

/** Whether a value may stand in a condition on an enum. */
export const isEnumConstant = (type: string, value: string): boolean =>
  enumOf(type)?.has(value) === true || value === 'UNSPECIFIED' || value === 'UNKNOWN';
