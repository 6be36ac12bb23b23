import { AdFluxError } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { aModelCampaign } from '../../test/a-campaign.js';
import { aStage, onOffOf, standingOn } from '../../test/a-stage.js';
import { textCampaign, wholeCampaign } from '../../test/crash-scenario.js';
import { createLife } from '../../test/life.js';
import { createModelPlatform } from '../../test/model-platform.js';

const campaign = aModelCampaign();

describe('waiting', () => {
  it('short waits happen in the process', async () => {
    const { adflux, clock } = aStage({ rules: [{ at: 'north create spring', fault: 'throttle' }] });
    expect((await adflux.publish(campaign, { key: 'key' })).state).toBe('succeeded');
    expect(clock.sleeps).toEqual([1_000]);
  });

  it('long waits are a row: the run says when to go on, and a worker does', async () => {
    const { adflux, clock, world } = aStage({ rules: [{ at: 'north create spring', fault: 'long-throttle' }] });
    const run = await adflux.publish(campaign, { key: 'key' });
    expect(run).toMatchObject({ state: 'waiting', wakeAt: '2027-03-01T14:00:00.000Z' });
    expect(clock.sleeps).toEqual([]);
    expect(onOffOf(world)).toEqual({ south: true });
    expect(await adflux.runDue()).toBeNull();
    clock.advance(3_600_000);
    expect(await adflux.runDue()).toMatchObject({ id: run.id, state: 'succeeded' });
    expect(await adflux.runDue()).toBeNull();
  });

  it('a platform that never answers keeps the run waiting, longer each time', async () => {
    const { adflux, clock, world } = aStage({
      rules: [{ at: 'north create spring', fault: 'reset-before', times: 1_000 }],
    });
    let run = await adflux.publish(campaign, { key: 'key' });
    const waits: number[] = [];
    for (let drives = 0; drives < 6; drives += 1) {
      expect(run.state).toBe('waiting');
      const waitMs = Date.parse(run.wakeAt ?? '') - clock.now().getTime();
      waits.push(waitMs);
      clock.advance(waitMs);
      run = await adflux.resume(run.id);
    }
    expect(waits).toEqual([...waits].sort((left, right) => left - right));
    expect(waits.at(-1)).toBe(900_000);
    expect(run.journal['north/campaign/spring/create']).toMatchObject({
      state: 'started',
      error: { code: 'unavailable' },
    });
    expect(standingOn(world, 'north')).toEqual(['spring/assets/photo']);
  });

  it('a look-up that fails leaves the create in doubt, never failed', async () => {
    const { adflux, world } = aStage({
      rules: [
        { at: 'south create spring', fault: 'reset-after' },
        { at: 'south find spring', fault: 'reject', times: 1 },
      ],
    });
    expect((await adflux.publish(campaign, { key: 'key' })).state).toBe('succeeded');
    expect(standingOn(world, 'south')).toEqual([...textCampaign].sort());
  });

  it('an adapter with a mistake leaves the outcome unknown', async () => {
    const { adflux, world } = aStage({ rules: [{ at: 'north create spring', fault: 'breakdown' }] });
    const run = await adflux.publish(campaign, { key: 'key' });
    expect(run.state).toBe('succeeded');
    expect(run.journal['north/campaign/spring/create']?.doubts).toBe(1);
    expect(standingOn(world, 'north')).toEqual([...wholeCampaign].sort());
  });
});

