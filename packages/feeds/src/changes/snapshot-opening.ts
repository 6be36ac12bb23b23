import { hash } from 'node:crypto';
import { canonicalJson, type JobOpening } from '@adflux/core';

/** What is kept of an opening to tell later whether it has changed: hashes, no text. JSON, a few hundred bytes. */
export interface OpeningSnapshot {
  readonly id: string;
  /** SHA-256 of the canonical JSON of everything but id and day of posting, in hexadecimal. */
  readonly hash: string;
  /** The head of each field's own hash, by which a difference names its fields. */
  readonly fields: Readonly<Record<string, string>>;
}

const digest = (text: string): string => hash('sha256', text, 'hex');

/**
 * Takes the hashes of an opening. The day of posting does not count: many boards set it anew every night, and a vacancy with another
 * date is not another vacancy.
 */
export function snapshotOpening(opening: JobOpening): OpeningSnapshot {
  const { id, postedOn: _postedOn, ...content } = opening;
  const fields: Record<string, string> = {};
  for (const [field, value] of Object.entries(content))
    if (value !== undefined) fields[field] = digest(canonicalJson(value)).slice(0, 16);
  return { id, hash: digest(canonicalJson(content)), fields };
}
