import type { AudienceMember, Candidate, ConsentEvent, SegmentAssignment } from '@adflux/core';
import type { Context } from '../context.js';

/** What AdFlux holds about one person, as it stands in its stores. */
export interface HeldData {
  readonly record: Candidate | null;
  readonly consents: readonly ConsentEvent[];
  readonly segments: readonly SegmentAssignment[];
  readonly memberships: readonly AudienceMember[];
}

export async function heldDataOf({ storage }: Context, candidateId: string): Promise<HeldData> {
  return {
    record: await storage.candidates.get(candidateId),
    consents: await storage.consents.ofCandidate(candidateId),
    segments: await storage.assignments.ofCandidate(candidateId),
    memberships: await storage.audienceMembers.ofCandidate(candidateId),
  };
}

export const isNothing = ({ record, consents, segments, memberships }: HeldData): boolean =>
  record === null && consents.length === 0 && segments.length === 0 && memberships.length === 0;
