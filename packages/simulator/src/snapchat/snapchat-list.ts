import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { ok, toItem } from './snapchat-batch.js';
import { toPage } from './snapchat-page.js';
import { refuseValue } from './snapchat-problem.js';
import type { JsonObject } from './snapchat-readers.js';
import { wireNames, type SnapchatKind, type SnapchatState } from './snapchat-state.js';

/** Refuses parameters that the endpoint does not know: the real one would quietly filter by nothing. */
export const checkParameters = (request: SimulatedRequest, known: readonly string[]): void => {
  for (const name of request.query.keys()) {
    if (!known.includes(name)) refuseValue(`Unknown query parameter "${name}"`);
  }
};

/** `GET` on a collection. Deleted entities are shown on request only. */
export const handleList = (
  { world }: Pick<SnapchatState, 'world'>,
  kind: SnapchatKind,
  request: SimulatedRequest,
  entities: readonly Entity[],
  view: (entity: Entity) => JsonObject,
): Reply => {
  checkParameters(request, ['limit', 'cursor', 'sort', 'read_deleted_entities']);
  const withDeleted = request.query.get('read_deleted_entities') === 'true';
  const page = toPage(
    request,
    entities.filter((entity) => (withDeleted || !entity.removed) && world.isListed(entity)),
  );
  return ok(request, {
    paging: page.paging,
    [wireNames[kind].plural]: page.entities.map((entity) =>
      toItem(kind, { ...view(entity), ...(entity.removed ? { deleted: true } : {}) }),
    ),
  });
};
