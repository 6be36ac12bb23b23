import type { PlatformId } from './platform-id.js';

/** Something a plan has to say about a campaign before any request is sent. */
export interface Finding {
  /** Errors stop publishing; warnings do not. */
  readonly severity: 'error' | 'warning';
  /** What kind of finding, e.g. `creative.too_long`, `budget.below_minimum`, `employment.age`. */
  readonly code: string;
  /** What is wrong and what to do, for people, in English. */
  readonly message: string;
  /** The message in other languages, by language tag such as `es`, where it is known. */
  readonly translations?: Readonly<Record<string, string>>;
  readonly platform?: PlatformId;
  /** Which entity, by local id. */
  readonly localId?: string;
  /** Which field of it, e.g. `creative.headlines[2]`. */
  readonly field?: string;
}
