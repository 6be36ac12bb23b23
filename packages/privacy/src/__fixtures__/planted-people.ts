import type { Candidate, ConsentEvent, Segment, SegmentAssignment } from '@adflux/core';
import { aCandidate } from '@adflux/core/testing';

/** An id that sorts as its number does. */
export const idOf = (index: number): string => `CAN-${String(index).padStart(6, '0')}`;
export const emailOf = (index: number): string => `persona.${String(index)}@example.com`;
export const phoneOf = (index: number): string => `+57300${String(1_000_000 + index)}`;

const anybody = aCandidate({ consents: [] });

export const person = (index: number): Candidate => ({
  ...anybody,
  id: idOf(index),
  contact: { givenName: 'Ana', familyName: 'Gómez', email: emailOf(index), phone: phoneOf(index) },
});

export const grantOf = (index: number, changes: Partial<ConsentEvent> = {}): ConsentEvent => ({
  id: `grant-${String(index)}`,
  candidateId: idOf(index),
  type: 'granted',
  purpose: 'job_advertising',
  at: '2027-01-10T10:00:00-05:00',
  proofId: `FORM-${String(index)}`,
  ...changes,
});

export const segment: Segment = { id: 'candidates-3', name: 'Contadores', modelVersion: 'candidates-v1', size: 100 };

export const assignmentOf = (index: number): SegmentAssignment => ({
  ...{ model: 'candidates', candidateId: idOf(index), modelVersion: 'candidates-v1', segmentId: 'candidates-3' },
  ...{ distance: 1, confidence: 0.5 },
});

/** From `from` on, up to and without `to`. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
