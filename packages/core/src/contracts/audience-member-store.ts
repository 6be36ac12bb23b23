/**
 * Where a person stands in an audience. `joining`: to be uploaded; `member`: every platform that holds the audience has
 * her; `leaving`: to be taken out everywhere.
 */
export type MembershipState = 'joining' | 'member' | 'leaving';

/** One person in one audience. */
export interface AudienceMember {
  readonly audienceId: string;
  readonly candidateId: string;
  readonly state: MembershipState;
}

/** Who is in which audience. Holds no profile, but it is personal data all the same: remove it with the candidate. */
export interface AudienceMemberStore {
  /**
   * Puts many members, streamed in bounded memory; the last one for an audience and a candidate stays. Each batch is all or
   * nothing. Returns how many were read.
   *
   * @throws AdFluxError `aborted` between two batches, when the signal fired.
   */
  import(
    members: Iterable<AudienceMember> | AsyncIterable<AudienceMember>,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (imported: number) => void },
  ): Promise<{ readonly imported: number }>;
  /** Streams the members of an audience in order of candidate id, a page at a time. Left out states: all. */
  stream(
    audienceId: string,
    options?: { readonly states?: readonly MembershipState[]; readonly signal?: AbortSignal },
  ): AsyncIterable<AudienceMember>;
  /** All audiences of one candidate, in order of audience id. */
  ofCandidate(candidateId: string): Promise<readonly AudienceMember[]>;
  /** How many there are in each state. */
  count(audienceId: string): Promise<Readonly<Record<MembershipState, number>>>;
  /** Everything was uploaded: makes those who join members, and forgets those who leave. */
  settle(audienceId: string): Promise<void>;
  /** Forgets an audience. Whether it had anybody. */
  removeAudience(audienceId: string): Promise<boolean>;
  /** Forgets a candidate in all audiences. Whether she was in any. */
  removeCandidate(candidateId: string): Promise<boolean>;
}
