import type { Candidate, DocumentStore } from '@adflux/core';
import { deriveSecret, keyedHash } from '../keys/derive-secret.js';
import type { PrivacyKey } from '../keys/privacy-key.js';

/** What candidates can be found by. */
export type ContactField = 'email' | 'phone';

/** Finds ids of candidates by keyed hashes of their contact: the index shows nothing to whoever has no key. */
export interface ContactLookup {
  add(candidateId: string, contact: Candidate['contact']): Promise<void>;
  /** Forgets what a contact was found by, but for what another one is found by too. */
  remove(candidateId: string, contact: Candidate['contact'], besides?: Candidate['contact']): Promise<void>;
  /** Ids that were recorded with it, perhaps also of candidates who have another contact by now. */
  find(field: ContactField, text: string): Promise<readonly string[]>;
}

/** The collection of documents that ties keyed hashes to candidates. */
const lookupCollection = 'candidate-lookups';
const pageSize = 100;

/** One spelling of what people write in several. */
export const normalizeContact = (field: ContactField, text: string): string =>
  field === 'email' ? text.trim().toLowerCase() : text.replace(/[^\d+]/g, '');

/** @param keys Newest first: new entries are hashed with the newest, and all are looked under. */
export function createContactLookup(
  documents: Pick<DocumentStore, 'put' | 'list' | 'remove'>,
  keys: readonly PrivacyKey[],
): ContactLookup {
  const secrets = keys.map((key) => deriveSecret(key, 'lookup'));
  const prefixesOf = (field: ContactField, text: string): readonly string[] =>
    secrets.map((secret) => `${field}/${keyedHash(secret, normalizeContact(field, text))}/`);
  const entriesOf = ({ email, phone }: Candidate['contact']): readonly (readonly string[])[] => [
    ...(email === undefined ? [] : [prefixesOf('email', email)]),
    ...(phone === undefined ? [] : [prefixesOf('phone', phone)]),
  ];

  return {
    async add(candidateId, contact) {
      for (const [prefix = ''] of entriesOf(contact))
        await documents.put({ collection: lookupCollection, id: prefix + candidateId, value: null });
    },
    async remove(candidateId, contact, besides = {}) {
      const kept = entriesOf(besides).map(([prefix]) => prefix);
      for (const prefix of entriesOf(contact).flat())
        if (!kept.includes(prefix)) await documents.remove(lookupCollection, prefix + candidateId);
    },
    async find(field, text) {
      const ids: string[] = [];
      for (const prefix of prefixesOf(field, text)) {
        const page = await documents.list(lookupCollection, { after: prefix, limit: pageSize });
        ids.push(...page.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => id.slice(prefix.length)));
      }
      return [...new Set(ids)];
    },
  };
}
