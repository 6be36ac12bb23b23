import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { objectives } from './tiktok-campaign-shape.js';
import type { AutomationType } from './tiktok-find.js';
import { pageShape, toPage } from './tiktok-paging.js';
import { refuseParameter, toTikTokReply } from './tiktok-problem.js';
import { flag, fromJson, id, list, object, oneOf, readFields, text } from './tiktok-readers.js';
import type { Rendered } from './tiktok-render.js';
import { primaryStatus, secondaryStatus } from './tiktok-status.js';
import { isSmartPlus, parentOf, type TikTokCall, type TikTokState } from './tiktok-state.js';
import { time } from './tiktok-time.js';

const ids = list(id, { min: 1, max: 100 });

/** Every filter that any list understands. */
const filters = {
  campaign_ids: ids,
  adgroup_ids: ids,
  ad_ids: ids,
  smart_plus_ad_ids: ids,
  campaign_name: text,
  adgroup_name: text,
  primary_status: oneOf([
    'STATUS_ALL',
    'STATUS_NOT_DELETE',
    'STATUS_DELETE',
    'STATUS_DISABLE',
    'STATUS_DELIVERY_OK',
    'STATUS_NOT_DELIVERY',
    'STATUS_TIME_DONE',
    'STATUS_FROZEN',
    'STATUS_RF_CLOSED',
  ]),
  secondary_status: text,
  objective_type: oneOf(objectives),
  buying_types: list(oneOf(['AUCTION', 'RESERVATION_RF', 'RESERVATION_TOP_VIEW'])),
  campaign_system_origins: list(oneOf(['PROMOTE', 'TT_ADS_PLATFORM'])),
  optimization_goal: text,
  creation_filter_start_time: time,
  creation_filter_end_time: time,
  modified_after: time,
  is_smart_performance_campaign: flag,
};

/** A condition of a list. */
export type ListFilter = keyof typeof filters;

/** What one `get` endpoint lists. */
export interface ListedKind {
  readonly kind: 'campaign' | 'adGroup' | 'ad';
  /** Absent: both families. */
  readonly automation?: AutomationType;
  readonly filters: readonly ListFilter[];
  /** Names that `fields` may contain. */
  readonly fields: readonly string[];
  readonly render: (state: TikTokState, entity: Entity) => Rendered;
}

type Filtering = { readonly [Name in ListFilter]?: ReturnType<(typeof filters)[Name]> };

const contains = (name: string | null, part: string | undefined): boolean =>
  part === undefined || (name ?? '').toLowerCase().includes(part.toLowerCase());

/** The entity and everything above it, by kind. */
const lineOf = (state: TikTokState, entity: Entity): Readonly<Record<string, Entity | undefined>> => {
  const line: Record<string, Entity> = {};
  for (let at: Entity | undefined = entity; at; at = parentOf(state, at)) line[at.kind] = at;
  return line;
};

const passesStatus = (state: TikTokState, entity: Entity, filtering: Filtering): boolean => {
  const secondary = secondaryStatus(state, entity);
  const primary = filtering.primary_status ?? 'STATUS_NOT_DELETE';
  if (filtering.secondary_status !== undefined && filtering.secondary_status !== secondary) return false;
  if (primary === 'STATUS_ALL') return true;
  // Asking for a status of deleted things by name is asking for deleted things.
  if (primary === 'STATUS_NOT_DELETE') return !entity.removed || filtering.secondary_status !== undefined;
  return primaryStatus(secondary) === primary;
};

const passes = (state: TikTokState, entity: Entity, filtering: Filtering): boolean => {
  const { campaign, adGroup, ad } = lineOf(state, entity);
  const among = (wanted: readonly string[] | undefined, found: Entity | undefined) =>
    wanted === undefined || (found !== undefined && wanted.includes(found.id));
  const { buying_types: buying, campaign_system_origins: origins } = filtering;
  return (
    among(filtering.campaign_ids, campaign) &&
    among(filtering.adgroup_ids, adGroup) &&
    among(filtering.ad_ids, ad) &&
    among(filtering.smart_plus_ad_ids, ad) &&
    contains(campaign?.name ?? null, filtering.campaign_name) &&
    contains(adGroup?.name ?? null, filtering.adgroup_name) &&
    (filtering.objective_type === undefined || campaign?.fields['objective_type'] === filtering.objective_type) &&
    (filtering.optimization_goal === undefined ||
      adGroup?.fields['optimization_goal'] === filtering.optimization_goal) &&
    (buying === undefined || buying.includes('AUCTION')) &&
    (origins === undefined || origins.includes('TT_ADS_PLATFORM')) &&
    filtering.is_smart_performance_campaign !== true &&
    entity.createdAtMs >= (filtering.creation_filter_start_time ?? -Infinity) &&
    // The filter counts whole seconds, and so does the time that a list shows.
    Math.floor(entity.createdAtMs / 1000) * 1000 <= (filtering.creation_filter_end_time ?? Infinity) &&
    entity.updatedAtMs >= (filtering.modified_after ?? -Infinity) &&
    passesStatus(state, entity, filtering)
  );
};

const idFilterOf = { campaign: 'campaign_ids', adGroup: 'adgroup_ids', ad: 'ad_ids' } as const;

/** `GET …/get/`: what passes the filter, the newest first. */
export const listKind = (state: TikTokState, listed: ListedKind, { request, input }: TikTokCall): Reply => {
  const own = Object.fromEntries(
    Object.entries(filters).filter(([name]) => listed.filters.some((one) => one === name)),
  );
  const asked = readFields(
    {
      advertiser_id: id,
      fields: fromJson(list(text)),
      filtering: fromJson(object(own)),
      exclude_field_types_in_response: fromJson(list(oneOf(['NULL_FIELD']))),
      ...pageShape(),
    },
    input,
  );
  for (const [index, name] of (asked.fields ?? []).entries()) {
    if (!listed.fields.includes(name)) refuseParameter(`fields[${String(index)}]`, `Unknown field ${name}`);
  }
  const filtering = (asked.filtering ?? {}) as Filtering;
  const byId = filtering[idFilterOf[listed.kind]] ?? filtering.smart_plus_ad_ids;
  const candidates = byId
    ? byId.flatMap((wanted) => state.world.get(listed.kind, wanted) ?? [])
    : state.world.ofKind(listed.kind).filter((entity) => state.world.isListed(entity));
  const found = [...new Set(candidates)]
    .filter((entity) => listed.automation === undefined || isSmartPlus(entity) === (listed.automation !== 'MANUAL'))
    .filter((entity) => passes(state, entity, filtering))
    .sort((one, other) => other.sequence - one.sequence);
  const { items, page_info } = toPage(found, asked);
  const withoutNulls = asked.exclude_field_types_in_response?.includes('NULL_FIELD') ?? false;
  const rows = items.map((entity) =>
    Object.fromEntries(
      Object.entries(listed.render(state, entity)).filter(
        ([name, value]) =>
          (asked.fields === undefined || asked.fields.includes(name)) && !(withoutNulls && value === null),
      ),
    ),
  );
  return toTikTokReply(request, { list: rows, page_info });
};
