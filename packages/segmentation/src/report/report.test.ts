import { describe, expect, it } from 'vitest';
import { plantedFeatures } from '../__fixtures__/planted-features.js';
import { plantPersonas } from '../__fixtures__/planted-personas.js';
import { createEncoder } from '../encoder/create-encoder.js';
import { fitKMeans } from '../engine/fit-kmeans.js';
import { describeSegments } from '../segments/describe-segments.js';
import { createEmbedding } from '../weighting/create-embedding.js';
import { axisTicks } from './axis-ticks.js';
import { projectMap } from './project-map.js';
import type { ReportOptions } from './report.js';
import { report } from './report.js';

async function reportOptions(): Promise<ReportOptions> {
  const people = plantPersonas({ count: 500, personaCount: 4, clarity: 0.6, seed: 9 }).map((person) => ({
    ...person,
    shift: person.shift === 'shift-0' ? '<script>alert(1)</script> & "more"' : person.shift,
  }));
  const { encoder, table, ids } = await createEncoder({ features: plantedFeatures }).fitEncode(people);
  const embedding = createEmbedding({ ...encoder, table });
  const { labels, centroids } = await fitKMeans({ table, embedding, clusterCount: 4, seed: 1, threads: 0 });
  const segments = await describeSegments({ encoder, table, ids, embedding, labels, centroids });
  const candidate = (clusterCount: number, silhouette: number | null) => ({
    ...{ clusterCount, inertia: 900 / clusterCount, stability: 0.9 },
    silhouette: silhouette === null ? null : { value: silhouette, low: silhouette - 0.01, high: silhouette + 0.01 },
  });
  const choice = {
    chosen: { clusterCount: 4 },
    candidates: [candidate(3, 0.2), candidate(4, 0.3), candidate(5, null)],
    reason: { es: 'Porque sí', en: 'Because' },
  };
  return { encoder, table, embedding, labels, segments, choice, modelVersion: 'v<1>' };
}

describe('report', () => {
  it('is one well-formed page that loads and runs nothing', async () => {
    const html = report(await reportOptions());
    const open: string[] = [];
    for (const [tag = '', slash, name = '', self] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^<>]*?(\/?)>/g)) {
      if (slash === '/') expect(open.pop(), tag).toBe(name);
      else if (self !== '/' && name !== 'meta') open.push(name);
    }
    expect(open).toEqual([]);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|https?:|url\(|@import|\son[a-z]+=/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;');
    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it('speaks Spanish and English, and names every segment', async () => {
    const options = await reportOptions();
    const [es, en] = [report(options), report({ ...options, language: 'en' })];
    expect(es).toContain('<html lang="es">');
    expect(es).toContain('Mapa de los segmentos');
    expect(en).toContain('Map of the segments');
    const plain = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    for (const { name } of options.segments) {
      expect(es).toContain(plain(name.es));
      expect(en).toContain(plain(name.en));
    }
    expect(report(options)).toBe(es);
  });

  it('says which sensitive features it was made with, and why', async () => {
    const options = await reportOptions();
    const reason = 'Equality audit of the board';
    const sensitiveFeatures = [{ feature: 'gender', attribute: 'gender', reason }] as const;
    expect(report({ ...options, encoder: { ...options.encoder, sensitiveFeatures } })).toContain(reason);
    expect(report(options)).not.toContain('class="warning"');
  });

  it('leaves out the curves when nothing was chosen between', async () => {
    const { choice, ...options } = await reportOptions();
    expect(report({ ...options, ...(choice === undefined ? {} : { choice }) })).toContain('Porque sí');
    expect(report(options)).not.toContain('¿Cuántos segmentos?');
  });
});

describe('projectMap', () => {
  it('shows no more variation on the second axis than on the first', async () => {
    const { table, embedding, labels } = await reportOptions();
    const { shownShares, points, centroids } = projectMap(table, embedding, labels, 4, 100);
    expect(shownShares[0]).toBeGreaterThanOrEqual(shownShares[1]);
    expect(shownShares[0] + shownShares[1]).toBeLessThanOrEqual(1);
    expect([points.length, centroids.length]).toEqual([100, 4]);
  });
});

describe('axisTicks', () => {
  it('are round numbers within the range', () => {
    expect(axisTicks(0, 10)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(axisTicks(1_423_500, 6_100_000)).toEqual([2_000_000, 3_000_000, 4_000_000, 5_000_000, 6_000_000]);
    expect(axisTicks(3, 3)).toEqual([3]);
  });
});
