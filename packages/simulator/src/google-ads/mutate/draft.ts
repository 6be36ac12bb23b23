import type { Entity, WorldStore } from '../../world-store.js';
import type { Message } from '../message.js';
import type { GoogleAdsKind } from '../resource-name.js';

/** An entity as it would be after the request. */
export interface DraftEntity {
  readonly kind: GoogleAdsKind;
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string | null;
  readonly status: string | null;
  readonly removed: boolean;
  /** The resource, in Google's field names; what Google computes is added on reading. */
  readonly fields: Message;
}

/** What is needed for a new entity. */
export interface NewDraftEntity {
  readonly kind: GoogleAdsKind;
  readonly id: string;
  readonly parentId?: string;
  readonly name?: string;
  readonly status: string;
  readonly fields: Message;
}

/** What may change. Given fields replace all fields. */
export type DraftChange = Partial<Pick<DraftEntity, 'name' | 'status' | 'removed' | 'fields'>>;

/**
 * A request's view of the world: its own changes on top, the world below untouched until `commit`. That is what makes a
 * mutate atomic, and a dry run harmless.
 */
export interface Draft {
  get(kind: GoogleAdsKind, id: string): DraftEntity | undefined;
  byName(kind: GoogleAdsKind, name: string): readonly DraftEntity[];
  children(kind: GoogleAdsKind, parentId: string): readonly DraftEntity[];
  add(entity: NewDraftEntity): DraftEntity;
  change(entity: DraftEntity, change: DraftChange): void;
  nextId(): string;
  commit(accountId: string, requestOrdinal: number): void;
}

interface Working extends DraftEntity {
  name: string | null;
  status: string | null;
  removed: boolean;
  fields: Message;
  readonly stored: Entity | undefined;
  changed: boolean;
}

/** Ids look like Google's: eleven digits, unique over all kinds. */
const firstId = 20_000_000_000;

/** Opens a draft. */
export const createDraft = (world: WorldStore): Draft => {
  const working = new Map<Entity, Working>();
  const touched: Working[] = [];
  const addedById = new Map<string, Working>();
  const addedByParent = new Map<string, Working[]>();
  const named = new Map<string, Working[]>();

  const push = (index: Map<string, Working[]>, key: string, entity: Working): void => {
    const list = index.get(key);
    if (list) list.push(entity);
    else index.set(key, [entity]);
  };
  const kindOf = (entity: Entity): GoogleAdsKind => entity.kind as GoogleAdsKind;
  const wrap = (stored: Entity): Working => {
    let found = working.get(stored);
    if (!found) {
      const { id, parentId, name, status, removed, fields } = stored;
      found = { kind: kindOf(stored), id, parentId, name, status, removed, fields, stored, changed: false };
      working.set(stored, found);
    }
    return found;
  };
  const find = (kind: string, id: string): Working | undefined => {
    const added = addedById.get(`${kind}\n${id}`);
    if (added) return added;
    const stored = world.get(kind, id);
    return stored && wrap(stored);
  };

  return {
    get: find,
    byName: (kind, name) =>
      [...new Set([...world.byName(kind, name).map(wrap), ...(named.get(`${kind}\n${name}`) ?? [])])].filter(
        (entity) => entity.name === name,
      ),
    children: (kind, parentId) => [
      ...world.children(kind, parentId).map(wrap),
      ...(addedByParent.get(`${kind}\n${parentId}`) ?? []),
    ],
    add: ({ kind, id, parentId = null, name = null, status, fields }) => {
      const added: Working = {
        kind,
        id,
        parentId,
        name,
        status,
        removed: false,
        fields,
        stored: undefined,
        changed: true,
      };
      touched.push(added);
      addedById.set(`${kind}\n${id}`, added);
      if (parentId !== null) push(addedByParent, `${kind}\n${parentId}`, added);
      if (name !== null) push(named, `${kind}\n${name}`, added);
      return added;
    },
    change: (entity, change) => {
      const target = find(entity.kind, entity.id);
      if (!target) return;
      if (!target.changed) touched.push(target);
      target.changed = true;
      Object.assign(target, change);
      if (typeof change.name === 'string') push(named, `${target.kind}\n${change.name}`, target);
    },
    nextId: () => String(firstId + world.nextNumber()),
    commit: (accountId, createdByRequest) => {
      for (const { kind, id, parentId, name, status, removed, fields, stored } of touched) {
        if (!stored) {
          const entity = world.add({ accountId, kind, id, parentId, name, status, fields, createdByRequest });
          if (removed) world.change(entity, { removed });
          continue;
        }
        // The store merges fields: what was cleared has to be said.
        const cleared = Object.fromEntries(Object.keys(stored.fields).map((field) => [field, undefined]));
        world.change(stored, { name, status, removed, fields: { ...cleared, ...fields } });
      }
    },
  };
};
