import type { CampaignInput } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { aModelCampaign } from '../../test/a-campaign.js';
import { aStage, onOffOf, standingOn } from '../../test/a-stage.js';
import type { Stage } from '../../test/a-stage.js';
import { wholeCampaign } from '../../test/crash-scenario.js';

const campaign = aModelCampaign();
const [group] = campaign.adGroups;
if (group === undefined) throw new Error('the campaign has no ad group');
const oneAd = { ...campaign, adGroups: [{ ...group, ads: group.ads.slice(0, 1) }] } satisfies CampaignInput;
const renamed = { ...campaign, name: 'Otro nombre' } satisfies CampaignInput;

async function published(input: CampaignInput = campaign, stage: Stage = aStage()): Promise<Stage> {
  await stage.adflux.publish(input, { key: 'publish' });
  stage.clock.advance(1_000);
  return stage;
}

describe('update', () => {
  it('sends only what differs', async () => {
    const { adflux, world } = await published();
    const before = new Map(world.requests);
    const run = await adflux.update(renamed, { key: 'update' });
    expect(run.state).toBe('succeeded');
    const sent = [...world.requests].filter(([at, times]) => times !== before.get(at)).map(([at]) => at);
    expect(sent).toEqual(['north update spring', 'south update spring']);
    expect(world.live('north').find((entity) => entity.kind === 'campaign')?.spec.name).toBe('Otro nombre');
    expect((await adflux.plan(renamed)).changes.every((change) => change.type === 'unchanged')).toBe(true);
  });

  it('does nothing when nothing differs', async () => {
    const { adflux, world } = await published();
    const before = new Map(world.requests);
    expect((await adflux.update(campaign, { key: 'update' })).state).toBe('succeeded');
    expect(world.requests).toEqual(before);
  });

  it('creates and launches what is new', async () => {
    const { adflux, world } = await published(oneAd);
    expect((await adflux.update(campaign, { key: 'update' })).state).toBe('succeeded');
    expect(standingOn(world, 'north')).toEqual([...wholeCampaign].sort());
    expect(world.live().every((entity) => entity.on)).toBe(true);
  });

  it('removes what is no longer wanted, with what is below it', async () => {
    const two = {
      ...campaign,
      adGroups: [group, { ...group, id: 'second', name: 'Bogotá' }],
    };
    const { adflux, world } = await published(two);
    expect((await adflux.update(campaign, { key: 'update' })).state).toBe('succeeded');
    expect(standingOn(world, 'north')).toEqual([...wholeCampaign].sort());
    expect(world.requests.get('north remove spring/second')).toBe(1);
    expect(world.requests.get('north remove spring/second/ad-1')).toBeUndefined();
    expect((await adflux.status('spring')).links.some((link) => link.localId.startsWith('spring/second'))).toBe(false);
  });

  it('takes the campaign off a platform it no longer names', async () => {
    const { adflux, world } = await published();
    const northOnly = { ...campaign, platforms: campaign.platforms.slice(0, 1) };
    expect((await adflux.update(northOnly, { key: 'update' })).state).toBe('succeeded');
    expect(standingOn(world, 'south')).toEqual([]);
    expect((await adflux.status('spring')).links.every((link) => link.platform === 'north')).toBe(true);
  });

  it('brings the campaign to a platform it newly names', async () => {
    const { adflux, world } = await published({ ...campaign, platforms: campaign.platforms.slice(0, 1) });
    expect((await adflux.update(campaign, { key: 'update' })).state).toBe('succeeded');
    expect(onOffOf(world)).toEqual({ north: true, south: true });
  });

  it('leaves a paused campaign paused', async () => {
    const { adflux, world } = await published({ ...oneAd, platforms: campaign.platforms.slice(0, 1) });
    await adflux.pause('spring');
    expect((await adflux.update(campaign, { key: 'update' })).state).toBe('succeeded');
    expect(onOffOf(world)).toEqual({ north: false, south: false });
    expect(
      world
        .live('north')
        .filter((entity) => entity.kind === 'ad')
        .every((ad) => ad.on),
    ).toBe(true);
  });

  it('completes and launches what a refusal had stopped', async () => {
    const rules = [{ at: 'south create spring/group/ad-2', fault: 'reject', times: 9 } as const];
    const { adflux, world } = await published(campaign, aStage({ rules }));
    expect(onOffOf(world)).toEqual({ north: true, south: false });
    expect((await adflux.update(oneAd, { key: 'update' })).state).toBe('succeeded');
    expect(onOffOf(world)).toEqual({ north: true, south: true });
  });

  it('uploads the image of a new ad', async () => {
    const [creative] = campaign.creatives;
    const [photo] = campaign.assets ?? [];
    if (creative === undefined || photo === undefined) throw new Error('the campaign lacks its creative');
    const next = {
      ...campaign,
      creatives: [{ ...creative, imageIds: ['portrait'] }],
      assets: [{ ...photo, id: 'portrait' }],
    };
    const { adflux, world } = await published();
    expect((await adflux.update(next, { key: 'update' })).state).toBe('succeeded');
    expect(standingOn(world, 'north')).toContain('spring/assets/portrait');
    expect(world.wrongs).toEqual([]);
  });

  it('refuses another image under the same id', async () => {
    const assets = (campaign.assets ?? []).map((asset) => ({ ...asset, url: 'https://images.example.com/new.png' }));
    const { adflux } = await published();
    await expect(adflux.update({ ...campaign, assets }, { key: 'update' })).rejects.toMatchObject({
      message: expect.stringContaining('asset.changed') as string,
    });
  });

  it('refuses a campaign that was never published', async () => {
    await expect(aStage().adflux.update(campaign, { key: 'update' })).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining('campaign.not_published') as string,
    });
  });

  it('makes the same change under the same key once, and refuses another under it', async () => {
    const { adflux } = await published();
    const run = await adflux.update(renamed, { key: 'update' });
    expect((await adflux.update(renamed, { key: 'update' })).id).toBe(run.id);
    await expect(adflux.update(campaign, { key: 'update' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(adflux.update(campaign, { key: 'publish' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('says what was refused and keeps the rest', async () => {
    const { adflux } = await published(oneAd, aStage({ rules: [{ at: 'north update spring', fault: 'reject' }] }));
    const run = await adflux.update(renamed, { key: 'update' });
    expect(run.state).toBe('partial');
    expect(run.journal['north/campaign/spring/update']?.state).toBe('failed');
    expect((await adflux.resume(run.id)).state).toBe('succeeded');
  });
});
