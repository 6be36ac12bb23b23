import type { CampaignInput, Finding, Targeting } from '@adflux/core';
import { anOpening } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { aModelCampaign } from '../../test/a-campaign.js';
import { aStage } from '../../test/a-stage.js';

const money = (micros: bigint, currency = 'COP') => ({ micros, currency });
const onNorth = (
  budget: CampaignInput['platforms'][number]['budget'],
  changes: Partial<CampaignInput> = {},
): CampaignInput => aModelCampaign({ platforms: [{ platform: 'north', budget }], ...changes });
const daily = (micros: bigint, currency?: string) => ({ period: 'daily', amount: money(micros, currency) }) as const;

async function findingsFor(campaign: CampaignInput): Promise<readonly Finding[]> {
  const { adflux, storage } = aStage();
  for (const id of campaign.openingIds) await storage.openings.put(anOpening({ id }));
  return (await adflux.plan(campaign)).findings;
}

const codesFor = async (campaign: CampaignInput): Promise<readonly string[]> =>
  (await findingsFor(campaign)).map((finding) => finding.code);

describe('a plan', () => {
  it('lists images, campaign, ad groups, ads and the launch of each platform, campaign last', async () => {
    const { steps } = await aStage().adflux.plan(aModelCampaign());
    expect(steps.map((step) => step.id)).toEqual([
      'north/asset/spring/assets/photo/create',
      'north/campaign/spring/create',
      'north/adGroup/spring/group/create',
      'north/ad/spring/group/ad-1/create',
      'north/ad/spring/group/ad-2/create',
      'north/campaign/spring/launch',
      'south/campaign/spring/create',
      'south/adGroup/spring/group/create',
      'south/ad/spring/group/ad-1/create',
      'south/ad/spring/group/ad-2/create',
      'south/campaign/spring/launch',
    ]);
    const launch = steps.find((step) => step.action === 'launch');
    expect(launch?.action === 'launch' ? launch.targets.map((target) => target.localId) : []).toEqual([
      'spring/group/ad-1',
      'spring/group/ad-2',
      'spring/group',
      'spring',
    ]);
  });

  it('creates a tree in one write where the platform can', async () => {
    const { steps } = await aStage({ south: { wholeTrees: true } }).adflux.plan(aModelCampaign(), {
      platforms: ['south'],
    });
    expect(steps.map((step) => step.action)).toEqual(['create_tree', 'launch']);
  });

  it('sends nothing', async () => {
    const { adflux, world } = aStage();
    await adflux.plan(aModelCampaign());
    expect(world.requests.size).toBe(0);
  });

  it('has a hash that depends on what is wanted alone', async () => {
    const { adflux } = aStage();
    const { hash } = await adflux.plan(aModelCampaign());
    await adflux.publish(aModelCampaign(), { key: 'key' });
    expect((await adflux.plan(aModelCampaign(), { key: 'another' })).hash).toBe(hash);
    expect((await adflux.plan(aModelCampaign({ name: 'Otro nombre' }))).hash).not.toBe(hash);
  });

  it('derives creation keys from the run key', async () => {
    const { adflux } = aStage();
    const keysOf = async (key: string): Promise<readonly string[]> =>
      (await adflux.plan(aModelCampaign(), { key })).steps.flatMap((step) =>
        step.action === 'create' ? [step.key] : [],
      );
    expect(await keysOf('one')).toEqual(await keysOf('one'));
    expect(await keysOf('one')).not.toEqual(await keysOf('two'));
    expect(new Set(await keysOf('one')).size).toBe(9);
  });

  it('has nothing to say against a good campaign', async () => {
    expect(await codesFor(aModelCampaign())).toEqual([]);
  });

  it('refuses what is not a campaign, naming every field', async () => {
    const wrong = { ...aModelCampaign(), name: '', platforms: [] };
    await expect(aStage().adflux.plan(wrong)).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringMatching(/name: .*\n.*platforms: /) as string,
    });
  });
});

describe('findings about employment', () => {
  const cases: readonly [string, Partial<Targeting>][] = [
    ['compliance.co.age', { ageRange: { minimum: 25 } }],
    ['compliance.co.sex_etc', { genders: ['female'] }],
    ['targeting.unsupported', { postalCodes: ['050001'] }],
    ['targeting.unsupported', { excludedPlaces: [{ country: 'CO', region: 'Chocó' }] }],
    ['targeting.unsupported', { excludedAudienceIds: ['hired'] }],
    ['targeting.unsupported', { lookalikeAudienceIds: ['best'] }],
    ['targeting.unsupported', { audienceIds: ['accountants'] }],
  ];
  it.each(cases)('%s, for the campaign and for one ad group', async (code, asked) => {
    const campaign = aModelCampaign();
    const targeting = { ...campaign.targeting, ...asked };
    expect(await codesFor({ ...campaign, targeting })).toContain(code);
    const adGroups = campaign.adGroups.map((group) => ({ ...group, targeting }));
    expect(await findingsFor({ ...campaign, adGroups })).toContainEqual(
      expect.objectContaining({ severity: 'error', code, localId: 'spring/group' }),
    );
  });
});

