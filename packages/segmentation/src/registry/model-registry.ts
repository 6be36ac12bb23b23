import type { ModelEntry, Promotion } from '@adflux/core';
import type { Records } from '../encoder/fitted-encoder.js';
import type { SegmentModel } from '../model/segment-model.js';
import type { ModelComparison } from './compare-models.js';
import type { ModelSummary } from './model-summary.js';

/** A registered version. */
export interface RegisteredModel extends Pick<ModelEntry, 'version' | 'name' | 'createdAt'> {
  readonly summary: ModelSummary;
  /** Whether it is the version of its name that is in use. */
  readonly isInUse: boolean;
}

/** Why something is done: kept with the promotion. */
export interface PromotionReason {
  readonly reason: string;
}

/** How a version is put to use. */
export interface PromoteOptions extends PromotionReason {
  /** Only in place of this version; null: only when none is in use. Default: whatever is in use. */
  readonly replaces?: string | null;
}

/** Versions of models, and which one is in use. */
export interface ModelRegistry<R = unknown> {
  /** Keeps a model. Registering it again changes nothing. It is not in use until it is promoted. */
  register(model: SegmentModel<R>): Promise<void>;
  /**
   * Puts a version to use. Null when it is in use already.
   *
   * @throws AdFluxError `not_found` when it is not registered, `conflict` when another version than `replaces` is in use or
   *   someone else promoted meanwhile.
   */
  promote(version: string, options: PromoteOptions): Promise<Promotion | null>;
  /**
   * Takes the last promotion of a name back: the version before it is in use again. Twice goes two steps back.
   *
   * @throws AdFluxError `invalid_request` when there is no version before it, `conflict` when someone else promoted meanwhile.
   */
  rollback(name: string, reason: PromotionReason): Promise<Promotion>;
  /** The version in use, ready; null when none of this name was promoted. Verified like every model that is loaded. */
  inUse(name: string): Promise<SegmentModel<R> | null>;
  /**
   * A version, ready.
   *
   * @throws AdFluxError `not_found` when it is not registered, `invalid_request` when its text was changed in storage.
   */
  get(version: string): Promise<SegmentModel<R>>;
  /** Newest first, up to `limit` (default 100). */
  list(name: string, query?: { readonly limit?: number }): Promise<readonly RegisteredModel[]>;
  /** Every promotion and rollback of a name, newest first: who, when and why. */
  history(name: string): Promise<readonly Promotion[]>;
  /** What differs between two versions; with records, also how many people change their segment. */
  compare(before: string, after: string, records?: Records<R>): Promise<ModelComparison>;
}
