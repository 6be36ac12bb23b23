import type { AudiencePlatform } from './adapters.js';

/** What an uploading process is asked to do. */
export interface UploadOrder {
  readonly platform: AudiencePlatform;
  readonly baseUrl: string;
  readonly count: number;
}

/** How an upload went. */
export interface UploadTimes {
  readonly milliseconds: number;
  /** Peaks of the process's resident memory, in MB. */
  readonly before: number;
  readonly megabytes: number;
}

/** How hashing alone went. */
export interface HashTimes {
  readonly milliseconds: number;
  /** Of each member. */
  readonly digests: number;
}
