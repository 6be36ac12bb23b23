import type { Candidate } from '@adflux/core';
import { createTestClock } from '@adflux/core/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { measureDrift } from '../drift/measure-drift.js';
import { auditFairness } from '../fairness/audit-fairness.js';
import { plantCandidates, plantedFeatures } from '../model/__fixtures__/planted-candidates.js';
import { fitModel } from '../model/fit-model.js';
import type { SegmentModel } from '../model/segment-model.js';
import { createModelCard } from './create-model-card.js';
import { modelCardMarkdown } from './model-card-markdown.js';

const { candidates, kinds } = plantCandidates({ count: 800 });
const kindOf = new Map(candidates.map(({ id }, index) => [id, kinds[index] ?? 0]));
let model: SegmentModel<Candidate>;
beforeAll(async () => {
  model = await fitModel(candidates, {
    ...{ name: 'people', features: plantedFeatures, segmentCount: { minimum: 3, maximum: 5 } },
    dataWindow: { from: '2027-01-01T00:00:00Z', to: '2027-02-28T23:59:59Z' },
    clock: createTestClock(),
  });
});

describe('createModelCard', () => {
  it('says what was measured, and that nobody looked where nobody did', () => {
    const card = createModelCard(model, { limits: [{ es: 'Solo Colombia.', en: 'Colombia only.' }] });
    expect(card).toMatchObject({
      version: model.version,
      data: { rowCount: 800 },
      fairness: null,
      sensitiveFeatures: [],
    });
    expect(card.segments.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(card.limits.map(({ en }) => en).join(' ')).toContain('Fairness was not audited');
    expect(card.limits.at(-1)).toEqual({ es: 'Solo Colombia.', en: 'Colombia only.' });
    expect(JSON.parse(JSON.stringify(card))).toMatchObject({ format: 'adflux.model-card', choice: { structure: card.choice?.structure } }); // prettier-ignore
  });

  it('turns what an audit or a drift report found into limits', async () => {
    const fairness = await auditFairness(model, candidates, {
      groupsOf: ({ id }) => ({ gender: kindOf.get(id) === 2 ? 'female' : 'male' }),
    });
    const drift = await measureDrift(model, plantCandidates({ count: 800, seed: 8, newcomerShare: 0.6 }).candidates);
    const limits = createModelCard(model, { fairness, drift }).limits.map(({ es }) => es);
    expect(limits.join(' ')).toContain('Revise gender antes de dirigir anuncios');
    expect(limits.join(' ')).toContain('conviene reentrenar');
    expect(limits.join(' ')).not.toContain('No se auditó');
  });
});

describe('modelCardMarkdown', () => {
  it('has the same sections in both languages, and every table is square', async () => {
    const groupsOf = ({ id }: Candidate) => ({ gender: Number(id.slice(2)) % 2 === 0 ? 'female' : 'male' });
    const card = createModelCard(model, {
      fairness: await auditFairness(model, candidates, { groupsOf }),
      drift: await measureDrift(model, candidates),
    });
    const [spanish, english] = [modelCardMarkdown(card, 'es'), modelCardMarkdown(card, 'en')];
    const shape = (text: string): string[] => text.split('\n').map((line) => /^(#+ |\||- )?/.exec(line)?.[0] ?? '');
    expect(shape(spanish)).toEqual(shape(english));
    expect(spanish).toContain('## Cuántos y por qué');
    expect(spanish).toContain(card.choice?.reason.es.slice(0, 12));
    expect(english).toContain('| k | Inertia | Silhouette | Stability |');
    expect(english).toContain('None: age, gender and other sensitive attributes play no part.');
    for (const block of english.split('\n\n').filter((part) => part.startsWith('|'))) {
      expect(new Set(block.split('\n').map((line) => line.split('|').length)).size).toBe(1);
    }
    for (const candidate of candidates) expect(spanish).not.toContain(candidate.id + ' ');
  });

  it('takes the sting out of texts that callers wrote', () => {
    const markdown = modelCardMarkdown(
      createModelCard(model, { limits: [{ es: '<img src=x>\n# no', en: '[x](javascript:alert) | y' }] }),
      'es',
    );
    expect(markdown).toContain('\\<img src=x\\> \\# no');
  });
});
