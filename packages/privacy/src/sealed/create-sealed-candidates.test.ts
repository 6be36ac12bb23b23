import { aCandidate } from '@adflux/core/testing';
import { createMemoryStorage } from '@adflux/storage-memory';
import { describe, expect, it } from 'vitest';
import { createSealedCandidates } from './create-sealed-candidates.js';

const keyOf = (id: string, byte: number) => ({ id, secret: Buffer.alloc(32, byte) });
const [old, fresh] = [keyOf('2026', 1), keyOf('2027', 2)];
const personal = ['Ana', 'Gómez', 'ana.gomez@example.com', '573001234567'];

describe('sealed candidates', () => {
  it('keep contacts unreadable at rest, and give them back', async () => {
    const storage = createMemoryStorage();
    const sealed = createSealedCandidates(storage, { key: old });
    const ana = aCandidate({ id: 'CAN-1' });
    await sealed.put(ana);
    expect(await sealed.import([aCandidate({ id: 'CAN-2', contact: {} })])).toEqual({ imported: 1 });
    expect(await sealed.get('CAN-1')).toEqual(ana);
    expect((await sealed.list()).map(({ contact }) => contact)).toEqual([ana.contact, {}]);
    const atRest = JSON.stringify([
      (await storage.candidates.list()).map(({ contact }) => contact),
      await storage.documents.list('candidate-lookups'),
    ]);
    for (const text of personal) expect(atRest).not.toContain(text);
    await sealed.put(ana);
    const again = (await storage.candidates.get('CAN-1'))?.contact.sealed;
    expect(atRest).not.toContain(again);
  });

  it('are found by e-mail address and phone number, until those change or the record goes', async () => {
    const storage = createMemoryStorage();
    const sealed = createSealedCandidates(storage, { key: old });
    await sealed.import([aCandidate({ id: 'CAN-2' }), aCandidate({ id: 'CAN-1' })]);
    const ids = async (found: Promise<readonly { readonly id: string }[]>) => (await found).map(({ id }) => id);
    expect(await ids(sealed.findByEmail(' Ana.Gomez@Example.com'))).toEqual(['CAN-1', 'CAN-2']);
    expect(await ids(sealed.findByPhone('+57 300 123-4567'))).toEqual(['CAN-1', 'CAN-2']);
    await sealed.put(aCandidate({ id: 'CAN-1', contact: { email: 'ana@example.org' } }));
    expect(await ids(sealed.findByEmail('ana.gomez@example.com'))).toEqual(['CAN-2']);
    expect(await ids(sealed.findByEmail('ana@example.org'))).toEqual(['CAN-1']);
    expect(await sealed.remove('CAN-1')).toBe(true);
    expect(await sealed.remove('CAN-2')).toBe(true);
    expect(await storage.documents.list('candidate-lookups')).toEqual([]);
  });

  it('open with older keys, and are sealed anew with the newest', async () => {
    const storage = createMemoryStorage();
    await storage.candidates.put(aCandidate({ id: 'CAN-0' }));
    await createSealedCandidates(storage, { key: old }).put(aCandidate({ id: 'CAN-1' }));
    const both = createSealedCandidates(storage, { key: [fresh, old] });
    expect((await both.findByEmail('ana.gomez@example.com')).map(({ id }) => id)).toEqual(['CAN-1']);
    expect(await both.reseal()).toEqual({ resealed: 2 });
    expect(await both.reseal()).toEqual({ resealed: 0 });
    const alone = createSealedCandidates(storage, { key: fresh });
    expect((await alone.findByPhone('+573001234567')).map(({ id }) => id)).toEqual(['CAN-0', 'CAN-1']);
    expect(await storage.documents.list('candidate-lookups')).toHaveLength(4);
  });

  it('say what is wrong, and nothing of the contact, with another key, a changed record, or somebody else’s contact', async () => {
    const storage = createMemoryStorage();
    await createSealedCandidates(storage, { key: old }).put(aCandidate({ id: 'CAN-1' }));
    const kept = (await storage.candidates.get('CAN-1')) ?? aCandidate();
    const { sealed = '' } = kept.contact;
    const refusal = async (key: typeof old, contact: string, id = 'CAN-1') => {
      await storage.candidates.put({ ...kept, id, contact: { sealed: contact } });
      const error: unknown = await createSealedCandidates(storage, { key })
        .get(id)
        .catch((caught: unknown) => caught);
      for (const text of personal) expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(text);
      return error;
    };
    expect(await refusal(fresh, sealed)).toMatchObject({ code: 'config' });
    expect(await refusal(keyOf('2026', 3), sealed)).toMatchObject({ code: 'bad_response', cause: undefined });
    const last = sealed.at(-3) === 'A' ? 'B' : 'A';
    expect(await refusal(old, sealed.slice(0, -3) + last + sealed.slice(-2))).toMatchObject({ code: 'bad_response' });
    expect(await refusal(old, sealed, 'CAN-9')).toMatchObject({ code: 'bad_response' });
    expect(await refusal(old, sealed.slice(0, 20))).toMatchObject({ code: 'bad_response' });
    expect(await refusal(old, 'nonsense')).toMatchObject({ code: 'config' });
  });

  it('refuse what is no key', () => {
    const seal = (key: { id: string; secret: Uint8Array } | []) => () =>
      createSealedCandidates(createMemoryStorage(), { key });
    expect(seal({ id: 'short', secret: Buffer.alloc(16) })).toThrow(/32 bytes/);
    expect(seal([])).toThrow(/no privacy key/);
  });
});
