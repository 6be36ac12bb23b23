import { createHash } from 'node:crypto';
import type { PlatformId } from './platform-id.js';

/** What audiences can be matched by. */
export type IdentifierKind = 'email' | 'phone' | 'givenName' | 'familyName' | 'country';

/** A SHA-256 digest in 64 lowercase hex digits. Made by `hashIdentifier` alone, so that plain text is no such thing. */
export type HashedIdentifier = string & { readonly __brand: 'HashedIdentifier' };

/** One person as one platform may know her: digests only. */
export interface HashedMember {
  /** Whose normalisation made the digests: platforms differ, so the same person has other digests elsewhere. */
  readonly platform: PlatformId;
  readonly identifiers: Readonly<Partial<Record<IdentifierKind, HashedIdentifier>>>;
}

/**
 * SHA-256 of a text in UTF-8, unsalted, as every ad platform wants it. The text must be normalised as the platform writes
 * it: that is the adapter's part.
 */
export const hashIdentifier = (normalized: string): HashedIdentifier =>
  createHash('sha256').update(normalized, 'utf8').digest('hex') as HashedIdentifier;
