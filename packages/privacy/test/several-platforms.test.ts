import type { AdPlatform } from '@adflux/core';
import type { Simulator } from '@adflux/simulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idOf } from '../src/__fixtures__/planted-people.js';
import { accountants, openSnapchatAccount, openStage, plant, type Stage } from '../src/__fixtures__/stage.js';

let stage: Stage;
let other: { readonly platform: AdPlatform; readonly simulator: Simulator };
beforeEach(async () => {
  stage = await openStage();
  other = await openSnapchatAccount(stage.clock);
});
afterEach(async () => {
  await stage.close();
  await other.simulator.close();
});

/** Snapchat counts digests: one of the e-mail address and one of the phone number. */
const digestsOfPerson = 2;

const keeper = () => stage.keeper({ platforms: [stage.platform, other.platform] });
const sizesIn = (simulator: Simulator) =>
  simulator
    .world()
    .entities.filter(({ kind, removed }) => kind === 'audience' && !removed)
    .map(({ fields }) => fields['memberCount']);

describe('an audience on several platforms', () => {
  it('goes where it is large enough', async () => {
    await plant(stage, 0, 150);
    await keeper().buildAudience(accountants);
    expect(await keeper().uploadAudience('accountants')).toMatchObject({
      isExact: true,
      platforms: [
        { platform: 'meta', outcome: 'uploaded' },
        { platform: 'snapchat', outcome: 'refused', error: { code: 'policy_rejected' } },
      ],
    });
    expect([sizesIn(stage.simulator), sizesIn(other.simulator)]).toEqual([[150], []]);
    const alone = keeper().uploadAudience('accountants', { platform: 'snapchat' });
    await expect(alone).rejects.toMatchObject({ code: 'policy_rejected' });
    const nowhere = keeper().uploadAudience('accountants', { platform: 'x' });
    await expect(nowhere).rejects.toMatchObject({ code: 'config' });
  });

  it('settles when all of them hold it, and carries revocations to each', async () => {
    await plant(stage, 0, 1_005);
    await keeper().buildAudience(accountants);
    other.simulator.faults.add({ fault: 'service-error', match: { kind: 'audience', write: true } });
    const first = await keeper().uploadAudience('accountants');
    expect(first).toMatchObject({ isExact: false, platforms: [{ outcome: 'uploaded' }, { outcome: 'failed' }] });
    expect((await stage.storage.audienceMembers.count('accountants')).joining).toBe(1_005);
    other.simulator.faults.clear();
    const second = await keeper().uploadAudience('accountants');
    expect(second).toMatchObject({ isExact: true, platforms: [{ outcome: 'unchanged' }, { outcome: 'uploaded' }] });
    expect((await stage.storage.audienceMembers.count('accountants')).member).toBe(1_005);

    for (const index of [1, 2, 3, 4, 5, 6])
      await keeper().revoke({ candidateId: idOf(index), purpose: 'job_advertising', proofId: 'CALL' });
    expect((await keeper().propagateRevocations()).isComplete).toBe(true);
    const { simulator } = other;
    const inOther = simulator.world().entities.find(({ kind }) => kind === 'audience')?.fields;
    expect(sizesIn(stage.simulator)).toEqual([999]);
    expect(inOther?.['memberCount']).toBe(999 * digestsOfPerson);
    expect((await stage.storage.audienceMembers.count('accountants')).member).toBe(999);
  });

  it('is not forgotten where its adapter is no longer given', async () => {
    await plant(stage, 0, 1_005);
    await keeper().buildAudience(accountants);
    await keeper().uploadAudience('accountants');
    const receipt = await stage.keeper().erase(idOf(9));
    expect(receipt).toMatchObject({ finishedAt: null, unfinished: [{ platform: 'snapchat', code: 'config' }] });
    expect((await keeper().erase(idOf(9))).unfinished).toEqual([]);
    expect(sizesIn(other.simulator)).toEqual([1_004 * digestsOfPerson]);
  });
});
