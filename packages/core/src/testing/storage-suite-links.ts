import type { Link } from '../contracts/link.js';
import type { LiveBudget } from '../contracts/live-budget.js';
import type { LinkFilter, Storage } from '../contracts/storage.js';
import { aLink, aRun, anEntry, aSpec, claimed, codeOf } from './storage-suite-samples.js';
import type { WithStorage } from './storage-suite-context.js';
import type { TestRunner } from './test-runner.js';

async function put(storage: Storage, links: readonly Link[]): Promise<void> {
  await storage.runs.recordStep(await claimed(storage, aRun('a')), 'one', anEntry(), { put: links });
}

export function linkSuite({ describe, it, expect }: TestRunner, withStorage: WithStorage): void {
  describe('links', () => {
    it(
      'finds by any field, in order of local id, leaving out what was removed',
      withStorage(async (storage) => {
        const campaign = aLink();
        const group = aLink({ kind: 'adGroup', localId: 'spring/group', remoteId: 'g' });
        const south = aLink({
          platform: 'south',
          accountId: '88',
          localId: 'Zeta',
          remoteId: 's',
          campaignId: 'other',
        });
        const gone = aLink({ localId: 'spring/old', remoteId: 'o', wanted: 'removed', delivery: 'removed' });
        await put(storage, [group, gone, campaign, south]);
        const found = (filter: LinkFilter): Promise<readonly Link[]> => storage.links.find(filter);
        expect(await found({})).toEqual([south, campaign, group]);
        expect(await found({ includeRemoved: true })).toEqual([south, campaign, group, gone]);
        expect(await found({ campaignId: 'spring' })).toEqual([campaign, group]);
        expect(await found({ campaignId: 'spring', includeRemoved: true })).toEqual([campaign, group, gone]);
        expect(await found({ platform: 'south' })).toEqual([south]);
        expect(await found({ accountId: '88' })).toEqual([south]);
        expect(await found({ kind: 'adGroup' })).toEqual([group]);
        expect(await found({ localId: 'spring' })).toEqual([campaign]);
        expect(await found({ remoteId: 'g' })).toEqual([group]);
        expect(await found({ remoteId: 'g', platform: 'south' })).toEqual([]);
      }),
    );

    it(
      'tells links apart by platform, account, kind and remote id together',
      withStorage(async (storage) => {
        const twins = [
          aLink({ localId: 'a' }),
          aLink({ localId: 'b', platform: 'south' }),
          aLink({ localId: 'c', accountId: '78' }),
          aLink({ localId: 'd', kind: 'ad' }),
          aLink({ localId: 'e', remoteId: '1' }),
        ];
        await put(storage, twins);
        expect(await storage.links.find({})).toEqual(twins);
        await storage.links.patch(aLink({ accountId: '78' }), { wanted: 'on' });
        expect((await storage.links.find({})).map((link) => link.wanted)).toEqual(['off', 'off', 'on', 'off', 'off']);
      }),
    );

    it(
      'allows one link of a local id in an account that is not removed',
      withStorage(async (storage) => {
        await put(storage, [
          aLink({ remoteId: '1', wanted: 'removed' }),
          aLink({ remoteId: '2', wanted: 'removed' }),
          aLink({ remoteId: '3' }),
          aLink({ remoteId: '4', accountId: '78' }),
        ]);
        expect(await codeOf(storage.links.patch(aLink({ remoteId: '1' }), { wanted: 'on' }))).toBe('conflict');
        expect((await storage.links.find({})).map((link) => link.remoteId)).toEqual(['3', '4']);
        await storage.links.patch(aLink({ remoteId: '3' }), { wanted: 'removed' });
        await storage.links.patch(aLink({ remoteId: '1' }), { wanted: 'on' });
        expect((await storage.links.find({})).map((link) => link.remoteId)).toEqual(['1', '4']);
      }),
    );

    it(
      'replaces a link with the same identity as a whole',
      withStorage(async (storage) => {
        const claim = await claimed(storage, aRun('a'));
        await storage.runs.recordStep(claim, 'one', anEntry(), { put: [aLink({ reasons: ['old'] })] });
        const next = aLink({ localId: 'renamed', campaignId: 'autumn', wanted: 'on', runId: 'b' });
        await storage.runs.recordStep(claim, 'two', anEntry(), { put: [next] });
        expect(await storage.links.find({})).toEqual([next]);
        expect(await storage.links.find({ campaignId: 'spring' })).toEqual([]);
        await storage.runs.recordStep(claim, 'three', anEntry(), { put: [aLink({ remoteId: '2' })] });
        expect((await storage.links.find({})).map((link) => link.localId)).toEqual(['renamed', 'spring']);
      }),
    );

    it(
      'knows the budgets of campaigns and ad groups that are on, and whose they are',
      withStorage(async (storage) => {
        const campaign = aSpec();
        if (campaign.kind !== 'campaign') throw new Error('a campaign is needed');
        const { budget, schedule, clientId: _client, ...rest } = campaign;
        const group = {
          ...rest,
          kind: 'adGroup',
          localId: 'summer/group',
          budget,
          schedule,
          keywords: [],
          maximumBid: null,
        } as const;
        const of = (campaignId: string, changes: Partial<Link> = {}): Link =>
          aLink({ remoteId: changes.localId ?? campaignId, localId: campaignId, campaignId, wanted: 'on', ...changes });
        await put(storage, [
          of('spring'),
          of('autumn', { wanted: 'off' }),
          of('winter', { wanted: 'ended' }),
          of('summer', { spec: { ...campaign, budget: null, clientId: 'andina' } }),
          of('summer', { kind: 'adGroup', localId: 'summer/group', spec: group }),
          of('summer', { kind: 'adGroup', localId: 'summer/other', spec: { ...group, budget: null } }),
        ]);
        const live = async (): Promise<readonly LiveBudget[]> =>
          [...(await storage.links.liveBudgets())].sort((one, other) => (one.campaignId < other.campaignId ? -1 : 1));
        const north = { platform: 'north', budget, schedule };
        expect(await live()).toEqual([
          { ...north, campaignId: 'spring', clientId: null },
          { ...north, campaignId: 'summer', clientId: 'andina' },
        ]);
        await storage.links.patch(of('spring'), { wanted: 'off' });
        await storage.links.patch(of('autumn'), { wanted: 'on', spec: { ...campaign, clientId: 'cima' } });
        await storage.links.patch(of('summer', { kind: 'adGroup', localId: 'summer/group' }), { wanted: 'removed' });
        expect(await live()).toEqual([{ ...north, campaignId: 'autumn', clientId: 'cima' }]);
      }),
    );

    it(
      'patches the fields it is given and no other, and does nothing where there is no link',
      withStorage(async (storage) => {
        await put(storage, [aLink()]);
        const drift = [{ field: 'name', expected: 'Ñ', actual: 'N' }] as const;
        await storage.links.patch(aLink(), { delivery: 'rejected', reasons: ['«copia»', 'foto'], drift });
        const once = aLink({ delivery: 'rejected', reasons: ['«copia»', 'foto'], drift });
        expect(await storage.links.find({})).toEqual([once]);
        const syncedAt = '2027-03-01T08:00:00-05:00';
        await storage.links.patch(aLink(), { spec: aSpec('new'), wanted: 'on', reasons: [], syncedAt });
        const twice = { ...once, spec: aSpec('new'), wanted: 'on', reasons: [], syncedAt };
        expect(await storage.links.find({})).toEqual([twice]);
        await storage.links.patch(aLink(), {});
        await storage.links.patch(aLink({ remoteId: 'nowhere' }), { wanted: 'on' });
        expect(await storage.links.find({})).toEqual([twice]);
        await storage.links.patch(aLink(), { syncedAt: null });
        expect(await storage.links.find({})).toEqual([{ ...twice, syncedAt: null }]);
      }),
    );
  });
}
