import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { grantOf, person, idOf } from '../__fixtures__/planted-people.js';
import { accountants, openStage, plant, type Stage } from '../__fixtures__/stage.js';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const counts = () => stage.audiences().map(({ fields }) => fields['memberCount']);

describe('an audience on its platforms', () => {
  it('is uploaded once, changed by its differences, and unchanged when nothing changed', async () => {
    await plant(stage, 0, 150);
    const privacy = stage.keeper();
    const built = await privacy.buildAudience(accountants);
    expect(built).toMatchObject({ considered: 150, admitted: 150, joining: 150, leaving: 0 });
    expect(stage.simulator.requests()).toEqual([]);
    expect(await privacy.uploadAudience('accountants')).toMatchObject({
      isExact: true,
      platforms: [{ platform: 'meta', outcome: 'uploaded', members: 150, added: 150, isExact: true }],
    });
    expect(counts()).toEqual([150]);
    expect(await stage.storage.audienceMembers.count('accountants')).toEqual({ joining: 0, member: 150, leaving: 0 });
    expect((await privacy.uploadAudience('accountants')).platforms[0]?.outcome).toBe('unchanged');

    await plant(stage, 150, 160);
    await privacy.revoke({ candidateId: idOf(3), purpose: 'job_advertising', proofId: 'CALL-3' });
    await privacy.buildAudience(accountants);
    expect((await privacy.uploadAudience('accountants')).platforms[0]).toMatchObject({
      ...{ outcome: 'uploaded', members: 159, added: 10, removed: 1 },
    });
    expect(counts()).toEqual([159]);
  });

  it('takes a revocation to the platform, also where it has to be built anew or withdrawn', async () => {
    await plant(stage, 0, 101);
    const privacy = stage.keeper();
    await privacy.buildAudience(accountants);
    await privacy.uploadAudience('accountants');
    const revoke = async (index: number) => {
      await privacy.revoke({ candidateId: idOf(index), purpose: 'job_advertising', proofId: 'CALL' });
      return privacy.propagateRevocations({ candidateId: idOf(index) });
    };
    expect((await revoke(0)).audiences[0]?.platforms[0]?.outcome).toBe('uploaded');
    expect(counts()).toEqual([100]);
    await plant(stage, 200, 201);
    await privacy.buildAudience(accountants);
    const anew = await revoke(1);
    expect(anew).toMatchObject({ isComplete: true, audiences: [{ platforms: [{ outcome: 'rebuilt' }] }] });
    expect(counts()).toEqual([100]);
    expect((await revoke(2)).audiences[0]?.platforms[0]?.outcome).toBe('withdrawn');
    expect(counts()).toEqual([]);
    await expect(privacy.uploadAudience('accountants')).rejects.toMatchObject({ code: 'policy_rejected' });
  });

  it('is refused before anything is sent when it is too small', async () => {
    await plant(stage, 0, 99);
    const privacy = stage.keeper();
    await privacy.buildAudience(accountants);
    await expect(privacy.uploadAudience('accountants')).rejects.toMatchObject({ code: 'policy_rejected' });
    expect(stage.simulator.requests()).toEqual([]);
  });

  it('is built anew when the contact of a member changed, because nobody can be taken out by digests that are forgotten', async () => {
    await plant(stage, 0, 120);
    const privacy = stage.keeper();
    await privacy.buildAudience(accountants);
    await privacy.uploadAudience('accountants');
    await stage.storage.candidates.put({ ...person(5), contact: { email: 'new.address@example.com' } });
    expect((await privacy.uploadAudience('accountants')).platforms[0]?.outcome).toBe('rebuilt');
    expect(counts()).toEqual([120]);
  });

  it('looks at consents again: whoever revoked since the audience was built is not uploaded', async () => {
    await plant(stage, 0, 120);
    const privacy = stage.keeper();
    await privacy.buildAudience(accountants);
    await stage.storage.consents.append([grantOf(7, { id: 'r', type: 'revoked', at: '2027-02-01T00:00:00Z' })]);
    expect(await privacy.uploadAudience('accountants')).toMatchObject({ lapsed: 1, platforms: [{ members: 119 }] });
    expect(counts()).toEqual([119]);
  });
});
