import type { Timestamp } from '../domain/timestamp.js';

/** A model as storage keeps it: its text, and what lists show of it. Never changed once added. */
export interface StoredModel {
  /** Unique among all models of the storage. */
  readonly version: string;
  /** Versions of one name succeed one another. */
  readonly name: string;
  readonly createdAt: Timestamp;
  /** What a list tells about the model: JSON values only. */
  readonly summary: Readonly<Record<string, unknown>>;
  /** The model itself, as text: what its hash was taken over comes back to the last character. */
  readonly document: string;
}

/** A stored model without its text. */
export type ModelEntry = Omit<StoredModel, 'document'>;

/** Which version of a model was put to use, when, by whom and why. */
export interface Promotion {
  readonly name: string;
  /** 1 for the first promotion of this name, then one more each time. */
  readonly sequence: number;
  readonly version: string;
  /** `rollback` takes the promotion before it back. */
  readonly action: 'promote' | 'rollback';
  readonly at: Timestamp;
  /** Who asked: a user, a service, a job. */
  readonly actor: string;
  readonly reason: string;
}

/** Versioned models, and which one of each name is in use. */
export interface ModelStore {
  /**
   * Adds a version. Does nothing when the same model was added before.
   *
   * @throws AdFluxError `conflict` when the version is taken by a model with another text.
   */
  add(model: StoredModel): Promise<void>;
  get(version: string): Promise<StoredModel | null>;
  /** Newest first by instant, the later arrival first where instants are equal. */
  list(query?: { readonly name?: string; readonly limit?: number }): Promise<readonly ModelEntry[]>;
  /**
   * Appends to the promotions of a name; the last one says which version is in use. Of two that race for one sequence, one
   * gets it.
   *
   * @throws AdFluxError `conflict` when the sequence is not the next one: someone else promoted meanwhile. `not_found` when
   *   there is no such version of the name.
   */
  promote(promotion: Promotion): Promise<void>;
  /** The promotions of a name, newest first, up to `limit` (default 100). */
  promotions(name: string, query?: { readonly limit?: number }): Promise<readonly Promotion[]>;
}
