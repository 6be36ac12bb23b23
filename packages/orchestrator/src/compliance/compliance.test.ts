import { rulePackSchema } from '@adflux/compliance';
import type { AdGroupSpec, CampaignInput, CampaignSpec, Targeting } from '@adflux/core';
import { audienceLinkCollection, audienceLinkId, deriveCreationKey } from '@adflux/core';
import type { AudienceLink } from '@adflux/core';
import { anOpening } from '@adflux/core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aModelCampaign } from '../../test/a-campaign.js';
import { aStage } from '../../test/a-stage.js';
import type { Stage } from '../../test/a-stage.js';

const places = fc.array(fc.record({ country: fc.constantFrom('CO', 'US', 'CA', 'FR', 'MX') }), {
  minLength: 1,
  maxLength: 2,
});
const anyTargeting: fc.Arbitrary<Targeting> = fc.record(
  {
    places,
    languages: fc.constant(['es']),
    audienceIds: fc.constant([]),
    ageRange: fc.record({ minimum: fc.integer({ min: 13, max: 60 }) }),
    genders: fc.subarray(['female', 'male', 'other'] as ('female' | 'male' | 'other')[]),
    postalCodes: fc.constantFrom([], ['050001']),
    excludedPlaces: fc.constantFrom([], [{ country: 'CO' }]),
    lookalikeAudienceIds: fc.constantFrom([], ['best']),
  },
  { requiredKeys: ['places', 'languages', 'audienceIds'] },
);

const forbidden = (targeting: Targeting): boolean =>
  (targeting.ageRange !== undefined && (targeting.ageRange.minimum > 18 || (targeting.ageRange.maximum ?? 65) < 65)) ||
  [targeting.genders, targeting.postalCodes, targeting.excludedPlaces, targeting.lookalikeAudienceIds].some(
    (list) => (list?.length ?? 0) > 0,
  );

/** Everything that reached a platform with a targeting in it. */
const sentTo = ({ world }: Stage): readonly (CampaignSpec | AdGroupSpec)[] =>
  world.live().flatMap(({ spec }) => (spec.kind === 'campaign' || spec.kind === 'adGroup' ? [spec] : []));

const withTargeting = (campaign: Targeting, group: Targeting | undefined): CampaignInput =>
  aModelCampaign({
    targeting: campaign,
    adGroups: aModelCampaign().adGroups.map((each) => (group === undefined ? each : { ...each, targeting: group })),
  });

describe('rules about job ads', () => {
  it('leave no way round: whatever is asked, nothing forbidden reaches a platform by publish or by update', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTargeting,
        fc.option(anyTargeting, { nil: undefined }),
        fc.boolean(),
        async (one, other, asUpdate) => {
          const stage = aStage();
          const campaign = withTargeting(one, other);
          if (asUpdate) {
            await stage.adflux.publish(aModelCampaign(), { key: 'first' });
            await stage.adflux.update(campaign, { key: 'second' }).catch(() => null);
          } else await stage.adflux.publish(campaign, { key: 'first' }).catch(() => null);
          const sent = sentTo(stage);
          expect(sent.some(({ targeting }) => forbidden(targeting))).toBe(false);
          if (asUpdate) expect(sent.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('are kept with the plan and in the audit log, each with its source and confidence', async () => {
    const stage = aStage({ options: { compliance: { additionalPacks: [] } } });
    const { decisions } = await stage.adflux.plan(aModelCampaign());
    expect(decisions.length).toBeGreaterThan(0);
    for (const decision of decisions) {
      expect(decision.sources.length).toBeGreaterThan(0);
      expect(decision.confidence).not.toBe('');
      expect([decision.message.es, decision.message.en].every((text) => text.length > 10)).toBe(true);
    }
    await stage.adflux.publish(aModelCampaign(), { key: 'key' });
    const accepted = (await stage.storage.audit.list()).find((entry) => entry.details['outcome'] === 'accepted');
    expect(accepted?.details['decisions']).toBeInstanceOf(Array);
  });

  it('have a platform told what it must be told, and stop a plan whose platform cannot be told', async () => {
    const declare = { kind: 'declare', name: 'job_ad', value: true } as const;
    const rule = {
      ...{ id: 'house.declared', scope: ['campaign'], where: { audience: '*' }, field: 'job_ad', verdict: 'required' },
      ...{ checks: [declare], validFrom: null, validTo: null, sources: ['H1'], confidence: 'policy' },
      ...{ message: { es: 'Diga que es empleo.', en: 'Say that it is a job ad.' }, hasExceptions: false },
    };
    const about = { id: 'house', platform: 'north', version: '2027-01-11', sources: { H1: 'The board' } };
    const additionalPacks = [rulePackSchema.parse({ ...about, rules: [rule] })];
    const stageOf = (declarations: readonly string[]) =>
      aStage({ north: { capabilities: { declarations } }, options: { compliance: { additionalPacks } } });
    const stage = stageOf(['job_ad']);
    await stage.adflux.publish(aModelCampaign(), { key: 'key' });
    const told = stage.world.live('north').flatMap(({ spec }) => ('declarations' in spec ? [spec.declarations] : []));
    expect(told).toEqual([{ job_ad: true }, { job_ad: true }]);
    const { findings } = await stageOf([]).adflux.plan(aModelCampaign());
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'declaration.unsupported', platform: 'north', field: 'declarations.job_ad' },
    ]);
  });

  it('hold for openings that the storage knows, and say when it does not', async () => {
    const stage = aStage();
    const codes = async () => (await stage.adflux.plan(aModelCampaign())).findings.map(({ code }) => code);
    expect(await codes()).toContain('opening.unknown');
    for (const id of aModelCampaign().openingIds) await stage.storage.openings.put(anOpening({ id }));
    expect(await codes()).not.toContain('opening.unknown');
  });

  it('need the country of the advertiser', () => {
    expect(() => aStage({ options: { advertiserCountry: 'Colombia' } })).toThrow(/advertiserCountry/);
  });
});

