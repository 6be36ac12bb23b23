import { describe, expect, it } from 'vitest';
import { pickCandidate } from './pick-candidate.js';
import type { SegmentCountCandidate } from './segment-count-candidate.js';

const fit = {
  centroids: new Float64Array(0),
  labels: new Uint8Array(0),
  inertia: 1,
  iterations: 1,
  sizes: new Int32Array(0),
  converged: true,
};

function candidate(clusterCount: number, silhouette: number, stability: number, smallestShare = 0.1) {
  const value = { value: silhouette, low: silhouette, high: silhouette, rowCount: 100, isExact: true };
  const of: SegmentCountCandidate = {
    ...{ clusterCount, fit, inertia: 100 / clusterCount, silhouette: value },
    ...{ squaredSilhouette: silhouette, stability, smallestShare },
  };
  return of;
}

describe('pickCandidate', () => {
  it('takes the highest silhouette when it stands out', () => {
    const { chosen, reason } = pickCandidate([candidate(5, 0.3, 0.99), candidate(6, 0.36, 0.8)], 0.01);
    expect(chosen.clusterCount).toBe(6);
    expect(reason.en).toMatch(/^6 segments: they have the highest silhouette \(0\.360\)/);
  });

  it('takes the number that other seeds find again when silhouettes are as good as equal', () => {
    const options = [candidate(8, 0.41, 0.68), candidate(9, 0.459, 0.99), candidate(10, 0.462, 0.83)];
    const { chosen, reason } = pickCandidate(options, 0.01);
    expect(chosen.clusterCount).toBe(9);
    expect(reason.en).toMatch(
      /that of 10 differ by less than 0\.02.*find this number again most surely \(stability 0\.99\)/,
    );
    expect(reason.es).toMatch(/la de 10 difieren menos de 0\.02.*reproducen mejor \(estabilidad 0\.99\)/);
  });

  it('takes the smallest number when neither silhouette nor stability decides', () => {
    const options = [candidate(10, 0.5, 0.85), candidate(9, 0.495, 0.82), candidate(7, 0.47, 0.99)];
    const { chosen, reason } = pickCandidate(options, 0.01);
    expect(chosen.clusterCount).toBe(9);
    expect(reason.en).toContain(
      'other seeds find 10 again as surely (stability 0.82), so the smallest number is taken',
    );
    expect(reason.es).toContain('reproducen igual de bien 10 (estabilidad 0.82), y se toma el menor número');
  });

  it('does not let tiny or shaky segments in, however good their silhouette', () => {
    const options = [candidate(5, 0.3, 0.9), candidate(6, 0.45, 0.9, 0.001), candidate(7, 0.44, 0.4)];
    const { chosen, reason } = pickCandidate(options, 0.01);
    expect(chosen.clusterCount).toBe(5);
    expect(reason.en).toContain('Left out: 1 with segments under 1.0 %');
    expect(reason.en).toContain('Left out: 1 that another seed does not find again');
  });
});
