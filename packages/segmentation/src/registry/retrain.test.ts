import type { Candidate } from '@adflux/core';
import { createTestClock } from '@adflux/core/testing';
import { createMemoryStorage } from '@adflux/storage-memory';
import { describe, expect, it } from 'vitest';
import { plantCandidates, plantedFeatures } from '../model/__fixtures__/planted-candidates.js';
import { createModelRegistry } from './create-model-registry.js';
import { retrain } from './retrain.js';
import type { RetrainOptions } from './retrain.js';

const first = plantCandidates({ count: 900, seed: 1 });
/** A third of the people are of a kind that was not there before. */
const later = plantCandidates({ count: 1_200, seed: 2, from: 900, newcomerShare: 0.35 });

const stage = () => {
  const clock = createTestClock();
  const registry = createModelRegistry<Candidate>({ models: createMemoryStorage().models, actor: 'ana', clock });
  const options: RetrainOptions<Candidate> = {
    ...{ registry, name: 'people', features: plantedFeatures, segmentCount: 4, seed: 3, clock },
    candidates: first.candidates,
  };
  return { registry, options };
};

describe('retrain', () => {
  it('puts the first model to use', async () => {
    const { registry, options } = stage();
    const report = await retrain(options);
    expect(report).toMatchObject({ decision: 'first', championVersion: null, judgement: null, lineage: null });
    expect((await registry.inUse('people'))?.version).toBe(report.challenger.version);
  });

  it('keeps the champion when the candidates have not changed, and registers the challenger all the same', async () => {
    const { registry, options } = stage();
    const { challenger: champion } = await retrain(options);
    const fresh = plantCandidates({ count: 900, seed: 5, from: 5_000 });
    const report = await retrain({ ...options, candidates: fresh.candidates, seed: 4 });
    expect(report.decision).toBe('kept');
    expect(report.reason.en).toContain('Kept');
    expect(report.judgement?.people).toBeGreaterThan(120);
    expect((await registry.inUse('people'))?.version).toBe(champion.version);
    expect((await registry.list('people')).length).toBe(2);
  });

  it('promotes a challenger that is better on held-back people, and segment ids keep meaning the same people', async () => {
    const { registry, options } = stage();
    const { challenger: champion } = await retrain(options);
    const report = await retrain({ ...options, candidates: () => later.candidates, segmentCount: 5 });
    const { challenger, judgement, lineage } = report;
    expect(report.decision).toBe('promoted');
    expect(judgement?.gain.low).toBeGreaterThan(0);
    expect((await registry.inUse('people'))?.version).toBe(challenger.version);

    // Old kinds under old ids, newcomers under a new one.
    const early = first.candidates.slice(0, 400);
    const stayed = early.filter(
      (candidate) => champion.assign(candidate).segmentId === challenger.assign(candidate).segmentId,
    );
    expect(stayed.length / early.length).toBeGreaterThan(0.9);
    expect(challenger.segments.map(({ id }) => id).sort()).toEqual([1, 2, 3, 4, 5].map((number) => `people-${number}`));
    expect(lineage).toMatchObject({ parent: champion.version, retired: [], added: ['people-5'], rowCount: 1_200 });
    const newcomers = later.candidates.filter((_, index) => later.kinds[index] === 4);
    const inNew = newcomers.filter((candidate) => challenger.assign(candidate).segmentId === 'people-5');
    expect(inNew.length / newcomers.length).toBeGreaterThan(0.9);
    expect(challenger.document.lineage).toEqual(lineage);
    expect(challenger.document.nextSegmentNumber).toBe(6);
  });

  it('leaves it to a person when too many people would change their segment, or the gain is below the margin', async () => {
    const { registry, options } = stage();
    const { challenger: champion } = await retrain(options);
    const changed = { ...options, candidates: later.candidates, segmentCount: 5 };
    const cautious = await retrain({ ...changed, mostMovedShare: 0.05 });
    expect(cautious).toMatchObject({ decision: 'kept' });
    expect(cautious.reason.es).toContain('decida una persona');
    const demanding = await retrain({ ...changed, margin: 0.9 });
    expect(demanding.reason.en).toContain('less than 0.9');
    // Numbers of versions that were kept aside stay taken: somebody may promote them yet.
    expect(cautious.lineage?.added).toEqual(['people-5']);
    expect(demanding.lineage?.added).toEqual(['people-6']);
    expect((await registry.inUse('people'))?.version).toBe(champion.version);
    await registry.promote(cautious.challenger.version, { reason: 'a person looked' });
    expect((await registry.inUse('people'))?.version).toBe(cautious.challenger.version);
  });

  it('refuses candidates without ids, by which versions are compared', async () => {
    const { options } = stage();
    const nameless = retrain({ ...options, recordId: () => undefined });
    await expect(nameless).rejects.toThrow('has no id');
  });
});
