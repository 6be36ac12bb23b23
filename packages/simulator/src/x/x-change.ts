import type { Entity } from '../world-store.js';

/** A change that was found to be in order, and what it does when it is its turn. */
export interface XChange {
  /** Its parameters, typed. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Applies it. Nothing is checked any more, so that a batch is applied as a whole. */
  readonly apply: () => Entity;
}
