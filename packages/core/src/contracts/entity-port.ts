import type { Call } from './call.js';
import type { CreationKey } from './creation-key.js';
import type { RemoteEntity, RemoteRef } from './entity.js';

/** What is to be created, and where. */
export interface CreateRequest<Spec> {
  readonly key: CreationKey;
  readonly spec: Spec;
  /** The campaign of an ad group, the ad group of an ad, otherwise null. */
  readonly parent: RemoteRef | null;
  /** Remote refs of what the spec names by local id (assets). */
  readonly refs: Readonly<Record<string, RemoteRef>>;
  /**
   * Whether nothing was ever sent with this key. Only then may an adapter whose create is several writes skip the search
   * for what an interrupted attempt left behind. Default: false, so it looks.
   */
  readonly isFirstAttempt?: boolean;
}

/** The same verbs for every kind of entity. Every one may throw `AdFluxError`; its `recovery` says what may follow. */
export interface EntityPort<Spec> {
  /**
   * Creates the entity in one write, marked with `request.key`. Switched off where `capabilities.launchOrder` names its
   * kind; otherwise on, below a switched-off campaign. Either way nothing is shown before the launch.
   */
  create(request: CreateRequest<Spec>, call: Call): Promise<RemoteEntity>;
  /** Finds what an earlier `create` with this key left behind, or null. Reads only, so it is always safe to repeat. */
  find(key: CreationKey, parent: RemoteRef | null, call: Call): Promise<RemoteEntity | null>;
  /** Describes the entities by id, in any order; what is gone comes back as `removed`. */
  read(refs: readonly RemoteRef[], call: Call): Promise<readonly RemoteEntity[]>;
  /**
   * Makes the entity match `spec`, keeping its creation key. Sending it twice has the effect of sending it once.
   * `previous` is what it was last made to match, so that only what differs is sent.
   */
  update(request: UpdateRequest<Spec>, call: Call): Promise<RemoteEntity>;
  /** Switches it on or off. Idempotent. */
  setDelivery(ref: RemoteRef, delivery: 'on' | 'off', call: Call): Promise<RemoteEntity>;
  /** Removes it and what it alone owns. Removing what is already gone succeeds. */
  remove(ref: RemoteRef, call: Call): Promise<void>;
}

/** What an entity is to match from now on. */
export interface UpdateRequest<Spec> {
  readonly ref: RemoteRef;
  readonly key: CreationKey;
  readonly spec: Spec;
  readonly previous: Spec;
  readonly refs: Readonly<Record<string, RemoteRef>>;
}
