import { describe, expect, it } from 'vitest';
import { aModelCampaign } from '../../test/a-campaign.js';
import { aStage, onOffOf, standingOn } from '../../test/a-stage.js';

const campaign = aModelCampaign();
const who = { actor: 'ana@board', reason: 'the opening is on hold' };

describe('pause, unpause and end', () => {
  it('pause switches off everywhere, unpause on again; both may be repeated', async () => {
    const { adflux, world } = aStage();
    await adflux.publish(campaign, { key: 'key' });
    const links = await adflux.pause('spring', who);
    expect(links.map(({ platform, wanted, delivery }) => [platform, wanted, delivery])).toEqual([
      ['north', 'off', 'off'],
      ['south', 'off', 'off'],
    ]);
    await adflux.pause('spring', who);
    expect(onOffOf(world)).toEqual({ north: false, south: false });
    await adflux.unpause('spring', who);
    await adflux.unpause('spring', who);
    expect(onOffOf(world)).toEqual({ north: true, south: true });
  });

  it('pause keeps a waiting run from launching, until somebody resumes it', async () => {
    const { adflux, clock, world } = aStage({ rules: [{ at: 'south create spring', fault: 'long-throttle' }] });
    const run = await adflux.publish(campaign, { key: 'key' });
    await adflux.pause('spring', who);
    clock.advance(3_600_000);
    expect(await adflux.runDue()).toMatchObject({ id: run.id, state: 'partial' });
    expect(onOffOf(world)).toEqual({ north: false, south: false });
    await adflux.unpause('spring', who);
    expect(onOffOf(world)).toEqual({ north: true, south: false });
    expect((await adflux.resume(run.id)).state).toBe('succeeded');
    expect(onOffOf(world)).toEqual({ north: true, south: true });
  });

  it('pause switches off what is on although another process is at work, and says so', async () => {
    const { adflux, another, world, storage } = aStage({
      rules: [{ at: 'south create spring', fault: 'long-throttle' }],
    });
    const run = await adflux.publish(campaign, { key: 'key' });
    await storage.runs.claim(run.id, 'somebody else', 90_000);
    await expect(another().pause('spring', who)).rejects.toMatchObject({ code: 'conflict', recovery: 'retry' });
    expect(onOffOf(world)).toEqual({ north: false });
  });

  it('unpause leaves alone what was never launched', async () => {
    const { adflux, world } = aStage({
      rules: [{ at: 'south create spring/group/ad-2', fault: 'reject', times: 9 }],
    });
    await adflux.publish(campaign, { key: 'key' });
    await adflux.pause('spring', who);
    await adflux.unpause('spring', who);
    expect(onOffOf(world)).toEqual({ north: true, south: false });
  });

  it('end is for good, and keeps what stands', async () => {
    const { adflux, world } = aStage();
    await adflux.publish(campaign, { key: 'key' });
    await adflux.end('spring', who);
    await adflux.end('spring', who);
    expect(onOffOf(world)).toEqual({ north: false, south: false });
    expect(standingOn(world, 'south')).toHaveLength(4);
    await expect(adflux.unpause('spring', who)).rejects.toMatchObject({ code: 'conflict' });
    for (const call of [adflux.publish(campaign, { key: 'two' }), adflux.update(campaign, { key: 'three' })])
      await expect(call).rejects.toMatchObject({ message: expect.stringContaining('campaign.ended') as string });
  });

  it('end waits for a run to finish', async () => {
    const { adflux } = aStage({ rules: [{ at: 'south create spring', fault: 'long-throttle' }] });
    await adflux.publish(campaign, { key: 'key' });
    await expect(adflux.end('spring', who)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('tries every platform although one fails', async () => {
    const { adflux, world } = aStage({ rules: [{ at: 'north setDelivery spring', fault: 'throttle', times: 1 }] });
    await adflux.publish(campaign, { key: 'key' });
    world.rules.push({ at: 'north setDelivery spring', fault: 'throttle', times: 1 });
    await expect(adflux.pause('spring', who)).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs: 1_000 });
    expect(onOffOf(world)).toEqual({ north: true, south: false });
    await adflux.pause('spring', who);
    expect(onOffOf(world)).toEqual({ north: false, south: false });
  });

  it('refuses a campaign that stands nowhere', async () => {
    await expect(aStage().adflux.pause('spring', who)).rejects.toMatchObject({ code: 'not_found' });
  });
});