describe('findings about what a platform takes', () => {
  const cases: readonly [string, CampaignInput][] = [
    ['platform.unknown', aModelCampaign({ platforms: [{ platform: 'west', budget: daily(20_000_000_000n) }] })],
    ['budget.currency', onNorth(daily(20_000_000n, 'USD'))],
    ['budget.below_minimum', onNorth(daily(3_999_999_999n))],
    ['budget.below_minimum', onNorth({ period: 'lifetime', amount: money(200_000_000_000n) })],
    ['budget.unsupported', onNorth({ period: 'lifetime', level: 'adGroup', amount: money(9_000_000_000_000n) })],
    [
      'budget.no_end',
      onNorth(
        { period: 'lifetime', amount: money(9_000_000_000_000n) },
        { schedule: { startsAt: '2027-03-02T08:00:00-05:00' } },
      ),
    ],
    ['objective.unsupported', onNorth(daily(20_000_000_000n), { objective: 'awareness' })],
    [
      'targeting.unsupported',
      aModelCampaign({ targeting: { places: [{ country: 'CO', city: 'Medellín', radiusKilometers: 20 }] } }),
    ],
    ['name.too_long', aModelCampaign({ name: 'x'.repeat(108) })],
    [
      'schedule.ended',
      aModelCampaign({ schedule: { startsAt: '2027-01-01T08:00:00Z', endsAt: '2027-03-01T12:59:59Z' } }),
    ],
    [
      'creative.too_long',
      aModelCampaign({
        creatives: aModelCampaign().creatives.map((creative) => ({ ...creative, headlines: ['x'.repeat(41)] })),
      }),
    ],
    [
      'creative.no_format',
      aModelCampaign({ creatives: aModelCampaign().creatives.map((creative) => ({ ...creative, imageIds: [] })) }),
    ],
  ];
  it.each(cases)('%s', async (code, campaign) => {
    const { findings } = await aStage().adflux.plan(campaign);
    expect(findings).toContainEqual(expect.objectContaining({ severity: 'error', code }));
  });

  it('are nothing at the very minimum and at the very length', async () => {
    expect(await codesFor(onNorth(daily(4_000_000_000n)))).toEqual([]);
    expect(await codesFor(onNorth({ period: 'lifetime', amount: money(240_000_000_000n) }))).toEqual([]);
    expect(await codesFor(aModelCampaign({ name: 'x'.repeat(107) }))).toEqual([]);
  });

  it('are all told at once, those of the adapter too', async () => {
    const { adflux } = aStage({
      north: { check: () => [{ severity: 'error', code: 'north.moon', message: 'The moon is wrong. Wait.' }] },
    });
    const campaign = onNorth(daily(1n, 'USD'), { objective: 'awareness' });
    const codes = (await adflux.plan(campaign)).findings.map((finding) => finding.code);
    expect(codes).toEqual(expect.arrayContaining(['objective.unsupported', 'budget.currency', 'north.moon']));
  });

  it('warn where keywords mean nothing, and leave them out there', async () => {
    const campaign = aModelCampaign();
    const adGroups = campaign.adGroups.map((group) => ({
      ...group,
      keywords: [{ text: 'empleo', match: 'phrase' } as const],
    }));
    const { adflux, world } = aStage();
    expect((await findingsFor({ ...campaign, adGroups })).map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning keywords.ignored',
      'warning keywords.ignored',
    ]);
    await adflux.publish({ ...campaign, adGroups }, { key: 'key' });
    const group = world.live('north').find((entity) => entity.kind === 'adGroup');
    expect(group?.spec).toMatchObject({ keywords: [] });
  });
});

describe('changes', () => {
  it('tell what differs from what exists, field by field', async () => {
    const { adflux } = aStage();
    await adflux.publish(aModelCampaign(), { key: 'key' });
    const { changes, findings } = await adflux.plan(aModelCampaign({ name: 'Otro nombre' }), { platforms: ['south'] });
    expect(changes.map(({ type, localId }) => `${type} ${localId}`)).toEqual([
      'update spring',
      'unchanged spring/group',
      'unchanged spring/group/ad-1',
      'unchanged spring/group/ad-2',
    ]);
    expect(changes[0]?.fields).toEqual([{ path: 'name', from: 'Auxiliar contable · Medellín', to: 'Otro nombre' }]);
    expect(findings).toContainEqual(expect.objectContaining({ severity: 'warning', code: 'campaign.differs' }));
  });

  it('show what is to go, also from a platform the campaign leaves', async () => {
    const { adflux } = aStage();
    await adflux.publish(aModelCampaign(), { key: 'key' });
    const campaign = onNorth(daily(20_000_000_000n));
    const { changes } = await adflux.plan(campaign);
    expect(
      changes.filter(({ type }) => type === 'remove').map(({ platform, localId }) => `${platform} ${localId}`),
    ).toEqual(['south spring', 'south spring/group', 'south spring/group/ad-1', 'south spring/group/ad-2']);
  });
});
