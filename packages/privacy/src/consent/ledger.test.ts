import { aCandidate } from '@adflux/core/testing';
import { createMemoryStorage } from '@adflux/storage-memory';
import { createTestClock } from '@adflux/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { testKey } from '../__fixtures__/stage.js';
import { createPrivacy } from '../create-privacy.js';

const purpose = 'job_advertising';
let storage = createMemoryStorage();
const clock = createTestClock();
const keeper = () => createPrivacy({ storage, platforms: [], clock, key: testKey });
beforeEach(() => {
  storage = createMemoryStorage();
});

describe('the ledger', () => {
  it('says who consented to what, from when on, and until when', async () => {
    const privacy = keeper();
    const about = { candidateId: 'CAN-1', purpose };
    expect((await privacy.consentState('CAN-1', purpose)).state).toBe('never');
    await privacy.grant({ ...about, proofId: 'FORM-1', expiresAt: '2027-06-01T00:00:00Z' });
    expect((await privacy.consentState('CAN-1', purpose)).state).toBe('covers');
    expect((await privacy.consentState('CAN-1', purpose, '2027-07-01T00:00:00Z')).state).toBe('expired');
    clock.advance(1);
    await privacy.revoke({ ...about, proofId: 'CALL-1', id: 'call' });
    clock.advance(1);
    const again = await privacy.revoke({ ...about, proofId: 'CALL-1', id: 'call' });
    expect(await privacy.consentState('CAN-1', purpose)).toEqual({ state: 'revoked', event: again });
    expect(await storage.consents.ofCandidate('CAN-1')).toHaveLength(2);
  });

  it('refuses what is no event, and names record and field but no value', async () => {
    const given = { candidateId: 'ana@example.com', purpose, proofId: 'FORM-1', at: '2027-01-01T00:00:00Z' };
    const error: unknown = await keeper()
      .grant({ ...given, id: 'E-1' })
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'invalid_request', message: expect.stringContaining('E-1') as string });
    expect(String(error)).toContain('candidateId');
    expect(String(error)).not.toContain('ana@');
    const bad = { ...given, candidateId: 'CAN-1', id: 'E-2', type: 'granted', at: 'yesterday' } as const;
    await expect(keeper().recordConsents([bad])).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('takes consents over from the records of candidates, once, and not back after an erasure', async () => {
    const consents = [
      { purpose, grantedAt: '2027-01-10T10:00:00-05:00', proofId: 'FORM-1' },
      { purpose: 'news', grantedAt: '2027-01-10T10:00:00Z', proofId: 'FORM-2', revokedAt: '2027-01-11T10:00:00Z' },
    ];
    const people = [aCandidate({ id: 'CAN-1', consents }), aCandidate({ id: 'CAN-2', consents })];
    await storage.candidates.import(people);
    const privacy = keeper();
    await privacy.recordConsents([
      { id: 'by-hand', type: 'granted', candidateId: 'CAN-2', purpose, at: '2027-01-10T15:00:00Z', proofId: 'FORM-1' },
    ]);
    expect(await privacy.importCandidateConsents()).toEqual({ appended: 5 });
    expect(await privacy.importCandidateConsents()).toEqual({ appended: 0 });
    expect((await privacy.consentState('CAN-1', purpose)).state).toBe('covers');
    expect((await privacy.consentState('CAN-2', 'news')).state).toBe('revoked');
    await privacy.erase('CAN-1');
    await storage.candidates.import(people);
    expect(await privacy.importCandidateConsents()).toEqual({ appended: 0 });
    expect((await privacy.consentState('CAN-1', purpose)).state).toBe('never');
  });
});
