import type { Candidate } from '@adflux/core';
import { createTestClock } from '@adflux/core/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../engine/random.js';
import { plantCandidates, plantedFeatures } from '../model/__fixtures__/planted-candidates.js';
import { fitModel } from '../model/fit-model.js';
import { serializeModel } from '../model/parse-model.js';
import type { SegmentModel } from '../model/segment-model.js';
import { auditFairness } from './audit-fairness.js';
import { cramersV } from './cramers-v.js';

const { candidates, kinds } = plantCandidates({ count: 1_600 });
const kindOf = new Map(candidates.map(({ id }, index) => [id, kinds[index] ?? 0]));
let model: SegmentModel<Candidate>;
let genderOf: ReadonlyMap<string, string>;
beforeAll(async () => {
  model = await fitModel(candidates, { name: 'people', features: plantedFeatures, segmentCount: 4 });
  const random = createRandom(9);
  // Nurses are mostly women; everywhere else the coin decides.
  genderOf = new Map(
    candidates.map(({ id }) => [id, random() < (kindOf.get(id) === 2 ? 0.85 : 0.5) ? 'female' : 'male']),
  );
});

describe('auditFairness', () => {
  it('flags the segment that stands in for a gender, and whom it leaves out', async () => {
    const audit = await auditFairness(model, candidates, {
      groupsOf: ({ id }) => ({ gender: genderOf.get(id) }),
      clock: createTestClock(),
    });
    expect(audit).toMatchObject({ modelVersion: model.version, people: 1_600, leftOut: 0, toleratedRatio: 0.8 });
    const [gender] = audit.attributes;
    const nurse = candidates.find(({ id }) => kindOf.get(id) === 2);
    const nurses = nurse === undefined ? '' : model.assign(nurse).segmentId;
    expect(gender?.flagged).toContain(nurses);
    const segment = gender?.segments.find(({ segmentId }) => segmentId === nurses);
    expect(segment?.groups.map(({ group, flag }) => [group, flag])).toEqual([['female', 'over'], ['male', 'under']]); // prettier-ignore
    // Whoever is drawn into one segment is missing in the others, never the other way round.
    const others = gender?.segments.filter(({ segmentId }) => segmentId !== nurses) ?? [];
    expect(others.map(({ groups }) => groups[0]?.flag)).not.toContain('over');
    expect(others.map(({ groups }) => groups[1]?.flag)).not.toContain('under');
    expect(segment?.groups[0]?.share.value).toBeCloseTo(0.85, 1);
    expect(segment?.groups.reduce((sum, { share }) => sum + share.value, 0)).toBeCloseTo(1, 12);
    expect(gender?.association).toBeGreaterThan(0.2);
  });

  it('finds nothing where the coin decides, and does not break down groups in which people could be recognised', async () => {
    const random = createRandom(4);
    const ages = new Map(candidates.map(({ id }, index) => [id, index < 12 ? '65+' : random() < 0.5 ? '18-34' : '35-64'])); // prettier-ignore
    const audit = await auditFairness(model, candidates, { groupsOf: ({ id }) => ({ age: ages.get(id) }) });
    const [age] = audit.attributes;
    expect(age?.flagged).toEqual([]);
    expect(age?.association).toBeLessThan(0.1);
    expect(age?.groups).toContainEqual({ group: '65+', people: 12 });
    expect(age?.segments.flatMap(({ groups }) => groups.map(({ group }) => group))).not.toContain('65+');
  });

  it('counts who is not known, and who does not fit', async () => {
    const broken = { ...candidates[0], yearsOfExperience: 99 } as Candidate;
    const audit = await auditFairness(model, [...candidates, broken], {
      groupsOf: ({ id }) => ({ gender: id.endsWith('0') ? null : genderOf.get(id) }),
    });
    expect(audit).toMatchObject({ people: 1_600, leftOut: 1 });
    expect(audit.attributes[0]).toMatchObject({ people: 1_440, unknown: 160 });
  });

  it('leaves nothing of the attributes in the model', async () => {
    const before = serializeModel(model);
    await auditFairness(model, candidates, { groupsOf: ({ id }) => ({ gender: genderOf.get(id) }) });
    expect(serializeModel(model)).toBe(before);
    expect(before).not.toContain('female');
  });
});

describe('cramersV', () => {
  it('is 0 without association and 1 with a complete one', () => {
    expect(cramersV([[50, 50], [50, 50]])).toBe(0); // prettier-ignore
    expect(cramersV([[50, 0], [0, 50]])).toBeCloseTo(1, 12); // prettier-ignore
    expect(cramersV([[5, 5]])).toBe(0);
  });

  it('matches the formula worked out by hand', () => {
    // chi² = 100 · (30·35 - 20·15)² / (50·50·45·55) = 9.0909; phi² - 1/99 = 0.080808; divided by 1 - 1/99.
    expect(cramersV([[30, 20], [15, 35]])).toBeCloseTo(Math.sqrt((0.090_909_09 - 1 / 99) / (1 - 1 / 99)), 6); // prettier-ignore
  });
});
