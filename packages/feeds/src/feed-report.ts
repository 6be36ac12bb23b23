import type { RecordIssue } from '@adflux/core';
import type { FeedEncoding } from './text/decode-text.js';
import type { FeedFormat } from './feed-format.js';

/** A record that is no opening, told so that its author can mend it. */
export interface QuarantinedRecord {
  /** Line in the feed on which the record begins, counted from 1. */
  readonly line: number;
  /** Place among the records of the feed, counted from 1. */
  readonly number: number;
  /** The feed's own reference, where one could be read. */
  readonly reference?: string;
  /** The field that is wrong, as a path such as `location.country`; empty for the record as a whole. */
  readonly field: string;
  /** What was expected there. */
  readonly reason: string;
  /** Everything that is wrong, the first of which is `field` and `reason`. */
  readonly issues: readonly Pick<RecordIssue, 'field' | 'expected'>[];
  /** The job's title, by which people find it, without e-mail addresses and telephone numbers. Nothing else of the record: the rest may name people. */
  readonly excerpt: string;
}

/** A record that says again what an earlier one said. The earlier one stays. */
export interface DuplicateRecord {
  readonly line: number;
  readonly number: number;
  readonly id: string;
  /** `reference`: the same id. `content`: the same company, title, place and text under another id. */
  readonly by: 'reference' | 'content';
}

/** What was left out of an opening, because it could not be made out. */
export interface FeedWarning {
  readonly line: number;
  readonly number: number;
  readonly id: string;
  readonly field: string;
  readonly expected: string;
}

/** How far the reading is. */
export interface FeedProgress {
  readonly bytes: number;
  readonly read: number;
}

/** What became of a feed; complete when the reading has ended. `read` is `accepted`, `quarantined` and `duplicates` together. */
export interface FeedReport {
  /** Undefined until enough was read to tell. */
  readonly format: FeedFormat | undefined;
  readonly encoding: FeedEncoding;
  readonly bytes: number;
  readonly read: number;
  readonly accepted: number;
  readonly quarantined: number;
  readonly duplicates: number;
  readonly warnings: number;
  /** How many jobs the feed itself says it has, where it does (LinkedIn's `expectedJobCount`). Compare before trusting a short feed. */
  readonly expectedCount?: number;
  /** Whether the feed was read to its end. What is missing from a feed that was not, is not known to be closed. */
  readonly complete: boolean;
  /** The most characters that were held back at once while waiting for the rest of a record. */
  readonly mostHeld: number;
}
