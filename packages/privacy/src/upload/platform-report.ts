import type { AudienceState, PlatformId, SerializedError } from '@adflux/core';

/**
 * What became of an audience on one platform. `uploaded`: it holds whom it should. `unchanged`: it did already. `rebuilt`: the same by a
 * new remote audience, the old one is removed. `withdrawn`: too few would have stayed, so it was removed. `refused`: too few people,
 * nothing was sent. `skipped`: nothing is there. `failed`: see the error; call again to go on.
 */
export type PlatformOutcome = 'uploaded' | 'unchanged' | 'rebuilt' | 'withdrawn' | 'refused' | 'skipped' | 'failed';

/** An audience on one platform, after some work on it. */
export interface PlatformReport {
  readonly platform: PlatformId;
  readonly accountId: string;
  readonly outcome: PlatformOutcome;
  readonly remoteId: string | null;
  /** As the platform said last. */
  readonly state: AudienceState;
  /** How many people there can be matched by this platform. */
  readonly members: number;
  /** How many were added and taken out by this call. */
  readonly added: number;
  readonly removed: number;
  /** Entries the platform says it could not read. */
  readonly invalidEntries: number;
  /** Whether the platform holds exactly whom it should. */
  readonly isExact: boolean;
  /** Why it was refused or failed. */
  readonly error?: SerializedError;
}
