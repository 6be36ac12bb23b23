import { deriveSecret, keyedHash } from './derive-secret.js';
import type { PrivacyKey } from './privacy-key.js';

/** Names that stand for a person without telling who she is. */
export interface Pseudonyms {
  /** The pseudonym under the newest key. */
  of(candidateId: string): string;
  /** Under every key, newest first: what was recorded before the key was changed is found too. */
  allOf(candidateId: string): readonly string[];
}

/** Pseudonyms by keyed hash: 160 bits in hex. Whoever has neither key nor candidate ids cannot go back. */
export function createPseudonyms(keys: readonly PrivacyKey[]): Pseudonyms {
  const secrets = keys.map((key) => deriveSecret(key, 'pseudonym'));
  const allOf = (candidateId: string): readonly string[] =>
    secrets.map((secret) => `erased-${keyedHash(secret, candidateId).slice(0, 40)}`);
  return { allOf, of: (candidateId) => allOf(candidateId)[0] ?? '' };
}
