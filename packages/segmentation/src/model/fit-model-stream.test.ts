import { createTestClock } from '@adflux/core/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlantedProfile } from '../__fixtures__/planted-personas.js';
import { plantPersonas } from '../__fixtures__/planted-personas.js';
import { plantedFeatures } from '../__fixtures__/planted-features.js';
import { adjustedRandIndex } from '../choose-k/adjusted-rand.js';
import { createModelCard } from '../model-card/create-model-card.js';
import { modelCardMarkdown } from '../model-card/model-card-markdown.js';
import type { FitModelOptions } from './fit-model-options.js';
import { fitModel } from './fit-model.js';
import { parseModel, serializeModel } from './parse-model.js';
import type { SegmentModel } from './segment-model.js';

const rowCount = 12_000;
// As a database often gives them: not in random order.
const profiles = plantPersonas({ count: rowCount, personaCount: 4, clarity: 0.8, seed: 3 }).sort(
  (a, b) => a.persona - b.persona,
);
const options: FitModelOptions<PlantedProfile> = {
  name: 'candidates',
  features: plantedFeatures,
  segmentCount: 4,
  sampleRows: 2_000,
  clock: createTestClock(),
};

/** A cursor over the profiles, and what became of it. */
function cursors(records: readonly PlantedProfile[] = profiles) {
  const seen = { opened: 0, closed: 0, given: 0 };
  async function* open(): AsyncGenerator<PlantedProfile> {
    seen.opened += 1;
    try {
      for (const [index, record] of records.entries()) {
        if (index % 1_000 === 0) await Promise.resolve();
        seen.given += 1;
        yield record;
      }
    } finally {
      seen.closed += 1;
    }
  }
  return { open, seen };
}

describe('fitModel on records that a function gives', () => {
  let model: SegmentModel<PlantedProfile>;
  const { open, seen } = cursors();
  beforeAll(async () => {
    model = await fitModel(open, options);
  });

  it('finds what a fit in memory finds, from a sample and rounds over all rows', async () => {
    const held = await fitModel(profiles, options);
    const [streamed, inMemory] = [await model.assignAll(profiles), await held.assignAll(profiles)];
    expect(adjustedRandIndex(streamed.segments, inMemory.segments)).toBeGreaterThan(0.97);
    expect(model.document.quality.inertia / held.document.quality.inertia).toBeCloseTo(1, 1);
    expect(model.document.quality.silhouette.value).toBeCloseTo(held.document.quality.silhouette.value, 1);
  });

  it('reads once for the encoder, once for the sample and once a round, and closes what it opened', () => {
    expect(seen.opened).toBe(2 + model.document.quality.iterations);
    expect(model.document.quality.iterations).toBeLessThanOrEqual(3);
    expect(seen).toMatchObject({ closed: seen.opened, given: seen.opened * rowCount });
  });

  it('counts all rows, and says that other figures come from a sample', async () => {
    expect(model.document.data).toMatchObject({ rowCount, sampleRows: 2_000, leftOut: 0 });
    const sizes = model.segments.map(({ size }) => size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(rowCount);
    const { sizes: assigned } = await model.assignAll(profiles);
    for (const [index, size] of assigned.entries()) expect(Math.abs(size - (sizes[index] ?? 0))).toBeLessThan(60);
    for (const { summary, size } of model.segments)
      expect(summary?.en).toContain(`${size.toLocaleString('en')} people`);
    expect(model.document.baseline.rowCount).toBe(2_000);
    expect(modelCardMarkdown(createModelCard(model), 'en')).toContain('come from a sample of 2,000');
  });

  it('makes the same model again, which survives saving and loading', async () => {
    const again = await fitModel(cursors().open, {
      ...options,
      clock: createTestClock(new Date(model.document.createdAt)),
    });
    expect(serializeModel(again)).toBe(serializeModel(model));
    expect(parseModel(serializeModel(model)).version).toBe(model.version);
  });

  it('chooses the number of segments on the sample', async () => {
    const phases = new Set<string>();
    const chosen = await fitModel(cursors().open, {
      ...options,
      segmentCount: { minimum: 2, maximum: 5 },
      onProgress: ({ phase }) => phases.add(phase),
    });
    expect([...phases]).toEqual(['reading', 'fits', 'silhouettes']);
    expect(chosen.document.choice?.tried).toHaveLength(4);
    expect(chosen.segments.length).toBe(4);
  });

  it('leaves out what does not fit and counts it once, or refuses it by record and field', async () => {
    const broken = profiles.map((profile, index) =>
      index % 1_000 === 7 ? { ...profile, experience: Infinity } : profile,
    );
    const { document } = await fitModel(cursors(broken).open, { ...options, onInvalid: 'quarantine' });
    expect(document.data).toMatchObject({ rowCount: rowCount - 12, leftOut: 12 });
    await expect(fitModel(cursors(broken).open, options)).rejects.toThrow(/P-\d+.*experience/);
  });

  it('says how far it is, and stops when asked to, with the cursor closed', async () => {
    const controller = new AbortController();
    const stopped = cursors();
    const told: string[] = [];
    const fit = fitModel(stopped.open, {
      ...options,
      sampleRows: 500,
      signal: controller.signal,
      onProgress: (progress) => {
        if (progress.phase !== 'reading') return;
        told.push(`${progress.reading}: ${progress.rowCount}`);
        if (progress.reading === 3) controller.abort(new Error('enough'));
      },
    });
    await expect(fit).rejects.toThrow('enough');
    expect(told).toEqual(['1: 12000', '2: 12000', '3: 12000']);
    expect(stopped.seen.closed).toBe(stopped.seen.opened);
  });

  it('refuses a function that cannot be called again, and counts that are none, and says what to do', async () => {
    const once = cursors().open();
    await expect(fitModel(() => once, options)).rejects.toThrow('gave 12000 records at first and none when it was');
    for (const wrong of [{ sampleRows: 0 }, { sampleRows: 2.5 }, { maximumPasses: 0 }]) {
      const { open: untouched, seen: before } = cursors();
      await expect(fitModel(untouched, { ...options, ...wrong })).rejects.toThrow('Give a whole number, 1 or more.');
      expect(before.opened).toBe(0);
    }
  });

  it('refuses a source without rows', async () => {
    await expect(fitModel(cursors([]).open, options)).rejects.toThrow('There is no record');
  });
});
