import type { Logger } from '@adflux/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emailOf, idOf, phoneOf } from '../src/__fixtures__/planted-people.js';
import { accountants, openStage, plant, testKey, type Stage } from '../src/__fixtures__/stage.js';
import { createSealedCandidates } from '@adflux/privacy';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

/** Everything anybody could read of a value, the causes of errors included. */
const textOf = (value: unknown): string =>
  value instanceof Error
    ? `${value.message} ${value.stack ?? ''} ${JSON.stringify(value)} ${textOf(value.cause)}`
    : JSON.stringify(value);

describe('a whole run', () => {
  it('shows nobody’s e-mail address, phone number or name on the wire, in logs, errors, audit entries and documents', async () => {
    const written: unknown[] = [];
    const log = (fields: object, message: string): void => void written.push(fields, message);
    const logger: Logger = { debug: log, info: log, warn: log, error: log };
    const { storage: plain, simulator } = stage;
    const storage = { ...plain, candidates: createSealedCandidates(plain, { key: testKey }) };
    await plant({ storage }, 0, 130);
    const privacy = stage.keeper({ storage, logger });
    const attempt = async (work: Promise<unknown>): Promise<void> => {
      await work.catch((error: unknown) => written.push(error));
    };

    await privacy.buildAudience(accountants);
    simulator.faults.add({ platform: 'meta', fault: 'reset-after', match: { write: true }, times: 2 });
    written.push(await privacy.uploadAudience('accountants'));
    written.push(await privacy.uploadAudience('accountants'));
    await attempt(privacy.grant({ candidateId: emailOf(1), purpose: 'job_advertising', proofId: 'F' }));
    await attempt(privacy.erase(emailOf(2)));
    await privacy.revoke({ candidateId: idOf(3), purpose: 'job_advertising', proofId: 'CALL' });
    simulator.faults.add({ platform: 'meta', fault: 'service-error', match: { write: true } });
    written.push(await privacy.propagateRevocations());
    simulator.faults.clear();
    written.push(await privacy.propagateRevocations());
    await attempt(privacy.erase(idOf(4), { reason: phoneOf(4) }));
    written.push(await privacy.erase(idOf(4)));
    await privacy.access(idOf(5));
    const collections = ['audience-links', 'audience-leases', 'privacy-receipts', 'candidate-lookups'];
    for (const collection of collections) written.push(await plain.documents.list(collection, { limit: 1_000 }));
    written.push(await plain.audit.list(), simulator.requests());
    for await (const { contact } of plain.candidates.stream()) written.push(contact);

    const text = written.map(textOf).join('\n').toLowerCase();
    expect(stage.audiences().map(({ fields }) => fields['memberCount'])).toEqual([128]);
    expect(text).toContain('audience built');
    expect(text).not.toContain('@example.com');
    expect(text).not.toContain('persona.');
    expect(text).not.toContain('gómez');
    for (let index = 0; index < 130; index++) expect(text).not.toContain(phoneOf(index).slice(1));
    expect(JSON.stringify(await plain.audit.list())).not.toContain('CAN-');
  });
});
