/** How fast one class of requests (reads, writes, reports) may go on one account. */
export interface BucketLimits {
  /** Most requests under way at the same time. */
  readonly maximumConcurrent: number;
  /** Least time between two starts, in milliseconds. Default 0. */
  readonly minimumSpacingMs?: number;
  /**
   * At most `amount` requests in any `intervalMs` milliseconds, wherever the interval begins: the platform's own window
   * need not be known. Left out: no limit, until a reading says otherwise.
   */
  readonly quota?: { readonly amount: number; readonly intervalMs: number };
}

/** What the headers of an answer say about the quota that is left. */
export interface QuotaReading<Bucket extends string = string> {
  readonly bucket: Bucket;
  /** Requests left in the platform's window, this answer's request already counted. */
  readonly remaining: number;
  /** Until the window starts anew, in milliseconds. Default: the interval of the bucket's quota, or one minute. */
  readonly resetAfterMs?: number;
}
