/** What a job is in a feed: to be advertised, over in one of the two ways a feed can say so, or nothing that can be read. */
export type FeedJobState = 'open' | 'closed' | 'expired' | 'broken';

/** A job as the board that writes the feed knows it. */
export interface FeedJob {
  readonly id: string;
  /** Place in the board's own count; tells the ways apart in which jobs are broken. */
  readonly number: number;
  readonly title: string;
  /** ISCO-08 unit group that the title names, or null when it names none. */
  readonly occupation: string | null;
  readonly town: string;
  readonly region: string;
  readonly company: string;
  readonly salaryPesos: number;
  readonly state: FeedJobState;
}
