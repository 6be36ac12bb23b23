import type { Link } from '@adflux/core';
import type { WorldEntity } from '@adflux/simulator';

/** How what exists differs from what was wanted. All zero: exactly once. */
export interface WorldCount {
  /** Entities that exist more than once under one name; names carry the creation key. */
  readonly duplicates: number;
  /** Entities that exist although nothing refers to them. */
  readonly leftOver: number;
  /** Entities that are referred to but do not exist. */
  readonly missing: number;
}

const counted = new Set(['campaign', 'adGroup', 'ad']);
// Some platforms write the parent's id before an ad's own: `<ad group>~<ad>`.
const ownId = (id: string): string => id.slice(id.lastIndexOf('~') + 1);
const identity = (platform: string, kind: string, id: string): string => `${platform} ${kind} ${id}`;

/** Holds the simulator's world against AdFlux's links, without trusting either. */
export function countWorld(entities: readonly WorldEntity[], links: readonly Link[]): WorldCount {
  const live = entities.filter((entity) => !entity.removed);
  const tracked = live.filter((entity) => counted.has(entity.kind));
  const names = tracked
    .filter((entity) => entity.name !== null)
    .map((each) => identity(each.platform, each.kind, each.name ?? ''));
  const wanted = new Set(
    links
      .filter((link) => counted.has(link.kind))
      .map((link) => identity(link.platform, link.kind, ownId(link.remoteId))),
  );
  const existing = new Set(tracked.map((entity) => identity(entity.platform, entity.kind, ownId(entity.id))));
  const liveIds = new Set(live.map((entity) => `${entity.platform} ${entity.id}`));
  const budgetsWithoutCampaign = live.filter(
    (entity) => entity.kind === 'budget' && entity.fields['referenceCount'] === '0',
  );
  const orphans = tracked.filter(
    (entity) => entity.parentId !== null && !liveIds.has(`${entity.platform} ${entity.parentId}`),
  );
  const unknown = tracked.filter((entity) => !wanted.has(identity(entity.platform, entity.kind, ownId(entity.id))));
  return {
    duplicates: names.length - new Set(names).size,
    leftOver: new Set([...unknown, ...orphans, ...budgetsWithoutCampaign]).size,
    missing: [...wanted].filter((each) => !existing.has(each)).length,
  };
}
