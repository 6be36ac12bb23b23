import type { AdvancingClock } from './simulator-clock.js';

/** One thing that exists, or existed, in a simulated ad account. Dialects change it only through the store. */
export interface Entity {
  readonly accountId: string;
  /** The dialect's word for it: `campaign`, `adGroup`, `ad`, `asset`, `creative`, `budget`, `criterion`… */
  readonly kind: string;
  /** Unique within its kind. */
  readonly id: string;
  readonly parentId: string | null;
  /** Position in the order of creation, over all kinds. */
  readonly sequence: number;
  readonly createdAtMs: number;
  /** Ordinal of the request that created it. */
  readonly createdByRequest: number;
  name: string | null;
  /** The platform's own status word. */
  status: string | null;
  removed: boolean;
  updatedAtMs: number;
  /** Everything else, in the platform's own field names. */
  fields: Record<string, unknown>;
}

/** What a dialect gives to create an entity. */
interface NewEntity {
  readonly accountId: string;
  readonly kind: string;
  readonly id: string;
  readonly parentId?: string | null;
  readonly name?: string | null;
  readonly status?: string | null;
  readonly fields?: Record<string, unknown>;
  readonly createdByRequest: number;
}

/** What may change after creation. Fields are merged one level deep. */
interface EntityChange {
  readonly name?: string | null;
  readonly status?: string | null;
  readonly removed?: boolean;
  readonly fields?: Record<string, unknown>;
}

/** The state of one platform. Look-ups by id, name and parent are indexed; nothing scans. */
export interface WorldStore {
  add(entity: NewEntity): Entity;
  change(entity: Entity, change: EntityChange): void;
  get(kind: string, id: string): Entity | undefined;
  /** For platforms whose ids are unique over all kinds. */
  getById(id: string): Entity | undefined;
  /** Removed entities included; the dialect decides what it shows. In order of creation. */
  byName(kind: string, name: string): readonly Entity[];
  /** Every entity whose name may begin so, whatever its case, and perhaps others: compare. Removed entities included. */
  mayBeginWith(kind: string, beginning: string): readonly Entity[];
  /** Removed entities included. In order of creation. */
  children(kind: string, parentId: string): readonly Entity[];
  /** Every entity of a kind, removed ones included. In order of creation. */
  ofKind(kind: string): readonly Entity[];
  /** Every entity, in order of creation. */
  all(): readonly Entity[];
  /** A number nobody got before; dialects turn it into an id of their own shape. */
  nextNumber(): number;
  /** False while a new entity is still hidden from list look-ups (`lookupLagMs`). */
  isListed(entity: Entity): boolean;
}

const append = (index: Map<string, Entity[]>, key: string, entity: Entity): void => {
  const existing = index.get(key);
  if (existing) existing.push(entity);
  else index.set(key, [entity]);
};

const drop = (index: Map<string, Entity[]>, key: string, entity: Entity): void => {
  const existing = index.get(key);
  existing?.splice(existing.indexOf(entity), 1);
};

/** How many letters of a name are indexed for `mayBeginWith`; shorter beginnings look through the kind. */
const indexedLetters = 8;

/** Creates an empty world. */
export const createWorldStore = (clock: AdvancingClock, lookupLagMs: number): WorldStore => {
  const entities: Entity[] = [];
  const byKindAndId = new Map<string, Entity>();
  const byId = new Map<string, Entity>();
  const byKind = new Map<string, Entity[]>();
  const byParent = new Map<string, Entity[]>();
  const byName = new Map<string, Entity[]>();
  const byBeginning = new Map<string, Entity[]>();
  const beginningOf = (kind: string, name: string): string => `${kind}\n${name.toLowerCase().slice(0, indexedLetters)}`;
  const indexName = (change: typeof append, entity: Entity): void => {
    const { kind, name } = entity;
    if (name === null) return;
    change(byName, `${kind}\n${name}`, entity);
    change(byBeginning, beginningOf(kind, name), entity);
  };
  let lastNumber = 0;

  return {
    add: (given) => {
      const nowMs = clock.nowMs();
      const entity: Entity = {
        accountId: given.accountId,
        kind: given.kind,
        id: given.id,
        parentId: given.parentId ?? null,
        sequence: entities.length,
        createdAtMs: nowMs,
        createdByRequest: given.createdByRequest,
        name: given.name ?? null,
        status: given.status ?? null,
        removed: false,
        updatedAtMs: nowMs,
        fields: { ...given.fields },
      };
      entities.push(entity);
      byKindAndId.set(`${entity.kind}\n${entity.id}`, entity);
      byId.set(entity.id, entity);
      append(byKind, entity.kind, entity);
      if (entity.parentId !== null) append(byParent, `${entity.kind}\n${entity.parentId}`, entity);
      indexName(append, entity);
      return entity;
    },
    change: (entity, change) => {
      if (change.name !== undefined && change.name !== entity.name) {
        indexName(drop, entity);
        entity.name = change.name;
        indexName(append, entity);
      }
      if (change.status !== undefined) entity.status = change.status;
      if (change.removed !== undefined) entity.removed = change.removed;
      if (change.fields) entity.fields = { ...entity.fields, ...change.fields };
      entity.updatedAtMs = clock.nowMs();
    },
    get: (kind, id) => byKindAndId.get(`${kind}\n${id}`),
    getById: (id) => byId.get(id),
    byName: (kind, name) => byName.get(`${kind}\n${name}`) ?? [],
    mayBeginWith: (kind, beginning) =>
      (beginning.length < indexedLetters ? byKind.get(kind) : byBeginning.get(beginningOf(kind, beginning))) ?? [],
    children: (kind, parentId) => byParent.get(`${kind}\n${parentId}`) ?? [],
    ofKind: (kind) => byKind.get(kind) ?? [],
    all: () => entities,
    nextNumber: () => {
      lastNumber += 1;
      return lastNumber;
    },
    isListed: (entity) => clock.nowMs() - entity.createdAtMs >= lookupLagMs,
  };
};
