import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emailOf, grantOf, idOf, phoneOf } from '../__fixtures__/planted-people.js';
import { createPrivacy } from '../create-privacy.js';
import { accountants, openStage, plant, type Stage } from '../__fixtures__/stage.js';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await plant(stage, 0, 120);
});
afterEach(() => stage.close());

const counts = () => stage.audiences().map(({ fields }) => fields['memberCount']);

describe('erasing a person', () => {
  it('takes her out everywhere, keeps a pseudonym in the ledger, and leaves a receipt', async () => {
    const privacy = stage.keeper();
    await privacy.buildAudience(accountants);
    await privacy.uploadAudience('accountants');
    const receipt = await privacy.erase(idOf(7), { actor: 'dpo', reason: 'request 12' });
    expect(receipt).toMatchObject({
      ...{ calls: 1, had: { record: true, assignments: 1, consents: 1 }, unfinished: [], actor: 'dpo' },
      audiences: [{ audienceId: 'accountants', isLeft: true, platforms: [{ platform: 'meta', outcome: 'uploaded' }] }],
    });
    expect(receipt.finishedAt).not.toBeNull();
    expect(counts()).toEqual([119]);
    const { candidates, assignments, audienceMembers, consents, audit } = stage.storage;
    expect(await candidates.get(idOf(7))).toBeNull();
    expect(await assignments.ofCandidate(idOf(7))).toEqual([]);
    expect(await audienceMembers.ofCandidate(idOf(7))).toEqual([]);
    expect(await consents.ofCandidate(idOf(7))).toEqual([]);
    expect(await consents.ofCandidate(receipt.pseudonym)).toMatchObject([{ proofId: 'FORM-7' }]);
    const written = JSON.stringify([await audit.list(), receipt]);
    for (const personal of [idOf(7), emailOf(7), phoneOf(7)]) expect(written).not.toContain(personal);
    expect(await privacy.erase(idOf(7))).toEqual(receipt);
    expect((await privacy.access(idOf(7))).erasures).toEqual([receipt]);
  });

  it('lists a platform that fails, forgets everything else, and finishes with the next call', async () => {
    const privacy = stage.keeper();
    await privacy.buildAudience(accountants);
    await privacy.uploadAudience('accountants');
    stage.simulator.faults.add({ platform: 'meta', fault: 'service-error', match: { write: true } });
    const first = await privacy.erase(idOf(7));
    expect(first).toMatchObject({ finishedAt: null, unfinished: [{ audienceId: 'accountants', platform: 'meta' }] });
    expect(await stage.storage.candidates.get(idOf(7))).toMatchObject({ skills: [], contact: { email: emailOf(7) } });
    stage.simulator.faults.clear();
    const second = await stage.keeper().erase(idOf(7));
    expect(second).toMatchObject({ unfinished: [], calls: 2, had: first.had, requestedAt: first.requestedAt });
    expect(counts()).toEqual([119]);
    expect(await stage.storage.candidates.get(idOf(7))).toBeNull();
  });

  it('begins anew for somebody who came back, and refuses what it must not do', async () => {
    const privacy = stage.keeper();
    const first = await privacy.erase(idOf(7));
    stage.clock.advance(1_000);
    await stage.storage.consents.append([grantOf(7, { id: 'again' })]);
    const second = await privacy.erase(idOf(7));
    expect(second).toMatchObject({ pseudonym: first.pseudonym, calls: 1, had: { record: false, consents: 1 } });
    expect((await privacy.access(idOf(7))).erasures).toEqual([first, second]);
    await expect(privacy.erase('nobody')).rejects.toMatchObject({ code: 'not_found' });
    await expect(privacy.access('nobody')).rejects.toMatchObject({ code: 'not_found' });
    const named = privacy.erase(idOf(8), { reason: `wrote from <${emailOf(8)}>` });
    await expect(named).rejects.toMatchObject({ code: 'invalid_request' });
    const keyless = createPrivacy({ storage: stage.storage, platforms: [stage.platform] });
    await expect(keyless.erase(idOf(8))).rejects.toMatchObject({ code: 'config' });
    expect(() => stage.keeper({ key: [] })).toThrow(/privacy key/);
  });
});

describe('access and export', () => {
  it('give everything that is held, money included, and are written into the audit log', async () => {
    const privacy = stage.keeper();
    await privacy.buildAudience(accountants);
    await privacy.uploadAudience('accountants');
    const report = await privacy.access(idOf(7), { actor: 'dpo' });
    expect(report).toMatchObject({
      record: { contact: { email: emailOf(7) } },
      consents: [{ proofId: 'FORM-7' }],
      standings: [{ purpose: 'job_advertising', state: 'covers' }],
      segments: [{ segmentId: 'candidates-3' }],
      audiences: [{ audienceId: 'accountants', state: 'member', platforms: [{ platform: 'meta', state: 'ready' }] }],
      erasures: [],
    });
    const exported: unknown = JSON.parse(await privacy.exportData(idOf(7), { actor: 'dpo' }));
    expect(exported).toMatchObject({
      format: 'adflux-personal-data',
      record: { desiredSalary: { amount: { micros: '2000000000000', currency: 'COP' } } },
    });
    const entries = await stage.storage.audit.list();
    expect(entries.map(({ action }) => action).slice(0, 2)).toEqual(['privacy.export', 'privacy.access']);
    expect(JSON.stringify(entries)).not.toContain(idOf(7));
  });
});
