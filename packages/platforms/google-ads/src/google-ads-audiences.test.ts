import { AdFluxError, type HashedMember, type UploadCheckpoint } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import type { SimulatorOptions } from '@adflux/simulator';
import { afterEach, describe, expect, it } from 'vitest';
import { openSimulatedGoogleAds, type SimulatedGoogleAds } from './__fixtures__/google-ads-harness.js';
import { anAdGroupSpec, anAdSpec, aTree, aTreeRequest, keyOf } from './__fixtures__/google-ads-tree.js';
import type { GoogleAdsSettings } from './google-ads-settings.js';
import { toGoogleAdsMember } from './to-google-ads-member.js';

const call = createTestCall();
const key = keyOf('campaign', 'audience');
let open: SimulatedGoogleAds | null = null;
const start = async (settings: Partial<GoogleAdsSettings> = {}, options: SimulatorOptions = {}) => {
  open = await openSimulatedGoogleAds(settings, { rejectionRate: 0, ...options });
  return open;
};
afterEach(async () => {
  await open?.simulator.close();
  open = null;
});

const people = (from: number, to: number): HashedMember[] =>
  Array.from({ length: to - from }, (_, index) =>
    toGoogleAdsMember({ email: `p${String(from + index)}@example.com` }),
  ).filter((member) => member !== null);
const errorOf = (work: Promise<unknown>): Promise<AdFluxError | null> =>
  work.then(
    () => null,
    (error: unknown) => (AdFluxError.isInstance(error) ? error : null),
  );
const held = ({ simulator }: SimulatedGoogleAds, id: string): unknown =>
  simulator.world().entities.find((entity) => entity.id === id)?.fields['memberCount'];

describe('audiences on Google Ads', () => {
  it('are too small or being counted at first, and ready when Google has counted enough of them', async () => {
    const google = await start();
    const { audiences } = google.platform;
    const { id, state } = await audiences.create({ key, name: 'Contadores' }, call);
    expect(state).toBe('too_small');
    await audiences.upload({ audienceId: id, operation: 'add', members: people(0, 120) }, call);
    expect((await audiences.read([id], call))[0]?.state).toBe('processing');
    google.clock.advance(3_600_000);
    expect(await audiences.read([id, '404'], call)).toEqual([
      { id, name: `Contadores · ${key}`, state: 'ready', matchedMembers: 120 },
      { id: '404', name: '', state: 'removed' },
    ]);
  });

  it('are created once however often that is asked for', async () => {
    const google = await start();
    const { audiences } = google.platform;
    google.simulator.faults.add({ fault: 'reset-after', match: { kind: 'audience', write: true }, times: 1 });
    const doubtful = await errorOf(audiences.create({ key, name: 'Contadores' }, call));
    expect(doubtful?.recovery).toBe('reconcile');
    const { id } = await audiences.create({ key, name: 'Contadores' }, call);
    expect((await audiences.find(key, call))?.id).toBe(id);
    expect(google.simulator.world().entities.filter(({ kind }) => kind === 'audience')).toHaveLength(1);
  });

  it('never are empty while they are replaced, and keep the new members alone once Google is done', async () => {
    const google = await start();
    const { audiences } = google.platform;
    const { id } = await audiences.create({ key, name: 'Contadores' }, call);
    await audiences.upload({ audienceId: id, operation: 'add', members: people(0, 120) }, call);
    google.clock.advance(3_600_000);
    // Half of the new members are there already, from long before.
    const members = people(60, 180);
    const sizes: unknown[] = [];
    const onCheckpoint = (): void => void sizes.push(held(google, id));
    const receipt = await audiences.upload({ audienceId: id, operation: 'replace', members, onCheckpoint }, call);
    expect(receipt).toEqual({ members: 120, batches: 1, invalidEntries: 0 });
    expect([...sizes, held(google, id)]).toEqual([180, 120]);
  });

  it('go on with a replacement that Google was too slow for, from the time noted first', async () => {
    const google = await start({}, { accounts: { 'google-ads': { audienceProcessingMs: 7_200_000 } } });
    const { audiences } = google.platform;
    const { id } = await audiences.create({ key, name: 'Contadores' }, call);
    await audiences.upload({ audienceId: id, operation: 'add', members: people(0, 100) }, call);
    google.clock.advance(10_000_000);
    const members = people(200, 300);
    let reached: UploadCheckpoint | undefined;
    const onCheckpoint = (checkpoint: UploadCheckpoint): void => void (reached = checkpoint);
    const upload = { audienceId: id, operation: 'replace', members, onCheckpoint } as const;
    expect(await errorOf(audiences.upload(upload, call))).toMatchObject({
      code: 'unavailable',
      recovery: 'retry',
      retryAfterMs: 3_600_000,
    });
    expect(held(google, id)).toBe(200);
    google.clock.advance(7_200_000);
    const resumeFrom = JSON.parse(JSON.stringify(reached)) as UploadCheckpoint;
    const receipt = await audiences.upload({ ...upload, resumeFrom }, call);
    expect([receipt.members, held(google, id)]).toEqual([100, 100]);
  });

  it('survive an upload whose answers are lost or refused for a while', async () => {
    const google = await start();
    const { audiences } = google.platform;
    const { id } = await audiences.create({ key, name: 'Contadores' }, call);
    const match = { kind: 'audience', write: true };
    google.simulator.faults.add({ fault: 'reset-after', match, times: 1 });
    google.simulator.faults.add({ fault: 'throttle', match, times: 1 });
    google.simulator.faults.add({ fault: 'service-error', match, times: 1 });
    await audiences.upload({ audienceId: id, operation: 'add', members: people(0, 101) }, call);
    expect(held(google, id)).toBe(101);
  });

  it('need the terms to be accepted, and say so before anything is sent', async () => {
    const google = await start({ acceptsCustomerMatchTerms: false });
    const { audiences } = google.platform;
    for (const work of [
      audiences.create({ key, name: 'Contadores' }, call),
      audiences.upload({ audienceId: '1', operation: 'add', members: people(0, 100) }, call),
    ]) {
      const error = await errorOf(work);
      expect([error?.code, error?.message]).toEqual(['config', expect.stringContaining('acceptsCustomerMatchTerms')]);
    }
    expect(google.simulator.requests()).toEqual([]);
  });

  it('name the missing scope, the list that is gone, and no digest', async () => {
    const scopes = ['https://www.googleapis.com/auth/adwords'];
    const narrow = await start({}, { accounts: { 'google-ads': { scopes } } });
    const { id } = await narrow.platform.audiences.create({ key, name: 'Contadores' }, call);
    const upload = { audienceId: id, operation: 'add', members: people(0, 100) } as const;
    expect(await errorOf(narrow.platform.audiences.upload(upload, call))).toMatchObject({
      code: 'permission_denied',
      platformCode: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
      message: expect.stringContaining('auth/datamanager') as string,
    });
    await narrow.simulator.close();
    const google = await start();
    const gone = await errorOf(google.platform.audiences.upload({ ...upload, audienceId: '404' }, call));
    expect([gone?.code, gone?.platformCode]).toEqual(['not_found', 'INVALID_USER_LIST_ID']);
    expect(JSON.stringify(gone)).not.toMatch(/[0-9a-f]{64}/);
  });
});

