import type { Entity } from '../world-store.js';
import type { JsonObject } from './snapchat-readers.js';
import { deliveryStatus, reachStatus } from './snapchat-status.js';
import type { SnapchatState } from './snapchat-state.js';

/** What the world shows and Snapchat does not. */
const hidden = new Set(['members', 'memberCount', 'uploads']);

/** An entity as Snapchat writes it. */
export const toView = (state: SnapchatState, entity: Entity): JsonObject => {
  const fields = Object.fromEntries(Object.entries(entity.fields).filter(([name]) => !hidden.has(name)));
  const delivers = entity.kind === 'campaign' || entity.kind === 'adGroup' || entity.kind === 'ad';
  return {
    id: entity.id,
    updated_at: new Date(entity.updatedAtMs).toISOString(),
    created_at: new Date(entity.createdAtMs).toISOString(),
    name: entity.name,
    ...(entity.status === null ? {} : { status: entity.status }),
    ...fields,
    ...(entity.kind === 'adGroup' ? { targeting_reach_status: reachStatus(state, entity) } : {}),
    ...(delivers ? { delivery_status: deliveryStatus(state, entity) } : {}),
  };
};
