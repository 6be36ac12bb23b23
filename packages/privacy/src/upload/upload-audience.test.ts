import type { AdPlatform } from '@adflux/core';
import { aCampaign, createTestCall } from '@adflux/core/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identifiersOf } from '../audience/left-out.js';
import { grantOf, person, idOf, range } from '../__fixtures__/planted-people.js';
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

  it('is created once when the answer to its creation is lost, although look-ups lag', async () => {
    await plant(stage, 0, 120);
    await stage.keeper().buildAudience(accountants);
    stage.simulator.faults.add({ fault: 'reset-after', match: { kind: 'audience', write: true }, times: 1 });
    const [report] = (await stage.keeper().uploadAudience('accountants')).platforms;
    expect(report).toMatchObject({ outcome: 'uploaded', isExact: true });
    expect(counts()).toEqual([120]);
  });

  it('is built anew when somebody removed it on the platform, and the campaigns that name it are told of', async () => {
    await plant(stage, 0, 120);
    const privacy = stage.keeper();
    await privacy.buildAudience(accountants);
    await privacy.uploadAudience('accountants');
    const aimed = aCampaign({ targeting: { places: [{ country: 'CO' }], audienceIds: ['accountants'] } });
    await stage.storage.campaigns.import([aimed, aCampaign({ id: 'other' })]);
    const port = (stage.platform as Required<AdPlatform>).audiences;
    await port.remove(stage.audiences()[0]?.id ?? '', createTestCall());
    stage.clock.advance(60_000);
    const report = await privacy.uploadAudience('accountants');
    expect(report).toMatchObject({ platforms: [{ outcome: 'rebuilt' }], campaignsToUpdate: [aimed.id] });
    expect(counts()).toEqual([120]);
  });

  it('goes on with the second batch when the process died after the first', async () => {
    await plant(stage, 0, 10_150);
    await stage.keeper().buildAudience(accountants);
    const dying = stage.keeper({ createId: () => 'dying' }).uploadAudience('accountants', {
      onProgress: () => {
        throw new Error('the process died');
      },
    });
    await expect(dying).rejects.toThrow('died');
    expect(counts()).toEqual([10_000]);
    const before = stage.simulator.requests().length;
    const seen: number[] = [];
    await stage.keeper().uploadAudience('accountants', { onProgress: ({ members }) => void seen.push(members) });
    const rows = stage.simulator
      .requests()
      .slice(before)
      .filter(({ path }) => path.includes('/users'))
      .map(({ body }) => (JSON.parse(body ?? '{}') as { payload: { data: unknown[] } }).payload.data.length);
    expect([rows, seen, counts()]).toEqual([[150], [10_150], [10_150]]);
  });

  it('does not go on with an upload of others: whoever revoked after the first batch is not there in the end', async () => {
    await plant(stage, 0, 10_150);
    await stage.keeper().buildAudience(accountants);
    const dying = stage.keeper().uploadAudience('accountants', {
      onProgress: () => {
        throw new Error('the process died');
      },
    });
    await expect(dying).rejects.toThrow('died');
    await stage.keeper().revoke({ candidateId: idOf(5), purpose: 'job_advertising', proofId: 'CALL' });
    await stage.keeper().uploadAudience('accountants');
    expect(counts()).toEqual([10_149]);
    // Nobody comes in when all who should be there are added once more.
    const port = (stage.platform as Required<AdPlatform>).audiences;
    const members = range(0, 10_150)
      .filter((index) => index !== 5)
      .map((index) => port.hash(identifiersOf(person(index))))
      .filter((member) => member !== null);
    await port.upload({ audienceId: stage.audiences()[0]?.id ?? '', operation: 'add', members }, createTestCall());
    expect(counts()).toEqual([10_149]);
  });

  it('takes somebody out again who had joined by an upload that died, although everything is as it was before', async () => {
    await plant(stage, 0, 120);
    const privacy = stage.keeper();
    await privacy.buildAudience(accountants);
    await privacy.uploadAudience('accountants');
    await plant(stage, 120, 121);
    await privacy.buildAudience(accountants);
    const dying = privacy.uploadAudience('accountants', {
      onProgress: () => {
        throw new Error('the process died');
      },
    });
    await expect(dying).rejects.toThrow('died');
    expect(counts()).toEqual([121]);
    await privacy.revoke({ candidateId: idOf(120), purpose: 'job_advertising', proofId: 'CALL' });
    await privacy.uploadAudience('accountants');
    expect(counts()).toEqual([120]);
  });

  it('stops when the caller aborts, and goes on with the next call', async () => {
    await plant(stage, 0, 120);
    const privacy = stage.keeper();
    await privacy.buildAudience(accountants);
    const stopped = privacy.uploadAudience('accountants', { signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'aborted' });
    expect((await privacy.uploadAudience('accountants')).isExact).toBe(true);
  });
});

describe('what an audience is built of', () => {
  it('is refused when the segment was made with sensitive features, or nobody is in it, or its words are none', async () => {
    await plant(stage, 0, 3);
    const privacy = stage.keeper();
    const sensitive = { ...accountants, segment: { ...accountants.segment, sensitiveFeatures: ['gender'] } };
    await expect(privacy.buildAudience(sensitive)).rejects.toMatchObject({ code: 'policy_rejected' });
    const empty = { ...accountants, segment: { ...accountants.segment, modelVersion: 'another' } };
    await expect(privacy.buildAudience(empty)).rejects.toMatchObject({ code: 'not_found' });
    const unnamed = { ...accountants, audience: { id: 'no spaces', name: 'Contadores' } };
    await expect(privacy.buildAudience(unnamed)).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(privacy.uploadAudience('accountants')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is everybody of the segment with a consent today and a way to be known, and the rest is counted by reason', async () => {
    await plant(stage, 0, 10);
    const { candidates, consents } = stage.storage;
    const { clock } = stage;
    await consents.append([
      grantOf(1, { id: 'short', at: '2027-02-01T00:00:00Z', expiresAt: '2027-02-02T00:00:00Z' }),
      grantOf(2, { id: 'no more', type: 'revoked', at: clock.now().toISOString() }),
      grantOf(11, { candidateId: idOf(3), id: 'other', purpose: 'news' }),
    ]);
    await candidates.put({ ...person(4), contact: { givenName: 'Ana' } });
    await candidates.remove(idOf(5));
    const privacy = stage.keeper();
    const [built, forNews] = [
      await privacy.buildAudience(accountants),
      await privacy.buildAudience({ ...accountants, audience: { id: 'readers', name: 'Lectores' }, purpose: 'news' }),
    ];
    expect(built).toMatchObject({ considered: 10, admitted: 6, joining: 6 });
    expect(built.leftOut).toEqual({ no_consent: 0, expired: 1, revoked: 1, no_identifier: 1, not_found: 1 });
    expect(forNews).toMatchObject({ admitted: 1, leftOut: { no_consent: 8, not_found: 1 } });
    expect((await privacy.buildAudience(accountants)).joining).toBe(0);
  });
});
