/** When a version of a platform's API came and when it goes. Adapters export theirs; write your own where one does not. */
export interface ApiLifecycle {
  readonly platform: string;
  readonly version: string;
  /** `YYYY-MM-DD`, or null where it is not known. */
  readonly releasedOn?: string | null;
  /** `YYYY-MM-DD`, or null while no end is announced. */
  readonly sunsetOn: string | null;
  /** Where the platform says so. */
  readonly source: string;
}