describe('a campaign aimed at an audience', () => {
  const publish = async (google: SimulatedGoogleAds, audiences: readonly { localId: string; remoteId: string }[]) => {
    const group = { spec: anAdGroupSpec({ audiences }), ads: [anAdSpec()] };
    const refs = await google.platform.tree.create(aTreeRequest(aTree({ adGroups: [group] })), call);
    await google.platform.campaigns.setDelivery(refs['spring'] ?? { kind: 'campaign', id: '' }, 'on', call);
    return refs;
  };
  const shown = async (google: SimulatedGoogleAds): Promise<number> => {
    let impressions = 0;
    const query = { level: 'campaign', from: '2027-03-01', to: '2027-03-31' } as const;
    for await (const row of google.platform.insights?.query(query, call) ?? []) impressions += row.impressions;
    return impressions;
  };

  it('is shown to its people alone, and to nobody while they are too few', async () => {
    const google = await start();
    const { audiences, adGroups } = google.platform;
    const { id } = await audiences.create({ key, name: 'Contadores' }, call);
    await audiences.upload({ audienceId: id, operation: 'add', members: people(0, 99) }, call);
    const refs = await publish(google, [{ localId: 'accountants', remoteId: id }]);
    const adGroup = google.simulator.world().entities.find(({ kind }) => kind === 'adGroup');
    expect(adGroup?.fields['targetingSetting']).toEqual({
      targetRestrictions: [{ targetingDimension: 'AUDIENCE', bidOnly: false }],
    });
    await google.simulator.advance({ days: 3 });
    expect(await shown(google)).toBe(0);
    await audiences.upload({ audienceId: id, operation: 'add', members: people(99, 120) }, call);
    await google.simulator.advance({ days: 2 });
    expect(await shown(google)).toBeGreaterThan(0);

    // Taken away again, and put back: only the difference is sent, so both may be repeated.
    const ref = refs['spring/group'] ?? { kind: 'adGroup', id: '' };
    const aimed = anAdGroupSpec({ audiences: [{ localId: 'accountants', remoteId: id }] });
    const lists = () =>
      google.simulator.world().entities.filter(({ kind, removed }) => kind === 'adGroupCriterion' && !removed).length;
    const update = { ref, key: keyOf('adGroup', 'spring/group'), refs: {} };
    for (const [spec, previous, count] of [
      [anAdGroupSpec(), aimed, 0],
      [aimed, anAdGroupSpec(), 1],
      [aimed, anAdGroupSpec(), 1],
    ] as const) {
      await adGroups.update({ ...update, spec, previous }, call);
      expect(lists()).toBe(count);
    }
  });
});
