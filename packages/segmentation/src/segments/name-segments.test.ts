import { describe, expect, it } from 'vitest';
import type { FittedFeature } from '../encoder/encoder-json.js';
import { nameSegments } from './name-segments.js';
import type { LevelTrait } from './segment-description.js';

const trait = (feature: string, text: string, share: number, difference: number): LevelTrait => ({
  ...{
    type: 'level',
    feature,
    level: text,
    label: { es: text, en: text },
    count: 1,
    overallShare: 0.1,
    isMarked: true,
  },
  share: { value: share, low: share, high: share },
  lift: { value: 2, low: 2, high: 2 },
  difference: { value: difference, low: difference, high: difference },
});
const feature = (name: string, role: 'who' | 'where' | 'detail' | 'none'): FittedFeature => ({
  ...{ name, path: name, weight: 1, label: { es: name, en: name }, role, missingShare: 0 },
  kind: 'categorical',
  ...{ levels: [], levelLabels: {}, missing: null, unseen: 'other' },
});
const features = [
  feature('trade', 'who'),
  feature('city', 'where'),
  feature('shift', 'detail'),
  feature('hidden', 'none'),
];
const english = (segments: readonly (readonly LevelTrait[])[]) => nameSegments(segments, features).map(({ en }) => en);

describe('nameSegments', () => {
  it('tells two segments of the same people apart by what else marks them', () => {
    const cooks = [trait('trade', 'Cooks', 0.9, 0.8), trait('shift', 'Nights', 0.6, 0.5)];
    expect(english([[...cooks, trait('shift', 'Weekends', 0.5, 0.4)], cooks])).toEqual([
      'Cooks, Nights, Weekends',
      'Cooks, Nights',
    ]);
  });

  it('numbers those that nothing tells apart', () => {
    const cooks = [trait('trade', 'Cooks', 0.9, 0.8)];
    expect(english([cooks, cooks, cooks])).toEqual(['Cooks', 'Cooks (2)', 'Cooks (3)']);
  });

  it('does not tell what nearly everybody has', () => {
    const cooks = [trait('trade', 'Cooks', 0.9, 0.8), trait('shift', 'Full time', 1, 0.1)];
    expect(english([cooks])).toEqual(['Cooks']);
  });

  it('promises nothing that holds for few, or that is rarer than elsewhere, or that is not to be named', () => {
    const weak = [trait('trade', 'Cooks', 0.2, 0.15), trait('city', 'Cali', 0.8, -0.1), trait('hidden', 'X', 0.9, 0.8)];
    expect(nameSegments([weak], features)).toEqual([
      { es: 'Candidatos sin rasgo dominante', en: 'Candidates without a dominant trait' },
    ]);
  });

  it('keeps names within what core stores', () => {
    const long = [trait('trade', 'x'.repeat(150), 0.9, 0.8), trait('city', 'y'.repeat(150), 0.9, 0.8)];
    for (const { es, en } of nameSegments([long, long], features)) {
      expect(es.length).toBeLessThanOrEqual(150);
      expect(en.length).toBeLessThanOrEqual(150);
    }
  });
});