describe('stopping', () => {
  it('ends between two steps, gives the run back and returns it', async () => {
    const { adflux, world } = aStage();
    const stop = new AbortController();
    const run = await adflux.publish(campaign, {
      key: 'key',
      platforms: ['north'],
      signal: stop.signal,
      onProgress: (progress) => {
        if (progress.type === 'step' && progress.step.kind === 'campaign' && progress.state === 'started') stop.abort();
      },
    });
    expect(run).toMatchObject({ state: 'waiting', wakeAt: '2027-03-01T13:00:00.000Z' });
    expect(run.journal['north/campaign/spring/create']?.state).toBe('succeeded');
    expect(standingOn(world, 'north')).toEqual(['spring', 'spring/assets/photo']);
    expect(await adflux.runDue()).toMatchObject({ id: run.id, state: 'succeeded' });
  });

  it('ends a wait at once', async () => {
    const stop = new AbortController();
    const { adflux } = aStage({ rules: [{ at: 'north create spring', fault: 'throttle' }] });
    const run = await adflux.publish(campaign, {
      key: 'key',
      signal: stop.signal,
      onProgress: (progress) => {
        if (progress.type === 'step' && progress.state === 'pending') stop.abort();
      },
    });
    expect(run.state).toBe('waiting');
  });

  it('before the start nothing is done at all', async () => {
    const { adflux, storage } = aStage();
    await expect(adflux.publish(campaign, { key: 'key', signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'aborted',
    });
    expect(await storage.runs.findByKey('key')).toBeNull();
  });
});

describe('who drives', () => {
  it('only one of two that publish the same key at once; the other is told to come back', async () => {
    const { adflux, another, world } = aStage();
    const other = another({ owner: 'second' });
    const ends = await Promise.allSettled([
      adflux.publish(campaign, { key: 'key' }),
      other.publish(campaign, { key: 'key' }),
      adflux.publish(campaign, { key: 'key' }),
    ]);
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    for (const end of ends)
      if (end.status === 'rejected')
        expect(end.reason).toMatchObject({ code: 'conflict', recovery: 'retry', retryAfterMs: 90_000 });
    expect(standingOn(world, 'north')).toEqual([...wholeCampaign].sort());
  });

  it('another campaign run waits until the first has ended', async () => {
    const { adflux } = aStage({ rules: [{ at: 'north create spring', fault: 'long-throttle' }] });
    await adflux.publish(campaign, { key: 'one' });
    await expect(adflux.publish(campaign, { key: 'two' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('an ended run does not go on once a newer one has worked on its campaign', async () => {
    const { adflux, clock } = aStage({ rules: [{ at: 'south create spring/group/ad-2', fault: 'reject' }] });
    const first = await adflux.publish(campaign, { key: 'one' });
    clock.advance(1_000);
    expect((await adflux.update(campaign, { key: 'two' })).state).toBe('succeeded');
    await expect(adflux.resume(first.id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('losing the lease aborts the request on its way', async () => {
    const { adflux, storage, clock } = aStage({
      options: { leaseMs: 30 },
      north: {
        onCall: async (call) => {
          clock.advance(31);
          await storage.runs.claimDue('thief', 90_000);
          await new Promise((resolve) => call.signal.addEventListener('abort', resolve, { once: true }));
          throw new AdFluxError('aborted on the way', { code: 'aborted', recovery: 'reconcile' });
        },
      },
    });
    await expect(adflux.publish(campaign, { key: 'key', platforms: ['north'] })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('a process that was held up goes on when nobody else took the run', async () => {
    const { adflux, clock, world } = aStage({ north: { onCall: () => clock.advance(100_000) } });
    expect((await adflux.publish(campaign, { key: 'key' })).state).toBe('succeeded');
    expect(standingOn(world, 'north')).toEqual([...wholeCampaign].sort());
  });

  it('refuses a run it has no adapter for, and one that does not exist', async () => {
    const { adflux, another, clock, world } = aStage({
      rules: [{ at: 'north create spring', fault: 'long-throttle' }],
    });
    const run = await adflux.publish(campaign, { key: 'key' });
    await expect(another({ platforms: [] }).resume(run.id)).rejects.toMatchObject({ code: 'config' });
    clock.advance(3_600_000);
    await expect(another({ platforms: [], owner: 'third' }).runDue()).rejects.toMatchObject({ code: 'config' });
    expect((await another({ owner: 'fourth' }).resume(run.id)).state).toBe('succeeded');
    await expect(adflux.resume('unknown')).rejects.toMatchObject({ code: 'not_found' });
    const north = createModelPlatform({ id: 'north', world, life: createLife() });
    expect(() => another({ platforms: [north, north] })).toThrow(AdFluxError);
  });
});
