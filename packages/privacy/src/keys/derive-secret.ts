import { createHmac, hkdfSync } from 'node:crypto';
import type { PrivacyKey } from './privacy-key.js';

/** What a secret is used for. Each use has a secret of its own, so that one tells nothing about the others. */
export type SecretUse = 'encryption' | 'lookup' | 'pseudonym';

/** The secret for one use: HKDF with SHA-256 (RFC 5869), 32 bytes. */
export const deriveSecret = ({ secret }: PrivacyKey, use: SecretUse): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), `adflux/privacy/${use}`, 32));

/** HMAC-SHA-256 in hex: equal texts give equal digests, and nobody without the key can try texts out. */
export const keyedHash = (secret: Buffer, text: string): string =>
  createHmac('sha256', secret).update(text, 'utf8').digest('hex');