describe('places that a platform cannot aim at', () => {
  const capabilities = { targeting: ['country', 'region', 'language'] as const };
  const places = [
    { country: 'CO', region: 'Antioquia', city: 'Medellín' },
    { country: 'CO', region: 'Antioquia', city: 'Envigado' },
  ];
  const targeting = { places, languages: ['es'], audienceIds: [] };

  it('become the region they are in, once, with a warning, and there alone', async () => {
    const stage = aStage({
      south: { capabilities: { targeting: [...capabilities.targeting, 'city'] } },
      north: { capabilities },
    });
    const { findings } = await stage.adflux.plan(aModelCampaign({ targeting }));
    const widened = findings.filter(({ code }) => code === 'targeting.widened');
    expect(widened.map(({ platform, severity }) => [platform, severity])).toEqual([
      ['north', 'warning'],
      ['north', 'warning'],
    ]);
    await stage.adflux.publish(aModelCampaign({ targeting }), { key: 'key' });
    const placesOn = (platform: string) =>
      stage.world.live(platform).flatMap(({ spec }) => (spec.kind === 'adGroup' ? [spec.targeting.places] : []));
    expect(placesOn('north')).toEqual([[{ country: 'CO', region: 'Antioquia' }]]);
    expect(placesOn('south')).toEqual([places]);
  });

  it('are aimed at where the platform takes cities of that country', async () => {
    const taking = { targeting: ['country', 'region', 'city', 'language'] as const, cityCountries: ['CO'] };
    const stage = aStage({
      north: { capabilities: taking },
      south: { capabilities: { ...taking, cityCountries: ['US'] } },
    });
    const { findings } = await stage.adflux.plan(aModelCampaign({ targeting }));
    expect(
      new Set(findings.filter(({ code }) => code === 'targeting.widened').map(({ platform }) => platform)),
    ).toEqual(new Set(['south']));
  });

  it('stay an error where they name no region', async () => {
    const stage = aStage({ north: { capabilities }, south: { capabilities } });
    const nowhere = { ...targeting, places: [{ country: 'CO', city: 'Medellín' }] };
    const codes = (await stage.adflux.plan(aModelCampaign({ targeting: nowhere }))).findings.map(({ code }) => code);
    expect(codes).toContain('targeting.unsupported');
  });
});

const audienceId = 'accountants';
const aimed = aModelCampaign({
  targeting: { places: [{ country: 'CO' }], languages: [], audienceIds: [audienceId] },
});

async function link(stage: Stage, changes: Partial<AudienceLink> = {}): Promise<void> {
  const purpose = 'job_advertising';
  await stage.storage.audiences.put({ id: audienceId, name: 'Contadores', purpose });
  for (const platform of ['north', 'south']) {
    const value: AudienceLink = {
      audienceId,
      platform,
      accountId: `${platform}-account`,
      key: deriveCreationKey({ runKey: 'a', platform, accountId: 'a', kind: 'audience', localId: audienceId }),
      generation: 1,
      remoteId: `${platform}-77`,
      replacedRemoteIds: [],
      state: 'ready',
      reasons: [],
      upload: null,
      members: 1_000,
      updatedAt: '2027-03-01T13:00:00Z',
      ...changes,
    };
    const id = audienceLinkId(audienceId, platform, value.accountId);
    await stage.storage.documents.put({ collection: audienceLinkCollection, id, value });
  }
}

describe('audiences that a campaign aims at', () => {
  const aiming = () => {
    const capabilities = { targeting: ['country', 'language', 'audience'] as const };
    return aStage({ north: { capabilities }, south: { capabilities } });
  };

  it('reach the platform by the ids they have there', async () => {
    const stage = aiming();
    await link(stage);
    const run = await stage.adflux.publish(aimed, { key: 'key' });
    expect(run.state).toBe('succeeded');
    const groups = sentTo(stage).filter(({ kind }) => kind === 'adGroup');
    expect(groups.map(({ audiences }) => audiences)).toEqual([
      [{ localId: audienceId, remoteId: 'north-77' }],
      [{ localId: audienceId, remoteId: 'south-77' }],
    ]);
  });

  it.each([
    ['was never built', null],
    ['has no remote id yet', { remoteId: null }],
    ['is too small', { state: 'too_small' }],
    ['is half uploaded', { upload: { operation: 'add', membersHash: 'h', checkpoint: null } }],
  ] as const)('stop the campaign where one %s', async (_case, changes) => {
    const stage = aiming();
    if (changes !== null) await link(stage, changes);
    const { findings } = await stage.adflux.plan(aimed);
    expect(findings.filter(({ code }) => code === 'audience.not_usable')).toHaveLength(2);
  });
});
