import type { Role } from '@adflux/compliance';
import { describe, expect, it } from 'vitest';
import { aModelCampaign } from '../../test/a-campaign.js';
import { aStage } from '../../test/a-stage.js';

const campaign = aModelCampaign();
const roles: Readonly<Record<string, readonly Role[]>> = {
  vera: ['viewer'],
  edu: ['editor'],
  ana: ['approver'],
  alba: ['approver'],
  pablo: ['publisher'],
};
const roleOf = (actor: string): readonly Role[] => roles[actor] ?? [];
const denied = { code: 'permission_denied' };

describe('roles', () => {
  it('are asked at the door of every call that acts, and nothing happens behind it', async () => {
    const { adflux, world, storage } = aStage({ options: { roleOf } });
    for (const actor of ['vera', 'edu', 'ana', 'nobody']) {
      await expect(adflux.publish(campaign, { key: 'key', actor })).rejects.toMatchObject(denied);
      await expect(adflux.update(campaign, { key: 'key', actor })).rejects.toMatchObject(denied);
      for (const verb of ['pause', 'unpause', 'end'] as const)
        await expect(adflux[verb]('spring', { actor })).rejects.toMatchObject(denied);
      await expect(adflux.sync({ actor })).rejects.toMatchObject(denied);
      await expect(adflux.resume('run', { actor })).rejects.toMatchObject(denied);
    }
    await expect(adflux.publish(campaign, { key: 'key' })).rejects.toMatchObject(denied);
    await expect(adflux.plan(campaign, { actor: 'vera' })).rejects.toMatchObject(denied);
    expect(world.requests.size).toBe(0);
    expect((await storage.audit.list()).every((entry) => entry.details['outcome'] === 'refused')).toBe(true);
  });

  it('let those pass who may', async () => {
    const { adflux } = aStage({ options: { roleOf } });
    expect((await adflux.plan(campaign, { actor: 'edu' })).steps.length).toBeGreaterThan(0);
    expect((await adflux.publish(campaign, { key: 'key', actor: 'pablo' })).state).toBe('succeeded');
    await adflux.pause('spring', { actor: 'pablo' });
  });
});

describe('approvals', () => {
  const stage = () => aStage({ options: { roleOf, neededApprovals: 2 } });

  it('keep a plan from being published until enough others approved this very plan', async () => {
    const { adflux, world } = stage();
    const publish = () => adflux.publish(campaign, { key: 'key', actor: 'pablo' });
    await expect(publish()).rejects.toMatchObject(denied);
    const { planHash, state } = await adflux.requestApproval(campaign, { actor: 'edu' });
    expect(state).toBe('pending');
    expect((await adflux.approve(planHash, { actor: 'ana' })).state).toBe('pending');
    expect((await adflux.approve(planHash, { actor: 'ana' })).state).toBe('pending');
    await expect(publish()).rejects.toMatchObject(denied);
    expect(world.requests.size).toBe(0);
    expect((await adflux.approve(planHash, { actor: 'alba' })).state).toBe('approved');
    expect((await publish()).state).toBe('succeeded');
    const changed = adflux.update({ ...campaign, name: 'Otra' }, { key: 'other', actor: 'pablo' });
    await expect(changed).rejects.toMatchObject(denied);
  });

  it('are not the author’s to give, and end with one rejection', async () => {
    const { adflux } = stage();
    const { planHash } = await adflux.requestApproval(campaign, { actor: 'ana' });
    await expect(adflux.approve(planHash, { actor: 'ana' })).rejects.toMatchObject(denied);
    expect((await adflux.reject(planHash, { actor: 'alba', reason: 'wrong city' })).state).toBe('rejected');
    const publish = adflux.publish(campaign, { key: 'key', actor: 'pablo' });
    await expect(publish).rejects.toMatchObject({ ...denied, message: expect.stringContaining('rejected') as string });
  });

  it('tell who gave them and when, once for each word', async () => {
    const { adflux, clock } = stage();
    expect(await adflux.approvalOf('unknown')).toBeNull();
    const { planHash } = await adflux.requestApproval(campaign, { actor: 'edu' });
    const at = clock.now().toISOString();
    await adflux.approve(planHash, { actor: 'ana' });
    clock.advance(60_000);
    await adflux.approve(planHash, { actor: 'ana' });
    const votes = [{ by: 'ana', decision: 'approved', at }];
    expect(await adflux.approvalOf(planHash)).toMatchObject({ author: 'edu', state: 'pending', votes });
    expect(adflux.neededApprovals).toBe(2);
  });

  it('keep why somebody rejected, and stand until she approves after all', async () => {
    const { adflux, clock } = stage();
    const { planHash } = await adflux.requestApproval(campaign, { actor: 'edu' });
    for (const reason of [undefined, ' '])
      await expect(
        adflux.reject(planHash, { actor: 'ana', ...(reason === undefined ? {} : { reason }) }),
      ).rejects.toMatchObject({ code: 'invalid_request', message: expect.stringContaining('reason') as string });
    const first = await adflux.reject(planHash, { actor: 'ana', reason: 'wrong city' });
    expect(first).toMatchObject({ state: 'rejected', votes: [{ by: 'ana', reason: 'wrong city' }] });
    clock.advance(60_000);
    expect(await adflux.reject(planHash, { actor: 'ana', reason: 'wrong city' })).toEqual(first);
    const corrected = await adflux.reject(planHash, { actor: 'ana', reason: 'wrong pay' });
    expect(corrected.votes.map(({ reason }) => reason)).toEqual(['wrong city', 'wrong pay']);
    await adflux.approve(planHash, { actor: 'alba' });
    expect(await adflux.approvalOf(planHash)).toMatchObject({ state: 'rejected' });
    expect(await adflux.approve(planHash, { actor: 'ana' })).toMatchObject({ state: 'approved' });
  });

  it('need a role, an actor and a request', async () => {
    const { adflux } = stage();
    await expect(adflux.approve('unknown', { actor: 'ana' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(adflux.requestApproval(campaign, {})).rejects.toMatchObject({ code: 'invalid_request' });
    const { planHash } = await adflux.requestApproval(campaign, { actor: 'edu' });
    await expect(adflux.approve(planHash, { actor: 'pablo' })).rejects.toMatchObject(denied);
  });
});
