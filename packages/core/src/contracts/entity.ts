import type { Money } from '../domain/money.js';

/** The kinds of things that AdFlux creates on a platform. */
export type EntityKind = 'asset' | 'campaign' | 'adGroup' | 'ad';

/** Names one entity on a platform. */
export interface RemoteRef {
  readonly kind: EntityKind;
  /** The platform's id, always text: some platforms' ids exceed 2^53. */
  readonly id: string;
}

/**
 * What a platform does with an entity. `off`: switched off by us. `limited`: shown less than it could be. `rejected`: a
 * reviewer or rule refused it. `ended`: its schedule is over. `removed`: gone, also when someone else removed it.
 */
export type Delivery = 'off' | 'in_review' | 'on' | 'limited' | 'rejected' | 'ended' | 'removed';

/** An entity as its platform describes it now. */
export interface RemoteEntity extends RemoteRef {
  /** The name as it stands there, creation key included. */
  readonly name: string;
  readonly delivery: Delivery;
  /** Why it is rejected or limited, in the platform's words. */
  readonly reasons?: readonly string[];
  /** The budget it holds itself; left out where the platform does not say or it holds none. */
  readonly budget?: Money;
}
