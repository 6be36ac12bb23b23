import type { Candidate } from '@adflux/core';
import { createTestClock } from '@adflux/core/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { plantCandidates, plantedFeatures } from '../model/__fixtures__/planted-candidates.js';
import { fitModel } from '../model/fit-model.js';
import type { SegmentModel } from '../model/segment-model.js';
import type { DriftReport } from './drift-report.js';
import { measureDrift } from './measure-drift.js';
import { silhouetteTrend } from './silhouette-trend.js';

let model: SegmentModel<Candidate>;
beforeAll(async () => {
  const { candidates } = plantCandidates({ count: 1_500, seed: 1 });
  model = await fitModel(candidates, { name: 'people', features: plantedFeatures, segmentCount: 4, seed: 2 });
});
const measure = (records: readonly Candidate[], at = '2027-03-01T13:00:00Z') =>
  measureDrift(model, records, { clock: createTestClock(new Date(at)) });

describe('measureDrift', () => {
  it('finds nothing in the very rows of the fit', async () => {
    const report = await measure(plantCandidates({ count: 1_500, seed: 1 }).candidates);
    expect(report).toMatchObject({ modelVersion: model.version, verdict: 'stable', rowsBefore: 1_500, rowsNow: 1_500 });
    expect(Math.max(...report.features.map(({ index }) => index))).toBe(0);
    expect(report.silhouette.change.value).toBeCloseTo(0, 12);
    expect(report.at).toBe('2027-03-01T13:00:00.000Z');
  });

  it('takes no fresh sample of the same people for drift', async () => {
    for (const seed of [11, 12, 13, 14]) {
      expect((await measure(plantCandidates({ count: 1_000, seed, from: 9_000 }).candidates)).verdict).toBe('stable');
    }
  });

  it('names the feature, the level and the segment that moved, with the rows behind each figure', async () => {
    const { candidates } = plantCandidates({ count: 1_500, seed: 3, from: 9_000 });
    const moved = candidates.map((candidate, index): Candidate =>
      index % 3 === 0 ? { ...candidate, location: { country: 'CO', region: 'Región', city: 'Bogotá' } } : candidate,
    );
    const report = await measure(moved);
    expect(report.verdict).not.toBe('stable');
    const [top] = report.features;
    expect(top).toMatchObject({ feature: 'place', segmentId: null, rowsBefore: 1_500, rowsNow: 1_500 });
    expect(top?.index).toBeGreaterThan(top?.chanceIndex ?? Infinity);
    expect(top?.largest.label.es).toContain('Bogotá');
    expect(top?.largest.now).toBeGreaterThan((top?.largest.before ?? 1) + 0.15);
    const others = report.features.filter(({ segmentId, feature }) => segmentId === null && feature !== 'place');
    expect(others.map(({ verdict }) => verdict)).toEqual(others.map(() => 'stable'));
    const inSegments = report.features.filter(({ segmentId }) => segmentId !== null);
    expect(inSegments.length).toBe(4 * (others.length + 1));
    const rows = inSegments.filter(({ feature }) => feature === 'place').reduce((sum, { rowsNow }) => sum + rowsNow, 0);
    expect(rows).toBe(1_500);
  });

  it('sees a segment grow, with an interval, and one label of many', async () => {
    const report = await measure(plantCandidates({ count: 1_500, seed: 4, weights: [3, 1, 1, 1] }).candidates);
    const grown = report.shares.filter(({ shift }) => shift.low > 0.15);
    expect(grown.length).toBe(1);
    expect(grown[0]?.verdict).toBe('shifted');
    const skills = report.features.find(({ feature, segmentId }) => feature === 'skills' && segmentId === null);
    expect(['TypeScript', 'SQL', 'AWS']).toContain(skills?.largest.label.es);
    expect(skills?.verdict).toBe('shifted');
    expect(report.shares.reduce((sum, { shift }) => sum + shift.value, 0)).toBeCloseTo(0, 12);
  });

  it('sees groups blur when people come that are like nobody before', async () => {
    const report = await measure(plantCandidates({ count: 1_500, seed: 5, newcomerShare: 0.4 }).candidates);
    expect(report.silhouette).toMatchObject({ verdict: 'shifted' });
    expect(report.silhouette.change.high).toBeLessThan(0);
    expect(report.verdict).toBe('shifted');
  });

  it('sees people come whose labels nobody had before', async () => {
    const { candidates } = plantCandidates({ count: 1_500, seed: 3, from: 9_000 });
    const moved = candidates.map((candidate, index): Candidate => (index % 4 === 0 ? { ...candidate, skills: ['Drones'] } : candidate)); // prettier-ignore
    const skills = (await measure(moved)).features.find(({ feature, segmentId }) => feature === 'skills' && segmentId === null); // prettier-ignore
    expect(skills).toMatchObject({ verdict: 'shifted', largest: { label: { es: 'ninguno', en: 'none' } } });
    expect(skills?.largest.now).toBeCloseTo(0.25, 1);
  });

  it('gives no verdict on a handful, counts what does not fit, and follows the thresholds it is given', async () => {
    const { candidates } = plantCandidates({ count: 1_500, seed: 4, weights: [3, 1, 1, 1] });
    expect((await measure(candidates.slice(0, 40))).verdict).toBe('too_few');
    const broken = { ...candidates[0], yearsOfExperience: 99 } as Candidate;
    expect(await measure([...candidates, broken])).toMatchObject({ leftOut: 1, rowsNow: 1_500 });
    const tolerant = await measureDrift(model, candidates, {
      thresholds: { index: [5, 9], share: [0.8, 0.9], silhouette: [0.8, 0.9] },
    });
    expect(tolerant.verdict).toBe('stable');
    expect(tolerant.thresholds.minimumRows).toBe(100);
  });
});

describe('silhouetteTrend', () => {
  const month = (number: number, value: number): DriftReport => ({
    ...blank,
    at: new Date(Date.UTC(2027, 0, 1 + 30 * number)).toISOString(),
    silhouette: { ...blank.silhouette, now: { value, standardError: 0.005, rows: 1_000 } },
  });
  let blank: DriftReport;
  beforeAll(async () => {
    blank = await measure(plantCandidates({ count: 200, seed: 6 }).candidates);
  });

  it('tells a fall from chance', () => {
    const falling = silhouetteTrend(model.version, [month(0, 0.4), month(1, 0.38), month(2, 0.36), month(3, 0.34)]);
    expect(falling).toMatchObject({ verdict: 'falling', rows: 4_000, reports: 4 });
    expect(falling.slope.value).toBeCloseTo(-0.02, 9);
    expect(silhouetteTrend(model.version, [month(0, 0.4), month(1, 0.405), month(2, 0.4)]).verdict).toBe('steady');
    expect(silhouetteTrend(model.version, [month(0, 0.3), month(1, 0.34), month(2, 0.38)]).verdict).toBe('rising');
  });

  it('needs three reports of this version', () => {
    expect(silhouetteTrend(model.version, [month(0, 0.4), month(1, 0.2)]).verdict).toBe('too_few');
    expect(silhouetteTrend('other', [month(0, 0.4), month(1, 0.3), month(2, 0.2)])).toMatchObject({ reports: 0 });
  });
});
