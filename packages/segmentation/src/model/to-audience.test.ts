import type { Candidate } from '@adflux/core';
import { audienceSchema, segmentSchema } from '@adflux/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { plantCandidates, plantedFeatures } from './__fixtures__/planted-candidates.js';
import { fitModel } from './fit-model.js';
import type { SegmentModel } from './segment-model.js';
import { toAudience, toSegmentRecord } from './to-audience.js';

const { candidates } = plantCandidates({ count: 400 });
const fit = { name: 'people', features: plantedFeatures, segmentCount: 3 };
const purpose = 'job_advertising';
let model: SegmentModel<Candidate>;
beforeAll(async () => {
  model = await fitModel(candidates, fit);
});

describe('toSegmentRecord', () => {
  it('makes core’s record of a segment of a loaded model', () => {
    const record = toSegmentRecord(model, 'people-3', { language: 'en' });
    expect(segmentSchema.parse(record)).toEqual(record);
    expect(record).toMatchObject({ id: 'people-3', modelVersion: model.version, size: model.segments[2]?.size });
    expect(record.name).toBe(model.segments[2]?.name.en);
  });
});

describe('toAudience', () => {
  it('makes core’s record of a segment, and says that nobody has checked consent yet', () => {
    const { audience, ...rest } = toAudience(model, 'people-2', { purpose });
    expect(audienceSchema.parse(audience)).toEqual(audience);
    expect(audience).toMatchObject({
      id: 'people-2',
      segmentId: 'people-2',
      purpose,
      name: model.segments[1]?.name.es,
    });
    expect(rest).toEqual({ isConsentChecked: false, modelName: 'people', modelVersion: model.version });
    const english = toAudience(model, 'people-2', { purpose, language: 'en', id: 'spring' }).audience;
    expect(english).toMatchObject({ id: 'spring', name: model.segments[1]?.name.en });
  });

  it('asks for a purpose, and for a segment that is there', () => {
    expect(() => toAudience(model, 'people-2', { purpose: ' ' })).toThrow('purpose');
    expect(() => toAudience(model, 'people-9', { purpose })).toThrow('people-1, people-2, people-3');
  });

  it('refuses segments that were made with a sensitive attribute, whatever the reason it was admitted for', async () => {
    const analysis = await fitModel(candidates, {
      ...fit,
      features: [...plantedFeatures, { name: 'age', kind: 'numeric', path: 'age' }],
      admitSensitive: { age: 'Internal study of how segments differ by age, approved by legal.' },
      read: (candidate: Candidate) => ({ ...candidate, age: 18 + (Number(candidate.id.slice(2)) % 40) }),
    });
    expect(() => toAudience(analysis, 'people-1', { purpose })).toThrow('age (age)');
    expect(toSegmentRecord(analysis, 'people-1').sensitiveFeatures).toEqual(['age']);
  });
});
