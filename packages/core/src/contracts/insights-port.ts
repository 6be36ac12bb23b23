import type { InsightLevel, InsightRow } from '../domain/insight-row.js';
import type { IsoDate } from '../domain/timestamp.js';
import type { Call } from './call.js';

/** Which figures are wanted: whole days in the account's time zone, both ends included. */
export interface InsightsQuery {
  readonly level: InsightLevel;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Only these entities, by the platform's ids. Left out: all of the account. */
  readonly ids?: readonly string[];
}

/** Reads figures. Paging, splitting and waiting for reports are the adapter's business. */
export interface InsightsPort {
  /** Streams one row per entity and day that has figures. */
  query(query: InsightsQuery, call: Call): AsyncIterable<InsightRow>;
}
