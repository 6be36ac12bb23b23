import type { InsightLevel, IsoDate, Link } from '@adflux/core';
import type { Intent } from '../adflux-options.js';
import type { Progress } from '../progress.js';

/** What is asked of the platforms. */
export interface SyncOptions extends Intent {
  /** Only these campaigns. Default: every campaign that stands anywhere. */
  readonly campaignIds?: readonly string[];
  /** Also fetch figures of these days, both included, in the account's time zone. Default: none. */
  readonly insights?: {
    readonly from: IsoDate;
    readonly to: IsoDate;
    /** Default `campaign`. Platforms without that level are left out. */
    readonly level?: InsightLevel;
  };
  /** Aborts the requests. What was written until then stays. */
  readonly signal?: AbortSignal;
  /** Told about every request. */
  readonly onProgress?: (progress: Progress) => void;
}

/** What came of a sync. */
export interface SyncReport {
  /** How many links were compared. */
  readonly links: number;
  /** Those whose delivery, reasons or drift is not what it was, as they are now. */
  readonly changed: readonly Link[];
  /** How many rows of figures were written. */
  readonly insightRows: number;
}
