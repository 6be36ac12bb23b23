import { AdFluxError, type AdPlatform, type RemoteEntity, type RemoteRef } from '@adflux/core';
import {
  aCampaignSpec,
  anAdGroupSpec,
  anAdSpec,
  anAssetSpec,
  createTestCall,
  createTestClock,
  type TestClock,
} from '@adflux/core/testing';
import { startSimulator, type FaultKind, type Simulator } from '@adflux/simulator';
import { describe, expect, it } from 'vitest';
import { openWithCredentials } from './__fixtures__/x-harness.js';
import { testKey } from './__fixtures__/test-key.js';

interface World {
  readonly simulator: Simulator;
  readonly x: AdPlatform;
  readonly clock: TestClock;
}

/** Look-ups lag nearly as long as the capabilities say they may. */
const lookupLagMs = 9_000;

async function withWorld(body: (world: World) => Promise<void>): Promise<void> {
  const clock = createTestClock();
  const simulator = await startSimulator({ platforms: ['x'], clock, lookupLagMs });
  const root = simulator.url('x');
  const { accountId } = simulator.credentials.x;
  const settings = { accountId, currency: 'COP', baseUrl: root, mediaBaseUrl: root, clock };
  try {
    await body({ simulator, x: openWithCredentials(simulator, settings), clock });
  } finally {
    await simulator.close();
  }
}

const call = createTestCall();
const keys = {
  campaign: testKey(),
  adGroup: testKey('spring/group', 'adGroup'),
  ad: testKey('spring/group/ad', 'ad'),
  asset: testKey('spring/assets/photo', 'asset'),
};

const createCampaign = ({ x }: World) =>
  x.campaigns.create({ key: keys.campaign, spec: aCampaignSpec(), parent: null, refs: {} }, call);
const createAdGroup = ({ x }: World, parent: RemoteRef) =>
  x.adGroups.create({ key: keys.adGroup, spec: anAdGroupSpec(), parent, refs: {} }, call);
const createPhoto = ({ x }: World) =>
  x.assets.create({ key: keys.asset, spec: anAssetSpec(), parent: null, refs: {} }, call);
const createAd = ({ x }: World, parent: RemoteRef, photo: RemoteRef) =>
  x.ads.create({ key: keys.ad, spec: anAdSpec(), parent, refs: { 'spring/assets/photo': photo } }, call);

const settle = ({ clock }: World): void => clock.advance(10_000);

/** What the orchestrator does about a create whose outcome is unknown: waits, looks, and only then creates again. */
async function untilCreated(
  world: World,
  create: () => Promise<RemoteEntity>,
  find: () => Promise<RemoteEntity | null>,
): Promise<{ readonly entity: RemoteEntity; readonly doubts: number; readonly wasFound: boolean }> {
  for (let doubts = 0; ; doubts += 1) {
    try {
      return { entity: await create(), doubts, wasFound: false };
    } catch (error) {
      if (!AdFluxError.isInstance(error) || error.recovery !== 'reconcile') throw error;
      settle(world);
      const found = await find();
      if (found !== null) return { entity: found, doubts: doubts + 1, wasFound: true };
    }
  }
}

const namesOf = ({ simulator }: World, kind: string): readonly string[] =>
  simulator
    .world()
    .entities.filter((entity) => entity.kind === kind && !entity.removed)
    .map(({ name }) => name ?? '');

const strike = ({ simulator }: World, fault: FaultKind, pathPattern: RegExp): void => {
  simulator.faults.add({ platform: 'x', fault, times: 1, match: { write: true, pathPattern } });
};

const writesOfAnAd = { card: /\/cards$/, post: /\/tweet$/, promotion: /\/promoted_tweets$/ };
const lost: readonly FaultKind[] = ['reset-after', 'reset-before', 'unreadable-body', 'http-502-html'];

describe('creating an ad when an answer is lost', () => {
  for (const [name, path] of Object.entries(writesOfAnAd))
    for (const fault of lost)
      it(`makes one card, one post and one promotion when the ${name} meets ${fault}`, () =>
        withWorld(async (world) => {
          const campaign = await createCampaign(world);
          const group = await createAdGroup(world, campaign);
          const photo = await createPhoto(world);
          strike(world, fault, path);
          const { entity, doubts } = await untilCreated(
            world,
            () => createAd(world, group, photo),
            () => world.x.ads.find(keys.ad, group, call),
          );
          expect(doubts).toBe(1);
          settle(world);
          expect(await world.x.ads.find(keys.ad, group, call)).toMatchObject({ id: entity.id });
          const [post] = namesOf(world, 'creative');
          expect(post).toBe(`${keys.ad} · Anuncio`);
          expect([namesOf(world, 'card'), namesOf(world, 'creative'), namesOf(world, 'ad')]).toEqual([
            [post],
            [post],
            [post],
          ]);
        }));

  it('says that there is none until the promotion exists, because nobody sees a post before', () =>
    withWorld(async (world) => {
      const group = await createAdGroup(world, await createCampaign(world));
      const photo = await createPhoto(world);
      strike(world, 'reset-before', writesOfAnAd.promotion);
      await expect(createAd(world, group, photo)).rejects.toMatchObject({ recovery: 'reconcile' });
      settle(world);
      expect(namesOf(world, 'creative')).toHaveLength(1);
      expect(await world.x.ads.find(keys.ad, group, call)).toBe(null);
    }));

  it('takes the post X refuses a double of for its own, once look-ups show it', () =>
    withWorld(async (world) => {
      const group = await createAdGroup(world, await createCampaign(world));
      const spec = anAdSpec({ assetLocalIds: [] });
      const create = () => world.x.ads.create({ key: keys.ad, spec, parent: group, refs: {} }, call);
      strike(world, 'reset-after', writesOfAnAd.post);
      await expect(create()).rejects.toMatchObject({ recovery: 'reconcile' });
      // At once, without settling: the post is there, and no list shows it yet.
      expect(await create()).toMatchObject({ kind: 'ad' });
      expect(namesOf(world, 'creative')).toHaveLength(1);
    }));

  it('refuses the text of a post that is not ours, saying what to do', () =>
    withWorld(async (world) => {
      const group = await createAdGroup(world, await createCampaign(world));
      const photo = await createPhoto(world);
      await createAd(world, group, photo);
      const other = anAdSpec({ localId: 'spring/group/other', assetLocalIds: [] });
      const create = (key: string) =>
        world.x.ads.create({ key: testKey(key, 'ad'), spec: other, parent: group, refs: {} }, call);
      await create('one');
      await expect(create('two')).rejects.toMatchObject({
        code: 'conflict',
        recovery: 'none',
        platformCode: 'DUPLICATE_TWEET',
      });
    }));
});

