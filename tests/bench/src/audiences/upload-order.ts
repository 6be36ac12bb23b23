import type { AudiencePlatform } from './adapters.js';

/** What an uploading process is asked to do. */
export interface UploadOrder {
  readonly platform: AudiencePlatform;
  readonly baseUrl: string;
  readonly count: number;
}

/** How it went. */
export interface UploadTimes {
  readonly milliseconds: number;
  /** Peaks of the process's resident memory, in MB. */
  readonly before: number;
  readonly megabytes: number;
}
