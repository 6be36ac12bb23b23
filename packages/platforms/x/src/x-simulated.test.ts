import { aCampaignSpec, anAdGroupSpec, anAdSpec } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { call, failureOf, fieldsOf, keys, launch, publish, specs, withWorld } from './__fixtures__/x-world.js';
import { testKey } from './__fixtures__/test-key.js';

describe('on a simulated account', () => {
  it('creates campaign and line item switched off, and declares nothing about the audience', () =>
    withWorld({}, async (world) => {
      const { campaign, group } = await publish(world);
      expect([campaign.delivery, group.delivery]).toEqual(['off', 'off']);
      const bodies = world.simulator.requests().map(({ body }) => String(body));
      expect(bodies.filter((body) => body.includes('entity_status=PAUSED'))).toHaveLength(2);
      expect(fieldsOf(world, 'adGroup')).toMatchObject({
        objective: 'WEBSITE_CLICKS',
        goal: 'LINK_CLICKS',
        bid_strategy: 'AUTO',
      });
      expect(fieldsOf(world, 'adGroup')['audience_expansion'] ?? null).toBe(null);
      const criteria = world.simulator.world().entities.filter(({ kind }) => kind === 'criterion');
      expect(criteria.map(({ fields }) => fields['targeting_type']).sort()).toEqual(['LANGUAGE', 'LOCATION']);
    }));

  it('tells that an ad was rejected', () =>
    withWorld({ rejectionRate: 1 }, async (world) => {
      const published = await publish(world);
      await launch(world, published);
      await world.simulator.advance({ days: 1 });
      const [ad] = await world.x.ads.read([published.ad], call);
      expect(ad).toMatchObject({ delivery: 'rejected', reasons: ['approval_status REJECTED'] });
    }));

  it('says honestly that an ad cannot be switched off by itself', () =>
    withWorld({ reviewDelayMs: 1 }, async (world) => {
      const published = await publish(world);
      await world.simulator.advance({ hours: 1 });
      expect(await world.x.ads.setDelivery(published.ad, 'off', call)).toMatchObject({ delivery: 'on' });
    }));

  it('changes budget, dates and targeting, and sends only what differs', () =>
    withWorld({}, async (world) => {
      const { campaign, group } = await publish(world);
      const richer = aCampaignSpec({
        budget: { period: 'daily', level: 'campaign', amount: { micros: 30_000_000_000n, currency: 'COP' } },
      });
      const changed = await world.x.campaigns.update(
        { ref: campaign, key: keys.campaign, spec: richer, previous: specs.campaign, refs: {} },
        call,
      );
      expect(changed.budget).toEqual({ micros: 30_000_000_000n, currency: 'COP' });
      const elsewhere = anAdGroupSpec({
        targeting: {
          ...specs.adGroup.targeting,
          places: [
            { country: 'CO', region: 'Antioquia' },
            { country: 'CO', city: 'Cali' },
          ],
        },
        schedule: { ...specs.adGroup.schedule, endsAt: '2027-05-31T23:59:59-05:00' },
      });
      await world.x.adGroups.update(
        { ref: group, key: keys.adGroup, spec: elsewhere, previous: specs.adGroup, refs: {} },
        call,
      );
      const live = world.simulator.world().entities.filter(({ kind, removed }) => kind === 'criterion' && !removed);
      expect(live.map(({ fields }) => fields['targeting_type']).sort()).toEqual(['LANGUAGE', 'LOCATION', 'LOCATION']);
      const before = world.simulator.requests().length;
      await world.x.adGroups.update(
        { ref: group, key: keys.adGroup, spec: elsewhere, previous: elsewhere, refs: {} },
        call,
      );
      expect(
        world.simulator
          .requests()
          .slice(before)
          .map(({ method }) => method),
      ).toEqual(['GET']);
    }));

  it('gives the card of an ad another headline, renames its post, and refuses another text', () =>
    withWorld({}, async (world) => {
      const { ad, photo } = await publish(world);
      const refs = { 'spring/assets/photo': photo };
      const spec = anAdSpec({ name: 'Otro', creative: { ...specs.ad.creative, headlines: ['Contador júnior'] } });
      const update = { ref: ad, key: keys.ad, previous: specs.ad, refs };
      expect(await world.x.ads.update({ ...update, spec }, call)).toMatchObject({ name: `${keys.ad} · Otro` });
      expect(JSON.stringify(fieldsOf(world, 'card'))).toContain('Contador júnior');
      const rewritten = anAdSpec({ creative: { ...specs.ad.creative, primaryText: 'Otra cosa' } });
      expect(await failureOf(world.x.ads.update({ ...update, spec: rewritten }, call))).toMatchObject({
        code: 'unsupported',
      });
    }));

  it('looks a country up once for all its cities, however many ad groups aim there', () =>
    withWorld({}, async (world) => {
      const { campaign } = await publish(world);
      for (const [index, city] of ['Cali', 'Barranquilla', 'Bogotá', 'Medellín'].entries()) {
        const places = [{ country: 'CO', city }];
        const spec = anAdGroupSpec({ name: city, targeting: { ...specs.adGroup.targeting, places } });
        const key = testKey(`spring/group-${index}`, 'adGroup');
        await world.x.adGroups.create({ key, spec, parent: campaign, refs: {} }, call);
      }
      const asked = world.simulator.requests().filter(({ path }) => path.includes('/targeting_criteria/locations'));
      expect(asked).toHaveLength(1);
    }));

  it('aims at countries it knows without asking', () =>
    withWorld({}, async (world) => {
      const { campaign } = await publish(world);
      const places = [{ country: 'MX' }, { country: 'BR' }, { country: 'US' }];
      const spec = anAdGroupSpec({ targeting: { ...specs.adGroup.targeting, languages: [], places } });
      const before = world.simulator.requests().length;
      await world.x.adGroups.create(
        { key: testKey('spring/abroad', 'adGroup'), spec, parent: campaign, refs: {} },
        call,
      );
      const paths = world.simulator
        .requests()
        .slice(before)
        .map(({ path }) => path);
      expect(paths.filter((path) => path.includes('/locations'))).toEqual([]);
    }));

  it('leaves nothing behind when a place is not known', () =>
    withWorld({}, async (world) => {
      const { campaign } = await publish(world);
      const spec = anAdGroupSpec({
        targeting: { ...specs.adGroup.targeting, places: [{ country: 'CO', city: 'Macondo' }] },
      });
      const key = testKey('spring/nowhere', 'adGroup');
      const error = await failureOf(world.x.adGroups.create({ key, spec, parent: campaign, refs: {} }, call));
      expect(error).toMatchObject({ code: 'invalid_request' });
      expect(error.message).toContain('Macondo');
      expect(world.simulator.world().entities.filter(({ kind }) => kind === 'adGroup')).toHaveLength(1);
    }));
});
