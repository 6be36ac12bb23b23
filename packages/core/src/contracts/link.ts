import type { Timestamp } from '../domain/timestamp.js';
import type { CreationKey } from './creation-key.js';
import type { Delivery, EntityKind } from './entity.js';
import type { PlatformId } from './platform-id.js';
import type { EntitySpec } from './specs.js';

/** What tells one link from every other. */
export interface LinkId {
  readonly platform: PlatformId;
  readonly accountId: string;
  readonly kind: EntityKind;
  readonly remoteId: string;
}

/** A difference between what AdFlux set and what the platform holds: someone changed it by hand. */
export interface Drift {
  readonly field: 'name' | 'budget' | 'delivery' | 'removed';
  readonly expected: string;
  readonly actual: string;
}

/** Ties a local id to the remote entity it became. At most one link of a local id per platform account is not removed. */
export interface Link extends LinkId {
  readonly campaignId: string;
  readonly localId: string;
  /** The run that created it. */
  readonly runId: string;
  readonly key: CreationKey;
  /** What the entity was last made to match. */
  readonly spec: EntitySpec;
  /** What AdFlux wants of it. `ended` is for good. */
  readonly wanted: 'on' | 'off' | 'ended' | 'removed';
  /** What the platform did with it when last seen. */
  readonly delivery: Delivery;
  /** Why it was rejected or limited when last seen, in the platform's words. */
  readonly reasons: readonly string[];
  readonly drift: readonly Drift[];
  readonly createdAt: Timestamp;
  /** When the platform was last asked about it. */
  readonly syncedAt: Timestamp | null;
}

/** Fields of a link that change after its creation. */
export type LinkPatch = Partial<Pick<Link, 'spec' | 'wanted' | 'delivery' | 'reasons' | 'drift' | 'syncedAt'>>;
