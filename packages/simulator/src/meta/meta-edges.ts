import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { parseFieldList } from './meta-field-list.js';
import { passesFilter, readMetaFilters, type MetaFilter } from './meta-filter.js';
import { checkNodeFields, renderNode } from './meta-node.js';
import { readPage, toPagedBody } from './meta-paging.js';
import { list, text } from './meta-readers.js';
import { ok, type MetaCall, type MetaState } from './meta-state.js';
import { effectiveStatus } from './meta-status.js';

const hiddenByDefault = new Set(['DELETED', 'ARCHIVED']);

/** Cursors follow the order of creation. */
const inOrder = (entities: readonly Entity[]): readonly Entity[] =>
  [...new Set(entities)].sort((one, other) => one.sequence - other.sequence);

/** Entities among which a look-up has to search: those of that name or id if it names one, else all. */
const candidatesOf = (state: MetaState, kind: string, filters: readonly MetaFilter[]): readonly Entity[] => {
  for (const { field, operator, values } of filters) {
    if (operator !== 'EQUAL' && operator !== 'IN') continue;
    if (field === 'id') return inOrder(values.flatMap((id) => state.world.get(kind, id) ?? []));
    if (field === 'campaign.id' && kind === 'adGroup')
      return inOrder(values.flatMap((id) => state.world.children(kind, id)));
    if (field === 'adset.id' && kind === 'ad') return inOrder(values.flatMap((id) => state.world.children(kind, id)));
    if (field === 'name') return inOrder(values.flatMap((name) => state.world.byName(kind, name)));
  }
  return state.world.ofKind(kind);
};

const childrenOf = (state: MetaState, kind: string, parent: Entity): readonly Entity[] => {
  if (kind === 'creative') {
    const ads = parent.kind === 'ad' ? [parent] : state.world.children('ad', parent.id);
    return inOrder(
      ads.flatMap((ad) => state.world.get('creative', (ad.fields['creative'] as { id: string }).id) ?? []),
    );
  }
  return kind === 'ad' && parent.kind === 'campaign'
    ? inOrder(state.world.children('adGroup', parent.id).flatMap((adSet) => state.world.children('ad', adSet.id)))
    : state.world.children(kind, parent.id);
};

/** `GET /act_{id}/campaigns` and its like: newest first, what was just created perhaps not yet there. */
export const listEdge = (
  state: MetaState,
  kind: string,
  parent: Entity | undefined,
  { request, input }: MetaCall,
): Reply => {
  const fields = parseFieldList(input['fields'] === undefined ? '' : text(input['fields'], 'fields'));
  checkNodeFields(kind, fields);
  const filters = readMetaFilters(input['filtering'], kind);
  const statuses =
    input['effective_status'] === undefined ? undefined : list(text)(input['effective_status'], 'effective_status');
  const hashes = input['hashes'] === undefined ? undefined : list(text)(input['hashes'], 'hashes');
  const page = readPage(input);
  const namesStatus = statuses !== undefined || filters.some(({ field }) => field === 'effective_status');

  const candidates = parent ? childrenOf(state, kind, parent) : candidatesOf(state, kind, filters);
  const isShown = (entity: Entity): boolean => {
    if (!state.world.isListed(entity)) return false;
    if (hashes && !hashes.includes(String(entity.fields['hash']))) return false;
    const status = effectiveStatus(state, entity);
    if (!namesStatus && hiddenByDefault.has(status)) return false;
    if (statuses && !statuses.includes(status)) return false;
    return filters.every((filter) => passesFilter(state, entity, filter));
  };

  const found: Entity[] = [];
  let hasMore = false;
  for (let index = candidates.length - 1; index >= 0; index -= 1) {
    const entity = candidates[index];
    if (!entity || (page.after !== undefined && entity.sequence >= page.after) || !isShown(entity)) continue;
    if (found.length === page.limit) {
      hasMore = true;
      break;
    }
    found.push(entity);
  }
  const rows = found.map((entity) => renderNode(state, entity, fields));
  return ok(
    toPagedBody(request, state.credentials.accessToken, rows, {
      first: found[0]?.sequence,
      last: found.at(-1)?.sequence,
      hasMore,
    }),
  );
};
