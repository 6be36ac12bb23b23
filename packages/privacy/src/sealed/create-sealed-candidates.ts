import type { Candidate, DocumentStore, RecordStore } from '@adflux/core';
import { randomBytes } from 'node:crypto';
import { checkedKeys, type PrivacyKeys } from '../keys/privacy-key.js';
import { createContactLookup, normalizeContact, type ContactField } from './contact-lookup.js';
import { createContactSealer } from './seal-contact.js';

/** Candidates whose contacts are encrypted at rest. Use it in place of `storage.candidates`. */
export interface SealedCandidates extends RecordStore<Candidate> {
  /** Those with this e-mail address, whatever its case, in order of id. */
  findByEmail(email: string): Promise<readonly Candidate[]>;
  /** Those with this phone number, whatever stands between its digits, in order of id. */
  findByPhone(phone: string): Promise<readonly Candidate[]>;
  /**
   * Seals anew what was sealed with an older key, or not at all, and returns how many records that were. Afterwards the older keys
   * can go.
   */
  reseal(options?: { readonly signal?: AbortSignal }): Promise<{ readonly resealed: number }>;
}

/** How contacts are sealed. */
export interface SealedCandidatesOptions {
  /** One key, or several with the newest first: the newest seals, all of them open. */
  readonly key: PrivacyKeys;
  /** Default: the operating system's. */
  readonly randomBytes?: (size: number) => Uint8Array;
}

/**
 * Candidates whose names, e-mail addresses and phone numbers are encrypted with AES-256-GCM before they reach the storage, and found by
 * keyed hash (HMAC-SHA-256). Everything else of a record stays readable to the storage. Records that were stored before
 * are read as they are.
 *
 * @throws AdFluxError `config` when a key is no key. Reading throws `config` when a record was sealed with a key that was not
 *   given, and `bad_response` when it does not open.
 * @example
 * ```ts
 * import { aCandidate } from '@adflux/core/testing';
 * import { createSealedCandidates } from '@adflux/privacy';
 * import { createMemoryStorage } from '@adflux/storage-memory';
 *
 * const plain = createMemoryStorage();
 * const key = { id: '2027-01', secret: crypto.getRandomValues(new Uint8Array(32)) };
 * const storage = { ...plain, candidates: createSealedCandidates(plain, { key }) };
 * await storage.candidates.put(aCandidate({ id: 'CAN-1' }));
 * console.log((await plain.candidates.get('CAN-1'))?.contact); // { sealed: 'v1.2027-01.…' }
 * console.log((await storage.candidates.findByEmail('ana.gomez@example.com'))[0]?.id); // CAN-1
 * ```
 */
export function createSealedCandidates(
  storage: { readonly candidates: RecordStore<Candidate>; readonly documents: DocumentStore },
  options: SealedCandidatesOptions,
): SealedCandidates {
  const { candidates, documents } = storage;
  const keys = checkedKeys(options.key);
  const sealer = createContactSealer(keys, options.randomBytes ?? randomBytes);
  const lookup = createContactLookup(documents, keys);

  const open = (record: Candidate): Candidate => {
    const { sealed, ...plain } = record.contact;
    return sealed === undefined ? record : { ...record, contact: { ...plain, ...sealer.open(record.id, sealed) } };
  };
  const seal = (record: Candidate): Candidate => {
    const { sealed: _, ...contact } = record.contact;
    return { ...record, contact: { sealed: sealer.seal(record.id, contact) } };
  };
  const isNewest = ({ contact }: Candidate): boolean => contact.sealed?.startsWith(`v1.${keys[0].id}.`) === true;
  /**
   * Entries come before their record and go after it: one too many does no harm, one too few hides somebody. Returns what is
   * to be done afterwards.
   */
  const index = async (record: Candidate): Promise<(() => Promise<void>) | null> => {
    const before = await candidates.get(record.id);
    await lookup.add(record.id, record.contact);
    if (before === null) return null;
    const { contact } = open(before);
    const isSame = isNewest(before) && contact.email === record.contact.email && contact.phone === record.contact.phone;
    return isSame ? null : () => lookup.remove(record.id, contact, record.contact);
  };
  const put = async (record: Candidate): Promise<void> => {
    const removeStale = await index(record);
    await candidates.put(seal(record));
    await removeStale?.();
  };
  const get = async (id: string): Promise<Candidate | null> => {
    const record = await candidates.get(id);
    return record === null ? null : open(record);
  };
  async function findBy(field: ContactField, text: string): Promise<readonly Candidate[]> {
    const wanted = normalizeContact(field, text);
    const ids = [...(await lookup.find(field, text))].sort();
    const found: Candidate[] = [];
    for (const id of ids) {
      const record = await get(id);
      if (record !== null && normalizeContact(field, record.contact[field] ?? '') === wanted) found.push(record);
    }
    return found;
  }
  async function* stream(streamOptions?: { readonly signal?: AbortSignal }): AsyncGenerator<Candidate> {
    for await (const record of candidates.stream(streamOptions)) yield open(record);
  }

  return {
    get,
    stream,
    put,
    list: async (query) => (await candidates.list(query)).map(open),
    import: async (records, importOptions) => {
      // Only of those whose contact changed, and not before the last batch is written.
      const stale: (() => Promise<void>)[] = [];
      async function* indexed(): AsyncGenerator<Candidate> {
        for await (const record of records) {
          const removeStale = await index(record);
          if (removeStale !== null) stale.push(removeStale);
          yield seal(record);
        }
      }
      const result = await candidates.import(indexed(), importOptions);
      for (const removeStale of stale) await removeStale();
      return result;
    },
    count: () => candidates.count(),
    remove: async (id) => {
      const record = await get(id);
      if (record !== null) await lookup.remove(id, record.contact);
      return candidates.remove(id);
    },
    findByEmail: (email) => findBy('email', email),
    findByPhone: (phone) => findBy('phone', phone),
    reseal: async (resealOptions) => {
      let resealed = 0;
      for await (const record of candidates.stream(resealOptions)) {
        if (isNewest(record)) continue;
        await put(open(record));
        resealed += 1;
      }
      return { resealed };
    },
  };
}
