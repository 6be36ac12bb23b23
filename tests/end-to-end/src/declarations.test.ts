import { standardPacks } from '@adflux/compliance';
import type { CampaignInput } from '@adflux/core';
import { anOpening, createTestClock } from '@adflux/core/testing';
import { createAdFlux } from '@adflux/orchestrator';
import type { AdFlux } from '@adflux/orchestrator';
import { startSimulator } from '@adflux/simulator';
import type { Simulator } from '@adflux/simulator';
import { createMemoryStorage } from '@adflux/storage-memory';
import { describe, expect, it } from 'vitest';
import { campaignOf } from './campaign-of.js';
import { connect } from './connect.js';

/** A campaign for two openings that is shown in Colombia and, by one of its ad groups, in Spain. */
function intoSpain(options: Readonly<Record<string, unknown>>): CampaignInput {
  const campaign = campaignOf({ platforms: ['meta'] });
  const { places: _places, ...targeting } = campaign.targeting;
  const [group] = campaign.adGroups;
  if (group === undefined) throw new Error('the campaign builder makes an ad group');
  return {
    ...campaign,
    openingIds: ['one', 'two'],
    platforms: campaign.platforms.map((entry) => ({ ...entry, options })),
    targeting: { ...targeting, places: [{ country: 'CO' }] },
    adGroups: [
      group,
      { ...group, id: 'spain', name: 'España', targeting: { ...targeting, places: [{ country: 'ES' }] } },
    ],
  };
}

const inSpain =
  (body: (adflux: AdFlux, simulator: Simulator) => Promise<void>, companies = ['Andina', 'Andina']) =>
  async (): Promise<void> => {
    const clock = createTestClock();
    const simulator = await startSimulator({ platforms: ['meta'], clock, rejectionRate: 0 });
    const storage = createMemoryStorage({ clock });
    for (const [index, id] of ['one', 'two'].entries())
      await storage.openings.put(anOpening({ id, company: { name: companies[index] ?? '' } }));
    try {
      const platforms = connect(simulator, clock);
      await body(createAdFlux({ platforms, storage, clock, advertiserCountry: 'CO' }), simulator);
    } finally {
      await simulator.close();
    }
  };

const complaints = async (adflux: AdFlux, campaign: CampaignInput) =>
  (await adflux.plan(campaign)).findings.filter(({ severity }) => severity === 'error');

describe('what the rules want a platform told', () => {
  it(
    'is on the wire: every country of the campaign, who benefits and who pays',
    inSpain(async (adflux, simulator) => {
      const run = await adflux.publish(intoSpain({ dsaPayor: 'Bolsa S.A.S.' }), { key: 'key' });
      expect(run.state).toBe('succeeded');
      const { entities } = simulator.world();
      const of = (kind: string) => entities.filter((entity) => entity.kind === kind).map(({ fields }) => fields);
      expect(of('campaign')).toMatchObject([{ special_ad_category_country: ['CO', 'ES'] }]);
      const told = { dsa_beneficiary: 'Andina', dsa_payor: 'Bolsa S.A.S.' };
      expect(of('adGroup')).toMatchObject([told, told]);
    }),
  );

  it(
    'is asked for by the plan, where nobody knows it',
    inSpain(async (adflux, simulator) => {
      const found = await complaints(adflux, intoSpain({}));
      expect(found.map(({ code }) => code)).toContain('compliance.meta.dsa');
      for (const { message } of found) expect(message).toContain('platforms[].options');
      expect(simulator.requests()).toEqual([]);
    }),
  );

  it(
    'is one thing for one campaign: two employers are not one beneficiary, unless somebody names one',
    inSpain(
      async (adflux) => {
        const found = await complaints(adflux, intoSpain({ dsaPayor: 'Bolsa S.A.S.' }));
        expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['declaration.ambiguous']));
        const named = intoSpain({ dsaPayor: 'Bolsa S.A.S.', dsaBeneficiary: 'Grupo Andina' });
        expect(await complaints(adflux, named)).toEqual([]);
      },
      ['Andina', 'Pacífico'],
    ),
  );

  it('is something that the adapters of its platform say they send', async () => {
    const clock = createTestClock();
    const simulator = await startSimulator({ clock });
    try {
      for (const { id, capabilities } of connect(simulator, clock)) {
        const checks = standardPacks
          .filter(({ platform }) => platform === undefined || platform === id)
          .flatMap(({ rules }) => rules.flatMap((rule) => rule.checks));
        const wanted = checks.flatMap((check) => (check.kind === 'declare' ? check.name : []));
        expect([...(capabilities.declarations ?? [])].sort()).toEqual([...new Set(wanted)].sort());
      }
    } finally {
      await simulator.close();
    }
  });
});
