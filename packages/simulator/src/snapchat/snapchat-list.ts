import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { ok, toItem } from './snapchat-batch.js';
import { toPage } from './snapchat-page.js';
import { refuseValue } from './snapchat-problem.js';
import type { JsonObject } from './snapchat-readers.js';
import { requireEntity, wireNames, type SnapchatKind, type SnapchatState } from './snapchat-state.js';
import { toView } from './snapchat-view.js';

/** Refuses parameters that the endpoint does not know: the real one would quietly filter by nothing. */
export const checkParameters = (request: SimulatedRequest, known: readonly string[]): void => {
  for (const name of request.query.keys()) {
    if (!known.includes(name)) refuseValue(`Unknown query parameter "${name}"`);
  }
};

/** Parameters that every read of a kind takes. */
const readParameters = (kind: SnapchatKind): readonly string[] => [
  'read_deleted_entities',
  ...(kind === 'adGroup' ? ['return_placement_v2', 'targeting_v2'] : []),
];

const showsDeleted = ({ query }: SimulatedRequest): boolean => query.get('read_deleted_entities') === 'true';

/**
 * An entity as a GET shows it. Ad squads show where they run only when they are asked to; otherwise there is a word of the
 * retired field (recorded traffic of July 2025), and who sends that back has no placement any more.
 */
const toReadView = (state: SnapchatState, request: SimulatedRequest, entity: Entity): JsonObject => {
  const { placement_v2: placement, ...view } = toView(state, entity);
  const shown = request.query.get('return_placement_v2') === 'true';
  return {
    ...view,
    ...(entity.kind === 'adGroup' ? (shown ? { placement_v2: placement } : { placement: 'UNSUPPORTED' }) : {}),
    ...(entity.removed ? { deleted: true } : {}),
  };
};

/** `GET` on an entity. A deleted one is shown on request only. */
export const handleRead = (state: SnapchatState, kind: SnapchatKind, request: SimulatedRequest): Reply => {
  checkParameters(request, readParameters(kind));
  const id = request.params['id'] ?? '';
  const known = state.world.get(kind, id);
  const entity = known && showsDeleted(request) ? known : requireEntity(state, kind, id);
  return ok(request, { [wireNames[kind].plural]: [toItem(kind, toReadView(state, request, entity))] });
};

/** `GET` on a collection. Deleted entities are shown on request only. */
export const handleList = (
  state: SnapchatState,
  kind: SnapchatKind,
  request: SimulatedRequest,
  entities: readonly Entity[],
): Reply => {
  checkParameters(request, ['limit', 'cursor', 'sort', ...readParameters(kind)]);
  const { world } = state;
  const page = toPage(
    request,
    entities.filter((entity) => (showsDeleted(request) || !entity.removed) && world.isListed(entity)),
  );
  return ok(request, {
    paging: page.paging,
    [wireNames[kind].plural]: page.entities.map((entity) => toItem(kind, toReadView(state, request, entity))),
  });
};
