import type { RemoteRef } from '../contracts/entity.js';
import { AdFluxError } from '../contracts/adflux-error.js';
import { deriveCreationKey } from '../contracts/creation-key.js';
import { createPlatformActor, type PlatformActor } from './platform-actor.js';
import { platformAudienceSuite } from './platform-audience-suite.js';
import { platformFaultSuite } from './platform-fault-suite.js';
import type { PlatformSuiteOptions } from './platform-harness.js';
import type { TestRunner } from './test-runner.js';

/**
 * The adapter contract as tests. Every adapter runs it, over a wire as strict as the platform's; third-party adapters can
 * run it too. One test for each port, then one for each promise about faults, so that a new adapter fails once for each
 * thing it still lacks.
 *
 * @example
 * ```ts
 * import { platformSuite, type PlatformSuiteOptions, type TestRunner } from '@adflux/core/testing';
 *
 * declare const runner: TestRunner; // { describe, it, expect } of vitest, for example
 * declare const options: PlatformSuiteOptions;
 * platformSuite(runner, options);
 * ```
 */
export function platformSuite(runner: TestRunner, options: PlatformSuiteOptions): void {
  const { describe, it, expect } = runner;

  const withActor = async (body: (actor: PlatformActor) => Promise<void>): Promise<void> => {
    const harness = await options.open();
    try {
      await body(createPlatformActor(harness));
    } finally {
      await harness.close();
    }
  };

  describe(`${options.name}: the platform contract`, () => {
    it('describes itself, launches the campaign last, and finds nothing wrong with a good tree', () =>
      withActor(async ({ harness: { platform, tree } }) => {
        expect(platform.specVersion).toBe('v1');
        expect(platform.id.length).toBeGreaterThan(0);
        expect(platform.accountId.length).toBeGreaterThan(0);
        expect(platform.capabilities.launchOrder.at(-1)).toBe('campaign');
        expect(Object.keys(platform.capabilities.creativeFormats).length).toBeGreaterThan(0);
        expect(platform.check(tree).filter((finding) => finding.severity === 'error')).toEqual([]);
        const odd = { ...tree, campaign: { ...tree.campaign, options: { 'no such option': true } } };
        expect(platform.check(odd).filter((finding) => finding.severity === 'error').length).toBeGreaterThan(0);
      }));

    it('asset: uploads what can be found by its key and only by it, and removes it where the platform can', () =>
      withActor(async (actor) => {
        const { created, port, key } = await actor.create('asset');
        expect((await port.find(key, null, actor.call))?.id).toBe(created.id);
        const other = deriveCreationKey({
          runKey: 'another',
          platform: 'p',
          accountId: 'a',
          kind: 'asset',
          localId: 'x',
        });
        expect(await port.find(other, null, actor.call)).toBe(null);
        expect((await port.read([created], actor.call))[0]).toMatchObject({ kind: 'asset', id: created.id });
        try {
          await port.remove(created, actor.call);
        } catch (error) {
          expect(AdFluxError.isInstance(error) && error.code).toBe('unsupported');
          return;
        }
        await port.remove(created, actor.call);
        expect(actor.harness.count('asset')).toBe(0);
      }));

    for (const kind of ['campaign', 'adGroup', 'ad'] as const)
      it(`${kind}: creates what can be found by its key and only by it, updates, switches, and removes twice`, () =>
        withActor(async (actor) => {
          const { harness, call } = actor;
          const before = harness.count(kind);
          const { created, port, key, parent, spec, refs } = await actor.create(kind);
          expect(harness.count(kind)).toBe(before + 1);
          if (kind === 'campaign') expect(created.delivery).toBe('off');

          const found = await port.find(key, parent, call);
          expect(found?.id).toBe(created.id);
          const other = deriveCreationKey({ runKey: 'another', platform: 'p', accountId: 'a', kind, localId: 'x' });
          expect(await port.find(other, parent, call)).toBe(null);

          const [seen] = await port.read([created], call);
          expect(seen).toMatchObject({ kind, id: created.id });
          const renamed = { ...spec, name: `${spec.name} 2` };
          await port.update({ ref: created, key, spec: renamed, previous: spec, refs }, call);
          expect((await port.find(key, parent, call))?.id).toBe(created.id);
          await port.setDelivery(created, 'off', call);
          const off = await port.setDelivery(created, 'off', call);
          if (kind === 'campaign') expect(off.delivery).toBe('off');

          await port.remove(created, call);
          await port.remove(created, call);
          expect(harness.count(kind)).toBe(before);
          expect(await port.find(key, parent, call)).toBe(null);
          const [gone] = await port.read([created], call);
          expect(gone?.delivery).toBe('removed');
        }));

    it('tree: where offered, creates everything in one write and finds all of it again', () =>
      withActor(async (actor) => {
        const { platform, count } = actor.harness;
        if (!platform.tree) return;
        const request = await actor.treeRequest();
        expect(await platform.tree.find(request, actor.call)).toBe(null);
        const refs = await platform.tree.create(request, actor.call);
        const again = await platform.tree.find(request, actor.call);
        expect(again).toEqual(refs);
        expect([count('campaign'), count('adGroup'), count('ad')]).toEqual([1, 1, 1]);
        const campaign = refs[request.tree.campaign.localId] as RemoteRef;
        expect((await platform.campaigns.read([campaign], actor.call))[0]?.delivery).toBe('off');
        await platform.campaigns.remove(campaign, actor.call);
        expect([count('campaign'), count('adGroup'), count('ad')]).toEqual([0, 0, 0]);
      }));

    it('launch: switches everything on in the declared order, and the campaign off again', () =>
      withActor(async (actor) => {
        const { platform } = actor.harness;
        const entities = await actor.createAll();
        for (const kind of platform.capabilities.launchOrder)
          await actor.portOf(kind).setDelivery(entities[kind], 'on', actor.call);
        const [live] = await platform.campaigns.read([entities.campaign], actor.call);
        expect(['on', 'in_review', 'limited']).toContain(live?.delivery);
        await platform.campaigns.setDelivery(entities.campaign, 'off', actor.call);
        expect((await platform.campaigns.read([entities.campaign], actor.call))[0]?.delivery).toBe('off');
      }));

    it('insights: where offered, answers for days without figures with no rows', () =>
      withActor(async (actor) => {
        const { insights } = actor.harness.platform;
        if (!insights) return;
        const { campaign } = await actor.createAll();
        const rows = [];
        const query = { level: 'campaign', from: '2027-01-01', to: '2027-01-02', ids: [campaign.id] } as const;
        for await (const row of insights.query(query, actor.call)) rows.push(row);
        expect(rows).toEqual([]);
      }));

    platformAudienceSuite(runner, withActor);
    platformFaultSuite(runner, options.faults, withActor);
  });
}
