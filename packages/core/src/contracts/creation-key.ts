import { createHash } from 'node:crypto';
import type { EntityKind } from './entity.js';
import type { PlatformId } from './platform-id.js';

/** What makes a create findable: ten characters, derived and never random, so that a repeated run asks for the same entity. */
export type CreationKey = string & { readonly __brand: 'CreationKey' };

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Crockford base32 of the first fifty bits of a digest. */
function toBase32(digest: Buffer): string {
  let bits = BigInt(`0x${digest.subarray(0, 7).toString('hex')}`) >> 6n;
  let text = '';
  for (let index = 0; index < 10; index++) {
    text = (alphabet[Number(bits & 31n)] ?? '') + text;
    bits >>= 5n;
  }
  return text;
}

/** Whose entity a creation key belongs to. */
export interface CreationKeyParts {
  /** The caller's key of the run that creates it. */
  readonly runKey: string;
  readonly platform: PlatformId;
  readonly accountId: string;
  readonly kind: EntityKind | 'audience';
  readonly localId: string;
}

/** Derives the creation key: base32 of SHA-256 over the parts. Same parts, same key, on every machine. */
export function deriveCreationKey(parts: CreationKeyParts): CreationKey {
  const text = [parts.runKey, parts.platform, parts.accountId, parts.kind, parts.localId]
    .map((part) => `${String(part.length)}:${part}`)
    .join('/');
  return toBase32(createHash('sha256').update(text).digest()) as CreationKey;
}
