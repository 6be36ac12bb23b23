import { segmentSchema } from '@adflux/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEncoder } from '../encoder/create-encoder.js';
import type { FeatureSpec } from '../encoder/feature-spec.js';
import { createEmbedding } from '../weighting/create-embedding.js';
import { describeSegments } from './describe-segments.js';
import type { SegmentDescription } from './segment-description.js';
import { toSegment } from './to-segment.js';

const label = (es: string, en: string) => ({ es, en });
const features: readonly FeatureSpec[] = [
  {
    name: 'education',
    kind: 'ordinal',
    levels: ['secondary', 'technical'],
    role: 'who',
    levelLabels: {
      secondary: label('Bachilleres', 'High-school graduates'),
      technical: label('Técnicos', 'Technicians'),
    },
  },
  { name: 'home', kind: 'place', by: 'city' },
  { name: 'shift', kind: 'categorical', levelLabels: { flexible: label('turno flexible', 'flexible shifts') } },
  { name: 'skills', kind: 'multi_label' },
  { name: 'pay', kind: 'numeric', scale: 'log', winsorise: null, lowLabel: label('salario básico', 'entry pay') },
  { name: 'gender', kind: 'categorical', role: 'who' },
];
const person = (index: number, segment: number) => {
  const other = index % 5 === 0 ? 1 - segment : segment;
  return {
    id: `CAN-${index}`,
    education: ['technical', 'secondary'][other],
    home: { country: 'CO', region: ['Antioquia', 'Valle'][segment], city: ['Medellín', 'Cali'][segment] },
    shift: ['flexible', 'fixed'][other],
    skills: segment === 0 ? ['Excel'] : index % 16 === 0 ? ['Cocina'] : [],
    pay: segment === 0 ? 4_000_000 : 1_500_000 + (index % 8 === 0 ? 0 : 100_000),
    gender: ['female', 'male'][segment],
  };
};
const segmentOf = (index: number): number => (index % 4 === 0 ? 1 : 0);
const people = Array.from({ length: 400 }, (_, index) => person(index, segmentOf(index)));

let segments: SegmentDescription[] = [];
const describeAll = async (segmentIds?: readonly string[]) => {
  const reason = 'Equality audit of the board, asked for by the data protection officer.';
  const encoder = createEncoder({ features, admitSensitive: { gender: reason } });
  const { encoder: fitted, table, ids } = await encoder.fitEncode(people);
  const embedding = createEmbedding({ ...fitted, table, weighting: 'onehot' });
  const labels = Uint8Array.from(people, (_, index) => segmentOf(index));
  const centroids = new Float64Array(2 * embedding.dimensions);
  const options = { encoder: fitted, table, ids, embedding, labels, centroids };
  return describeSegments(segmentIds === undefined ? options : { ...options, segmentIds });
};
const [first, second] = [0, 1];
beforeAll(async () => {
  segments = await describeAll();
});

describe('describeSegments', () => {
  it('counts members and shares', () => {
    expect(segments.map(({ size }) => size)).toEqual([300, 100]);
    expect(segments[first]?.share.value).toBe(0.75);
    expect(segments[second]?.share.low).toBeLessThan(0.25);
  });

  it('names them by who, where and what, in both languages, without sensitive features', () => {
    expect(segments[first]?.name).toEqual({
      es: 'Técnicos de Medellín, Excel',
      en: 'Technicians from Medellín, Excel',
    });
    expect(segments[second]?.name).toEqual({
      es: 'Bachilleres de Cali, salario básico',
      en: 'High-school graduates from Cali, entry pay',
    });
    for (const { name, summary } of segments) expect(JSON.stringify([name, summary])).not.toMatch(/male|gender/);
  });

  it('says how much more often a level comes, against all and against the others', () => {
    const trait = segments[second]?.traits.find((other) => other.type === 'level' && other.level === 'Cocina');
    expect(trait).toMatchObject({
      count: 25,
      share: { value: 0.25 },
      overallShare: 0.0625,
      lift: { value: 4 },
      isMarked: true,
    });
    const technical = segments[second]?.traits.find((other) => other.type === 'level' && other.level === 'technical');
    expect(technical).toMatchObject({ count: 20, share: { value: 0.2 }, overallShare: 0.65, isMarked: true });
    expect(technical?.difference.value).toBeCloseTo(0.2 - 0.8, 9);
  });

  it('gives the middle in original units', () => {
    const centroid = segments[second]?.centroid ?? [];
    expect(centroid.find(({ feature }) => feature === 'pay')).toMatchObject({ type: 'number' });
    const pay = centroid.find((value) => value.type === 'number');
    expect(pay?.type === 'number' && pay.value).toBeCloseTo(Math.sqrt(1_500_001 * 1_600_001) - 1, -1);
    expect(centroid.find(({ feature }) => feature === 'education')).toEqual({
      ...{ feature: 'education', type: 'level' },
      ...{ level: 'secondary', share: 0.8 },
    });
    expect(centroid.find(({ feature }) => feature === 'skills')).toMatchObject({
      labels: [{ level: 'Cocina', share: 0.25 }],
    });
  });

  it('shows typical members of the segment itself, by id alone', () => {
    for (const { index, typicalMembers } of segments) {
      expect(typicalMembers).toHaveLength(5);
      for (const id of typicalMembers) expect(segmentOf(Number(id.slice(4)))).toBe(index);
    }
  });

  it('marks segments made with sensitive features', () => {
    expect(segments.map(({ sensitiveFeatures }) => sensitiveFeatures)).toEqual([['gender'], ['gender']]);
  });

  it('becomes a record that core accepts', async () => {
    const [segment] = await describeAll(['board-a', 'board-b']);
    if (segment === undefined) throw new Error('no segment');
    const record = segmentSchema.parse(toSegment(segment, { modelVersion: 'v1', language: 'en' }));
    expect(record).toMatchObject({
      id: 'board-a',
      name: 'Technicians from Medellín, Excel',
      modelVersion: 'v1',
      size: 300,
    });
  });

  it('refuses parts of different fits', async () => {
    await expect(describeAll(['only-one'])).rejects.toThrow('1 ids are given for 2 segments');
  });
});
