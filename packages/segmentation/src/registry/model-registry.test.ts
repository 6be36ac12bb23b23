import type { Candidate } from '@adflux/core';
import { createTestClock } from '@adflux/core/testing';
import { createMemoryStorage } from '@adflux/storage-memory';
import { beforeAll, describe, expect, it } from 'vitest';
import { plantCandidates, plantedFeatures } from '../model/__fixtures__/planted-candidates.js';
import { fitModel } from '../model/fit-model.js';
import { serializeModel } from '../model/parse-model.js';
import type { SegmentModel } from '../model/segment-model.js';
import { createModelRegistry } from './create-model-registry.js';

const { candidates } = plantCandidates({ count: 400 });
const why = { reason: 'test' };
let models: SegmentModel<Candidate>[];
beforeAll(async () => {
  const clock = createTestClock();
  models = [];
  for (const segmentCount of [4, 3, 2]) {
    models.push(await fitModel(candidates, { name: 'people', features: plantedFeatures, segmentCount, clock }));
    clock.advance(60_000);
  }
});

const aRegistry = async () => {
  const storage = createMemoryStorage();
  const clock = createTestClock();
  const registry = createModelRegistry<Candidate>({ models: storage.models, actor: 'ana', clock });
  for (const model of models) await registry.register(model);
  const versions = models.map(({ version }) => version) as [string, string, string];
  return { storage, clock, registry, versions };
};

describe('createModelRegistry', () => {
  it('has no model in use until one is promoted, then gives that one back ready for use', async () => {
    const { registry, versions } = await aRegistry();
    expect(await registry.inUse('people')).toBe(null);
    expect(await registry.promote(versions[0], why)).toMatchObject({ sequence: 1, actor: 'ana', reason: 'test' });
    const inUse = await registry.inUse('people');
    expect(inUse?.version).toBe(versions[0]);
    expect(inUse?.assign(candidates[0] as Candidate)).toEqual(models[0]?.assign(candidates[0] as Candidate));
    expect(await registry.promote(versions[0], why)).toBe(null);
  });

  it('goes back step by step, and forgets what was taken back', async () => {
    const { registry, versions } = await aRegistry();
    const [one, two, three] = versions;
    for (const version of versions) await registry.promote(version, why);
    expect((await registry.rollback('people', why)).version).toBe(two);
    expect((await registry.rollback('people', why)).version).toBe(one);
    await expect(registry.rollback('people', why)).rejects.toMatchObject({ code: 'invalid_request' });
    await registry.promote(three, why);
    expect((await registry.rollback('people', { reason: 'worse in use' })).version).toBe(one);
    const history = await registry.history('people');
    expect(history.map(({ action }) => action)).toEqual(['rollback', 'promote', 'rollback', 'rollback', 'promote', 'promote', 'promote']); // prettier-ignore
    expect(history[0]).toMatchObject({ version: one, reason: 'worse in use', sequence: 7 });
  });

  it('lets one of two that promote at once win, and refuses to replace what is not in use any more', async () => {
    const { registry, versions } = await aRegistry();
    const outcomes = await Promise.allSettled(versions.map((version) => registry.promote(version, why)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    const inUse = (await registry.inUse('people'))?.version;
    const other = versions.find((version) => version !== inUse) ?? '';
    await expect(registry.promote(other, { ...why, replaces: null })).rejects.toMatchObject({ code: 'conflict' });
    expect(await registry.promote(other, { ...why, replaces: inUse ?? null })).toMatchObject({ version: other });
  });

  it('lists what there is, newest first, with what a person asks about first', async () => {
    const { registry, versions } = await aRegistry();
    await registry.promote(versions[1], why);
    const list = await registry.list('people');
    expect(list.map(({ version }) => version)).toEqual([...versions].reverse());
    expect(list.map(({ isInUse }) => isInUse)).toEqual([false, true, false]);
    expect(list[2]?.summary).toMatchObject({ rowCount: 400, weighting: 'famd', sensitiveFeatures: [], parent: null });
    expect(list[2]?.summary.segments?.length).toBe(4);
    expect((await registry.list('people', { limit: 1 })).length).toBe(1);
    expect(await registry.list('nothing')).toEqual([]);
  });

  it('compares two versions, also by what becomes of people', async () => {
    const { registry, versions } = await aRegistry();
    const { agreement, ...rest } = await registry.compare(versions[0], versions[1]);
    expect(agreement).toBe(null);
    expect(rest).toMatchObject({
      segments: { shared: ['people-1', 'people-2', 'people-3'], retired: ['people-4'], added: [] },
      features: { removed: [], added: [] },
      isSameData: true,
    });
    const same = await registry.compare(versions[0], versions[0], candidates);
    expect(same.agreement).toMatchObject({ people: 400, adjustedRandIndex: 1, movedShare: 0 });
    const other = await registry.compare(versions[0], versions[2], candidates);
    expect(other.agreement?.adjustedRandIndex).toBeLessThan(0.9);
    expect(other.agreement?.migration.reduce((sum, { count }) => sum + count, 0)).toBe(400);
  });

  it('names a version that is not there', async () => {
    const { registry } = await aRegistry();
    await expect(registry.get('people-none')).rejects.toMatchObject({ code: 'not_found' });
    await expect(registry.promote('people-none', why)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('refuses a model that was changed in storage, or put in the place of another', async () => {
    const [first, second] = models;
    if (first === undefined || second === undefined) throw new Error('no model');
    const { storage, registry, versions } = await aRegistry();
    const giving = (document: string) =>
      createModelRegistry<Candidate>({
        actor: 'ana',
        models: {
          ...storage.models,
          get: async (version) => {
            const stored = await storage.models.get(version);
            return stored === null ? null : { ...stored, document };
          },
        },
      });
    await registry.promote(versions[0], why);
    const edited = giving(serializeModel(first).replace('"seed":1', '"seed":2'));
    await expect(edited.inUse('people')).rejects.toThrow('changed after it was saved');
    const swapped = giving(serializeModel(second));
    await expect(swapped.inUse('people')).rejects.toThrow(`gives ${second.version} for ${first.version}`);
  });
});
