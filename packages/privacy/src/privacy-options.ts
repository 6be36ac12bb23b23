import type { AdPlatform, Clock, Logger, Storage } from '@adflux/core';
import type { PrivacyKeys } from './keys/privacy-key.js';

/** What `createPrivacy` is made of. */
export interface PrivacyOptions {
  /** Where everything is kept. Put sealed candidates in place of `storage.candidates` to have contacts encrypted. */
  readonly storage: Storage;
  /** The ad accounts that audiences go to. Those without an `audiences` port are passed over. */
  readonly platforms: readonly AdPlatform[];
  /**
   * For pseudonyms, and so for erasure; several with the newest first. Without one, everything else works, and audit entries do
   * not say whom they are about.
   */
  readonly key?: PrivacyKeys;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Makes ids of events, leases and audit entries. Default: random UUIDs. */
  readonly createId?: () => string;
  /** Named in the audit log where a call names nobody. Default `adflux`. */
  readonly actor?: string;
  /** Default: says nothing. Gets counts and ids of audiences, never anything about a person. */
  readonly logger?: Logger;
  /**
   * How long an audience stays with a process that no longer answers, in milliseconds. Longer than the longest request of any
   * platform. Default 90,000.
   */
  readonly leaseMs?: number;
}

/** Who asks, and why: for the audit log. Never a candidate's name. */
export interface Asked {
  /** A user, a service, a job. */
  readonly actor?: string;
  /** In the words of whoever asks, without personal data. */
  readonly reason?: string;
}

/** How long work is driven. */
export interface Working extends Asked {
  /** Stops between two steps with `aborted`; the same call goes on from there. */
  readonly signal?: AbortSignal;
}
