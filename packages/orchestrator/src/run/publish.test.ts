import { deriveCreationKey } from '@adflux/core';
import type { RequestEvent } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { aModelCampaign } from '../../test/a-campaign.js';
import { aStage, onOffOf, standingOn } from '../../test/a-stage.js';
import { textCampaign, wholeCampaign } from '../../test/crash-scenario.js';
import { createLife } from '../../test/life.js';
import { createModelPlatform } from '../../test/model-platform.js';
import type { Progress } from '../progress.js';

const campaign = aModelCampaign();

describe('publish', () => {
  it('creates everything once and launches it', async () => {
    const { adflux, world } = aStage();
    const run = await adflux.publish(campaign, { key: 'key' });
    expect(run.state).toBe('succeeded');
    expect(standingOn(world, 'north')).toEqual([...wholeCampaign].sort());
    expect(standingOn(world, 'south')).toEqual([...textCampaign].sort());
    expect(onOffOf(world)).toEqual({ north: true, south: true });
  });

  it('tells adapters which creates are first attempts, so that they need not search', async () => {
    const told: (boolean | undefined)[] = [];
    const north = {
      onCall: (_call: unknown, request: { isFirstAttempt?: boolean }) => void told.push(request.isFirstAttempt),
    };
    const { adflux } = aStage({ north, rules: [{ at: 'north create spring/assets/photo', fault: 'reset-before' }] });
    expect((await adflux.publish(campaign, { key: 'key' })).state).toBe('succeeded');
    expect(told).toEqual([true, false, ...wholeCampaign.slice(1).map(() => true)]);
  });

  it('marks every entity with its creation key and links it', async () => {
    const { adflux, world } = aStage();
    const run = await adflux.publish(campaign, { key: 'key' });
    const { links, runs } = await adflux.status('spring');
    expect(runs.map(({ id }) => id)).toEqual([run.id]);
    expect(links).toHaveLength(9);
    for (const link of links) {
      const { platform, accountId, kind, localId } = link;
      const key = deriveCreationKey({ runKey: 'key', platform, accountId, kind, localId });
      expect(link).toMatchObject({ key, runId: run.id, wanted: 'on', campaignId: 'spring' });
      expect(world.byId(link.remoteId)?.key).toBe(key);
    }
  });

  it('refuses a plan with errors, all findings at once, and sends nothing', async () => {
    const { adflux, world, storage } = aStage();
    const targeting = { ...campaign.targeting, genders: ['female' as const], postalCodes: ['050001'] };
    await expect(adflux.publish({ ...campaign, targeting }, { key: 'key' })).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringMatching(/compliance\.co\.sex_etc[\s\S]*targeting\.unsupported/) as string,
      cause: { findings: expect.any(Array) as unknown },
    });
    expect(world.requests.size).toBe(0);
    expect(await storage.runs.findByKey('key')).toBeNull();
  });

  it('returns the same run for the same key and campaign, without another request', async () => {
    const { adflux, world } = aStage();
    const run = await adflux.publish(campaign, { key: 'key' });
    const requests = new Map(world.requests);
    expect((await adflux.publish(campaign, { key: 'key' })).id).toBe(run.id);
    expect(world.requests).toEqual(requests);
  });

  it('refuses another campaign under the same key', async () => {
    const { adflux } = aStage();
    await adflux.publish(campaign, { key: 'key' });
    await expect(adflux.publish({ ...campaign, name: 'Otra' }, { key: 'key' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('adopts what stands when the campaign is published under another key', async () => {
    const { adflux, world } = aStage();
    await adflux.publish(campaign, { key: 'one' });
    const requests = new Map(world.requests);
    const again = await adflux.publish(campaign, { key: 'two' });
    expect(again.state).toBe('succeeded');
    expect(world.requests).toEqual(requests);
  });

  it('creates again what somebody removed by hand', async () => {
    const { adflux, world } = aStage();
    await adflux.publish(campaign, { key: 'one' });
    for (const entity of world.live('south')) entity.removed = true;
    await adflux.sync();
    const again = await adflux.publish(campaign, { key: 'two' });
    expect(again.state).toBe('succeeded');
    expect(standingOn(world, 'south')).toEqual([...textCampaign].sort());
    expect(standingOn(world, 'north')).toHaveLength(wholeCampaign.length);
    expect((await adflux.status('spring')).links).toHaveLength(9);
  });

  it('finishes what it began although the schedule has ended meanwhile', async () => {
    const { adflux, clock } = aStage({ rules: [{ at: 'south create spring', fault: 'long-throttle' }] });
    const run = await adflux.publish(campaign, { key: 'key' });
    expect(run.state).toBe('waiting');
    clock.advance(90 * 86_400_000);
    expect((await adflux.publish(campaign, { key: 'key' })).state).toBe('succeeded');
  });

  it('keeps a campaign of another account alone', async () => {
    const { adflux, another, world } = aStage();
    await adflux.publish(campaign, { key: 'one' });
    const elsewhere = createModelPlatform({ id: 'north', accountId: 'other', world, life: createLife() });
    await expect(
      another({ platforms: [elsewhere] }).publish(campaign, { key: 'two', platforms: ['north'] }),
    ).rejects.toMatchObject({ message: expect.stringContaining('account.changed') as string });
  });

  it('tells every step and request', async () => {
    const event: RequestEvent = {
      type: 'succeeded',
      platform: 'north',
      accountId: 'north-account',
      operation: 'assets.create',
      attempt: 1,
    };
    const { adflux } = aStage({ north: { onCall: (call) => call.observe?.(event) } });
    const seen: Progress[] = [];
    await adflux.publish(campaign, { key: 'key', platforms: ['north'], onProgress: (progress) => seen.push(progress) });
    const steps = seen.flatMap((progress) => (progress.type === 'step' ? [progress] : []));
    expect(steps.map(({ step, state }) => `${step.localId} ${state}`).slice(0, 4)).toEqual([
      'spring/assets/photo started',
      'spring/assets/photo succeeded',
      'spring started',
      'spring succeeded',
    ]);
    expect(steps.at(-1)?.run.journal['north/campaign/spring/launch']?.state).toBe('succeeded');
    expect(seen).toContainEqual({ type: 'request', event });
  });

  it('goes on when onProgress throws', async () => {
    const { adflux } = aStage();
    const onProgress = (): never => {
      throw new Error('a broken display');
    };
    expect((await adflux.publish(campaign, { key: 'key', onProgress })).state).toBe('succeeded');
  });
});

describe('refusals by a platform', () => {
  const rules = [{ at: 'south create spring/group/ad-2', fault: 'reject', times: 1 } as const];

  it('best effort: launches what is complete, skips what depends on the refusal, and says so', async () => {
    const { adflux, world } = aStage({ rules });
    const run = await adflux.publish(campaign, { key: 'key' });
    expect(run.state).toBe('partial');
    expect(run.journal['south/ad/spring/group/ad-2/create']).toMatchObject({
      state: 'failed',
      error: { code: 'policy_rejected' },
    });
    expect(run.journal['south/campaign/spring/launch']?.state).toBe('skipped');
    expect(onOffOf(world)).toEqual({ north: true, south: false });
  });

  it('best effort: resume gives failed and skipped steps another chance, and only those', async () => {
    const { adflux, world } = aStage({ rules });
    const run = await adflux.publish(campaign, { key: 'key' });
    expect((await adflux.resume(run.id)).state).toBe('succeeded');
    expect(onOffOf(world)).toEqual({ north: true, south: true });
    expect(standingOn(world, 'south')).toEqual([...textCampaign].sort());
    expect(world.requests.get('north create spring')).toBe(1);
  });

  it('all or nothing: takes everything back, images too', async () => {
    const { adflux, world } = aStage({ rules });
    const run = await adflux.publish(campaign, { key: 'key', strategy: 'all-or-nothing' });
    expect(run.state).toBe('compensated');
    expect(world.live()).toEqual([]);
    expect(world.entities.some((entity) => entity.kind === 'campaign' && entity.everOn)).toBe(false);
    expect((await adflux.status('spring')).links).toEqual([]);
    expect((await adflux.resume(run.id)).state).toBe('compensated');
  });

  it('all or nothing: leaves alone what stood before', async () => {
    const { adflux, world } = aStage({ rules });
    await adflux.publish(campaign, { key: 'one', platforms: ['north'] });
    const run = await adflux.publish(campaign, { key: 'two', strategy: 'all-or-nothing' });
    expect(run.state).toBe('compensated');
    expect(standingOn(world, 'north')).toEqual([...wholeCampaign].sort());
    expect(standingOn(world, 'south')).toEqual([]);
    expect(onOffOf(world)).toEqual({ north: true });
  });

  it('all or nothing: leaves an image that another campaign shows, and the link to it', async () => {
    const refusal = { at: 'north create spring/group/ad-1', fault: 'reject' } as const;
    const { adflux, world } = aStage({ rules: [refusal], north: { sharesImages: true } });
    await adflux.publish({ ...campaign, id: 'summer' }, { key: 'summer', platforms: ['north'] });
    const run = await adflux.publish(campaign, { key: 'key', platforms: ['north'], strategy: 'all-or-nothing' });
    expect(run.state).toBe('compensated');
    expect(standingOn(world, 'north')).toEqual(wholeCampaign.map((id) => id.replace('spring', 'summer')).sort());
    const { links } = await adflux.status('summer');
    expect(links.map((link) => link.localId)).toContain('summer/assets/photo');
  });

  it('all or nothing: takes nothing back once a launch was sent', async () => {
    const { adflux, world } = aStage({ rules: [{ at: 'south setDelivery spring', fault: 'reject' }] });
    const run = await adflux.publish(campaign, { key: 'key', strategy: 'all-or-nothing' });
    expect(run.state).toBe('partial');
    expect(onOffOf(world)).toEqual({ north: true, south: false });
    expect((await adflux.resume(run.id)).state).toBe('succeeded');
  });
});
