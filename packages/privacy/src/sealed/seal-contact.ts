import { AdFluxError } from '@adflux/core';
import type { Candidate } from '@adflux/core';
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { deriveSecret } from '../keys/derive-secret.js';
import type { PrivacyKey } from '../keys/privacy-key.js';

type Contact = Candidate['contact'];

/** Seals contacts, and opens what any of the keys sealed. */
export interface ContactSealer {
  seal(candidateId: string, contact: Contact): string;
  /** @throws AdFluxError `config` when no key fits, `bad_response` when the text was changed or belongs to somebody else. */
  open(candidateId: string, sealed: string): Contact;
}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM with a fresh 96-bit nonce for each contact (NIST SP 800-38D). The candidate's id is authenticated with it, so that
 * nobody can put one person's contact into another's record.
 *
 * @param keys Newest first: the newest seals.
 */
export function createContactSealer(
  keys: readonly [PrivacyKey, ...PrivacyKey[]],
  randomBytes: (size: number) => Uint8Array,
): ContactSealer {
  const secrets = new Map(keys.map((key) => [key.id, deriveSecret(key, 'encryption')]));
  const [newest] = keys;
  const newestSecret = deriveSecret(newest, 'encryption');
  const bindingOf = (candidateId: string): Buffer => Buffer.from(`adflux/candidate/${candidateId}`, 'utf8');

  return {
    seal(candidateId, contact) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, newestSecret, iv).setAAD(bindingOf(candidateId));
      const parts = [cipher.update(JSON.stringify(contact), 'utf8'), cipher.final(), cipher.getAuthTag()];
      return ['v1', newest.id, Buffer.from(iv).toString('base64url'), Buffer.concat(parts).toString('base64url')].join(
        '.',
      );
    },
    open(candidateId, sealed) {
      const [version, keyId = '', iv = '', text = ''] = sealed.split('.');
      const secret = secrets.get(keyId);
      if (version !== 'v1' || secret === undefined)
        throw new AdFluxError(
          'A contact was sealed with a key that was not given, or by a newer version. Give the key by whose id it was sealed too.',
          { code: 'config' },
        );
      try {
        const bytes = Buffer.from(text, 'base64url');
        const decipher = createDecipheriv(algorithm, secret, Buffer.from(iv, 'base64url'), { authTagLength: tagBytes })
          .setAAD(bindingOf(candidateId))
          .setAuthTag(bytes.subarray(-tagBytes));
        const plain = Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]);
        return JSON.parse(plain.toString('utf8')) as Contact;
      } catch {
        // The cause is left out on purpose: nothing of what was decrypted may travel on.
        throw new AdFluxError(
          `A contact does not open with the key ${keyId}: the secret is another one, or the record was changed or copied. Restore it.`,
          { code: 'bad_response' },
        );
      }
    },
  };
}