describe('creating an ad group when an answer is lost', () => {
  for (const path of [/accounts\/[^/]+\/line_items$/, /\/batch\/.*\/targeting_criteria$/])
    for (const fault of lost)
      it(`makes one line item with its targeting when ${String(path)} meets ${fault}`, () =>
        withWorld(async (world) => {
          const campaign = await createCampaign(world);
          strike(world, fault, path);
          const { entity, doubts } = await untilCreated(
            world,
            () => createAdGroup(world, campaign),
            () => world.x.adGroups.find(keys.adGroup, campaign, call),
          );
          expect(doubts).toBe(1);
          expect(namesOf(world, 'adGroup')).toEqual([entity.name]);
          const criteria = world.simulator.world().entities.filter(({ kind }) => kind === 'criterion');
          expect(criteria.map(({ fields }) => fields['targeting_type']).sort()).toEqual(['LANGUAGE', 'LOCATION']);
        }));

  it('does not see a line item without targeting, which would be shown to the whole world', () =>
    withWorld(async (world) => {
      const campaign = await createCampaign(world);
      strike(world, 'reset-before', /targeting_criteria/);
      await expect(createAdGroup(world, campaign)).rejects.toMatchObject({ recovery: 'reconcile' });
      settle(world);
      expect(namesOf(world, 'adGroup')).toHaveLength(1);
      expect(await world.x.adGroups.find(keys.adGroup, campaign, call)).toBe(null);
    }));

  it('removes such a line item with its campaign', () =>
    withWorld(async (world) => {
      const campaign = await createCampaign(world);
      strike(world, 'reset-before', /targeting_criteria/);
      await expect(createAdGroup(world, campaign)).rejects.toMatchObject({ recovery: 'reconcile' });
      settle(world);
      await world.x.campaigns.remove(campaign, call);
      expect([namesOf(world, 'campaign'), namesOf(world, 'adGroup')]).toEqual([[], []]);
    }));
});

describe('uploading a picture when an answer is lost', () => {
  for (const path of [/\/initialize$/, /\/append$/, /\/finalize$/, /\/media_library$/])
    for (const fault of ['reset-after', 'reset-before'] as const)
      it(`enters it into the library once when ${String(path)} meets ${fault}`, () =>
        withWorld(async (world) => {
          strike(world, fault, path);
          const { entity } = await untilCreated(
            world,
            () => createPhoto(world),
            () => world.x.assets.find(keys.asset, null, call),
          );
          expect(namesOf(world, 'asset')).toEqual([entity.name]);
        }));
});

describe('removing when an answer is lost', () => {
  const publish = async (world: World) => {
    const campaign = await createCampaign(world);
    const group = await createAdGroup(world, campaign);
    const ad = await createAd(world, group, await createPhoto(world));
    settle(world);
    return { campaign, group, ad };
  };
  const left = (world: World) =>
    (['campaign', 'adGroup', 'ad', 'card'] as const).map((kind) => namesOf(world, kind).length);

  it('removes an ad with its card, however often it is interrupted', () =>
    withWorld(async (world) => {
      const { ad } = await publish(world);
      for (const path of [/promoted_tweets/, /cards/]) {
        world.simulator.faults.add({
          platform: 'x',
          fault: 'reset-before',
          times: 5,
          match: { write: true, pathPattern: path },
        });
        await expect(world.x.ads.remove(ad, call)).rejects.toMatchObject({ recovery: 'retry' });
      }
      await world.x.ads.remove(ad, call);
      expect(left(world)).toEqual([1, 1, 0, 0]);
      await world.x.ads.remove(ad, call);
    }));

  it('removes everything below a campaign, the campaign last', () =>
    withWorld(async (world) => {
      const { campaign } = await publish(world);
      world.simulator.faults.add({
        platform: 'x',
        fault: 'reset-before',
        times: 5,
        match: { method: 'DELETE', pathPattern: /line_items/ },
      });
      await expect(world.x.campaigns.remove(campaign, call)).rejects.toMatchObject({ recovery: 'retry' });
      expect(left(world)).toEqual([1, 1, 0, 0]);
      await world.x.campaigns.remove(campaign, call);
      expect(left(world)).toEqual([0, 0, 0, 0]);
    }));
});
