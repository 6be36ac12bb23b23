import type { Promotion, StoredModel } from '../contracts/model-store.js';
import { codeOf, tamper } from './storage-suite-samples.js';
import type { WithStorage } from './storage-suite-context.js';
import type { TestRunner } from './test-runner.js';

const aModel = (version: string, changes: Partial<StoredModel> = {}): StoredModel => ({
  version,
  name: 'candidates',
  createdAt: '2027-03-01T13:00:00.000Z',
  summary: { segments: 5, quality: { silhouette: 0.21, note: null }, list: ['ñ', '🌱'] },
  document: `{"b":1e-7,"a" : -0.0,"text":"línea \\u0000 \\ud800"}\n`,
  ...changes,
});

const aPromotion = (sequence: number, version: string, changes: Partial<Promotion> = {}): Promotion => ({
  name: 'candidates',
  sequence,
  version,
  action: 'promote',
  at: '2027-03-01T13:00:00.000Z',
  actor: 'ana@magneto',
  reason: 'más nítido',
  ...changes,
});

export function modelSuite({ describe, it, expect }: TestRunner, withStorage: WithStorage): void {
  describe('models', () => {
    it(
      'gives back a model to the last character, and null for what is not there',
      withStorage(async ({ models }) => {
        const given = aModel('v1');
        await models.add(given);
        tamper(given);
        tamper(await models.get('v1'));
        tamper(await models.list());
        expect(await models.get('v1')).toEqual(aModel('v1'));
        expect(await models.get('v2')).toBe(null);
      }),
    );

    it(
      'adds the same model twice without a word, and never another one under its version',
      withStorage(async ({ models }) => {
        await models.add(aModel('v1'));
        await models.add(aModel('v1'));
        expect(await codeOf(models.add(aModel('v1', { document: '{}' })))).toBe('conflict');
        expect(await models.get('v1')).toEqual(aModel('v1'));
        expect((await models.list()).length).toBe(1);
      }),
    );

    it(
      'lists without texts, newest first by instant, the later arrival first where instants are equal',
      withStorage(async ({ models }) => {
        await models.add(aModel('one'));
        await models.add(aModel('late', { createdAt: '2027-03-01T09:00:00-05:00' }));
        await models.add(aModel('two'));
        await models.add(aModel('other', { name: 'openings', createdAt: '2027-02-01T00:00:00Z' }));
        const { document, ...entry } = aModel('two');
        expect(document.length).toBeGreaterThan(0);
        const versions = async (query?: { name?: string; limit?: number }): Promise<string[]> =>
          (await models.list(query)).map((model) => model.version);
        expect((await models.list())[1]).toEqual(entry);
        expect(await versions()).toEqual(['late', 'two', 'one', 'other']);
        expect(await versions({ name: 'candidates', limit: 2 })).toEqual(['late', 'two']);
        expect(await versions({ name: 'openings' })).toEqual(['other']);
      }),
    );

    it(
      'keeps the promotions of each name, newest first',
      withStorage(async ({ models }) => {
        await models.add(aModel('v1'));
        await models.add(aModel('v2'));
        await models.add(aModel('w1', { name: 'openings' }));
        const given = [aPromotion(1, 'v1'), aPromotion(2, 'v2'), aPromotion(3, 'v1', { action: 'rollback' })];
        for (const promotion of given) await models.promote(promotion);
        await models.promote(aPromotion(1, 'w1', { name: 'openings' }));
        expect(await models.promotions('candidates')).toEqual([...given].reverse());
        expect(await models.promotions('candidates', { limit: 1 })).toEqual(given.slice(2));
        expect((await models.promotions('openings')).map((promotion) => promotion.version)).toEqual(['w1']);
        expect(await models.promotions('none')).toEqual([]);
      }),
    );

    it(
      'lets one of many that promote at once have the sequence',
      withStorage(async ({ models }) => {
        await models.add(aModel('v1'));
        const codes = await Promise.all(
          Array.from({ length: 8 }, (_, index) =>
            codeOf(models.promote(aPromotion(1, 'v1', { actor: `worker-${String(index)}` }))),
          ),
        );
        expect([...codes].sort()).toEqual([...Array<string>(7).fill('conflict'), 'none']);
        expect((await models.promotions('candidates')).length).toBe(1);
        expect(await codeOf(models.promote(aPromotion(3, 'v1')))).toBe('conflict');
      }),
    );

    it(
      'promotes only a version that the name has',
      withStorage(async ({ models }) => {
        await models.add(aModel('w1', { name: 'openings' }));
        expect(await codeOf(models.promote(aPromotion(1, 'v1')))).toBe('not_found');
        expect(await codeOf(models.promote(aPromotion(1, 'w1')))).toBe('not_found');
        expect(await models.promotions('candidates')).toEqual([]);
      }),
    );
  });
}
