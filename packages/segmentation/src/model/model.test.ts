import { AdFluxError } from '@adflux/core';
import { createTestClock } from '@adflux/core/testing';
import { createMemoryStorage } from '@adflux/storage-memory';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Candidate } from '@adflux/core';
import { adjustedRandIndex } from '../choose-k/adjusted-rand.js';
import { plantCandidates, plantedFeatures } from './__fixtures__/planted-candidates.js';
import { fitModel } from './fit-model.js';
import type { FitModelOptions } from './fit-model-options.js';
import { parseModel, serializeModel } from './parse-model.js';
import type { SegmentModel } from './segment-model.js';

const { candidates, kinds } = plantCandidates({ count: 1_200 });
const options = (): FitModelOptions<Candidate> => ({
  name: 'candidates',
  features: plantedFeatures,
  segmentCount: 4,
  seed: 7,
  dataWindow: { from: '2027-01-01T00:00:00Z', to: '2027-02-28T23:59:59Z' },
  clock: createTestClock(),
});

let model: SegmentModel<Candidate>;
beforeAll(async () => {
  model = await fitModel(candidates, options());
});

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return AdFluxError.isInstance(error) ? error.code : 'other';
  }
};

describe('fitModel', () => {
  it('finds the kinds that were planted, and says what it was made of', async () => {
    const { segments } = await model.assignAll(candidates);
    expect(adjustedRandIndex(segments, Uint8Array.from(kinds))).toBeGreaterThan(0.9);
    const { document } = model;
    expect(document).toMatchObject({ seed: 7, weighting: 'famd', engine: 'fast', lineage: null, nextSegmentNumber: 5 });
    expect(document.data).toMatchObject({ rowCount: 1_200, leftOut: 0, window: { from: '2027-01-01T00:00:00Z' } });
    expect(document.quality.silhouette.rows).toBe(1_200);
    expect(document.quality.silhouette.value).toBeGreaterThan(0.3);
    expect(model.segments.map(({ id }) => id)).toEqual([1, 2, 3, 4].map((number) => `candidates-${number}`));
    expect(model.segments.reduce((sum, { size }) => sum + size, 0)).toBe(1_200);
    expect(new Set(model.segments.map(({ name }) => name.es)).size).toBe(4);
  });

  it('makes the same model of the same data and seed, to the last character', async () => {
    const again = await fitModel(candidates, {
      ...options(),
      clock: createTestClock(new Date(model.document.createdAt)),
    });
    expect(serializeModel(again)).toBe(serializeModel(model));
    expect(again.version).toBe(model.version);
    expect((await fitModel(candidates.slice(1), options())).document.data.fingerprint).not.toBe(
      model.document.data.fingerprint,
    );
  });

  it('lets the number of segments be chosen, and keeps why', async () => {
    const chosen = await fitModel(candidates, { ...options(), segmentCount: { minimum: 2, maximum: 6 } });
    expect(chosen.segments.length).toBe(4);
    expect(chosen.document.choice?.tried.map(({ clusterCount }) => clusterCount)).toEqual([2, 3, 4, 5, 6]);
    expect(chosen.document.choice?.reason.es).toContain('4 segmentos');
  });

  it('counts records that do not fit, and refuses a name that no id can begin with', async () => {
    const broken = { ...candidates[0], id: 'X', yearsOfExperience: -3 } as Candidate;
    const tolerant = await fitModel([...candidates, broken], { ...options(), onInvalid: 'quarantine' });
    expect(tolerant.document.data).toMatchObject({ rowCount: 1_200, leftOut: 1 });
    await expect(fitModel(candidates, { ...options(), name: 'my model/1' })).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });
});

