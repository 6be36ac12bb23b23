import pRetry from 'p-retry';

/** When a task is tried again. */
export interface RetryOptions {
  /** How often at most. */
  readonly retries: number;
  /** Waits as long as it takes and says true, or says false at once: the error is final. May reject to end everything. */
  readonly waitBeforeRetry: (error: Error, attempt: number) => Promise<boolean>;
}

/**
 * Tries a task until it succeeds, its error is final or the retries are used up; then rejects with the last error.
 * `waitBeforeRetry` is the only place that waits: p-retry's own delay is zero. p-retry does not get the signal either,
 * because it would throw away the result of a write whose caller aborted a moment too late.
 */
export function retry<T>(task: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  return pRetry(task, {
    retries: options.retries,
    minTimeout: 0,
    shouldRetry: ({ error, attemptNumber }) => options.waitBeforeRetry(error, attemptNumber),
  });
}
