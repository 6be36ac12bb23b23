/** Which segment one candidate belongs to, by one model. */
export interface SegmentAssignment {
  /** The name of the model; a candidate has one assignment for each name. */
  readonly model: string;
  readonly candidateId: string;
  /** The version of the model that said so. */
  readonly modelVersion: string;
  readonly segmentId: string;
  /** From the segment's centre, in the model's own space. */
  readonly distance: number;
  /** From 0 (between two segments) to 1 (at the centre). */
  readonly confidence: number;
}

/** Which members are wanted; left out fields match anything. */
export interface AssignmentFilter {
  readonly segmentId?: string;
  readonly modelVersion?: string;
}

/** Segments of candidates. Holds no profile, but it is personal data all the same: remove it with the candidate. */
export interface AssignmentStore {
  /**
   * Puts many assignments, streamed in bounded memory; the last one for a candidate and a model stays. Each batch is all or
   * nothing; when it fails, what was imported before stays. Returns how many were read.
   *
   * @throws AdFluxError `aborted` between two batches, when the signal fired.
   */
  import(
    assignments: Iterable<SegmentAssignment> | AsyncIterable<SegmentAssignment>,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (imported: number) => void },
  ): Promise<{ readonly imported: number }>;
  /** All assignments of one candidate, in order of model name. */
  ofCandidate(candidateId: string): Promise<readonly SegmentAssignment[]>;
  /** Streams the assignments of a model in order of candidate id, a page at a time. */
  stream(
    model: string,
    filter?: AssignmentFilter & { readonly signal?: AbortSignal },
  ): AsyncIterable<SegmentAssignment>;
  /** Removes a candidate's assignments by all models. Whether there were any. */
  removeCandidate(candidateId: string): Promise<boolean>;
}