describe('a model', () => {
  it('assigns one candidate as it assigns many, with the next best segment and how clear it is', async () => {
    const { ids, segments, sizes } = await model.assignAll(candidates);
    expect(ids).toEqual(candidates.map(({ id }) => id));
    expect(sizes).toEqual(model.segments.map(({ size }) => size));
    candidates.slice(0, 300).forEach((candidate, row) => {
      const assignment = model.assign(candidate);
      expect(assignment.segmentId).toBe(model.segments[segments[row] ?? 0]?.id);
      expect(assignment.secondSegmentId).not.toBe(assignment.segmentId);
      expect(assignment.secondDistance ?? 0).toBeGreaterThanOrEqual(assignment.distance);
      expect(assignment.confidence).toBeCloseTo(1 - assignment.distance / (assignment.secondDistance ?? 1), 12);
    });
  });

  it('takes unseen levels and missing fields as the encoder states, and names the field that does not fit', () => {
    const [first] = candidates;
    if (first === undefined) throw new Error('no candidate');
    const strange: Candidate = {
      ...{ id: 'new', contact: {}, consents: [], languages: [], skills: ['Herrería'] },
      location: { country: 'CO', region: 'Región', city: 'Macondo' },
    };
    expect(model.segments.map(({ id }) => id)).toContain(model.assign(strange).segmentId);
    expect(() => model.assign({ ...first, yearsOfExperience: 99 })).toThrow('yearsOfExperience');
  });

  it('writes segments back in bulk, leaving out what does not fit when told so', async () => {
    const storage = createMemoryStorage();
    const broken = { ...candidates[0], id: 'X', yearsOfExperience: 99 } as Candidate;
    async function* stream(): AsyncGenerator<Candidate> {
      yield* candidates;
      yield broken;
    }
    const written = await model.storeAssignments(stream(), storage.assignments, { onInvalid: 'quarantine' });
    expect(written).toMatchObject({ assigned: 1_200, sizes: model.segments.map(({ size }) => size) });
    expect(written.quarantined.map(({ record, field }) => [record, field])).toEqual([['X', 'yearsOfExperience']]);
    const candidate = candidates[5];
    if (candidate === undefined) throw new Error('no candidate');
    const { segmentId, distance, confidence } = model.assign(candidate);
    expect(await storage.assignments.ofCandidate(candidate.id)).toEqual([
      { model: 'candidates', candidateId: candidate.id, modelVersion: model.version, segmentId, distance, confidence },
    ]);
    await expect(model.storeAssignments([broken], storage.assignments)).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });
});

describe('parseModel', () => {
  it('gives back the same model from text and from JSON', () => {
    for (const source of [serializeModel(model), JSON.stringify(model), JSON.parse(JSON.stringify(model)) as unknown]) {
      const loaded = parseModel<Candidate>(source);
      expect(loaded.version).toBe(model.version);
      expect(loaded.centroids).toEqual(model.centroids);
      expect(loaded.embedding).toEqual(model.embedding);
      for (const candidate of candidates.slice(0, 50))
        expect(loaded.assign(candidate)).toEqual(model.assign(candidate));
    }
  });

  it('refuses a model that was changed anywhere', () => {
    const change = (path: readonly (string | number)[]): unknown => {
      const copy = JSON.parse(serializeModel(model)) as object;
      const parent = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key) as object, copy);
      const key = path.at(-1) ?? '';
      const old: unknown = Reflect.get(parent, key);
      Reflect.set(parent, key, typeof old === 'number' ? old + 1 : `${String(old)}x`);
      return copy;
    };
    for (const path of [
      ['centroids', 0, 0],
      ['segments', 1, 'size'],
      ['segments', 2, 'name', 'en'],
      ['encoder', 'features', 0, 'weight'],
      ['embedding', 'numerics', 0, 1],
      ['data', 'rowCount'],
      ['quality', 'silhouette', 'value'],
      ['baseline', 'sizes', 0],
      ['hash'],
    ]) {
      expect(codeOf(() => parseModel(change(path)))).toBe('invalid_request');
    }
    expect(() => parseModel(change(['segments', 1, 'size']))).toThrow('changed after it was saved');
    expect(codeOf(() => parseModel({ ...model.document, extra: 'field' }))).toBe('invalid_request');
  });

  it('says what to do about newer models, other files and models that were cut off', () => {
    const newer = { ...model.document, schemaVersion: 2 };
    expect(codeOf(() => parseModel(newer))).toBe('unsupported');
    expect(() => parseModel(newer)).toThrow('Upgrade @adflux/segmentation');
    expect(() => parseModel('{"format":"adflux.encoder"}')).toThrow('not a segmentation model');
    expect(() => parseModel(serializeModel(model).slice(0, -20))).toThrow('not JSON');
    for (const source of [null, 7, '', '[]', '"x"']) expect(codeOf(() => parseModel(source))).toBe('invalid_request');
  });

  it('executes nothing and holds no candidate', () => {
    const text = serializeModel(model);
    for (const { id, contact } of candidates.slice(0, 200)) {
      expect(text).not.toContain(`"${id}"`);
      expect(text).not.toContain(contact.email ?? '@');
    }
    const evil = JSON.parse(text.replace('{', '{"toJSON":"process.exit()","__proto__":{"polluted":1},')) as unknown;
    expect(codeOf(() => parseModel(evil))).toBe('invalid_request');
    expect(Reflect.get({}, 'polluted')).toBe(undefined);
  });
});
