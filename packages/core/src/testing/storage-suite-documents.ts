import { codeOf, tamper } from './storage-suite-samples.js';
import type { WithStorage } from './storage-suite-context.js';
import type { TestRunner } from './test-runner.js';

export function documentSuite({ describe, it, expect }: TestRunner, withStorage: WithStorage): void {
  describe('documents', () => {
    it(
      'gives back what was put, money included, and counts its versions',
      withStorage(async ({ documents }) => {
        expect(await documents.get('feeds', 'magneto')).toBe(null);
        const value = { count: 3, spent: { micros: 2n ** 70n, currency: 'COP' }, at: null, list: ['ñ'] };
        expect(await documents.put({ collection: 'feeds', id: 'magneto', value })).toBe(1);
        tamper(value);
        const stored = await documents.get('feeds', 'magneto');
        tamper(stored);
        expect(await documents.get('feeds', 'magneto')).toEqual({
          collection: 'feeds',
          id: 'magneto',
          version: 1,
          value: { count: 3, spent: { micros: 2n ** 70n, currency: 'COP' }, at: null, list: ['ñ'] },
        });
        expect(await documents.put({ collection: 'feeds', id: 'magneto', value: 'again' })).toBe(2);
        expect(await documents.get('plans', 'magneto')).toBe(null);
      }),
    );

    it(
      'lets one of many who saw the same version write',
      withStorage(async ({ documents }) => {
        const write = (expectedVersion: number, value: number) =>
          documents.put({ collection: 'plans', id: 'a', value, expectedVersion }).then(
            () => 1,
            () => 0,
          );
        const made = await Promise.all(Array.from({ length: 8 }, (_, index) => write(0, index)));
        expect(made.filter((each) => each === 1).length).toBe(1);
        const changed = await Promise.all(Array.from({ length: 8 }, (_, index) => write(1, index)));
        expect(changed.filter((each) => each === 1).length).toBe(1);
        expect((await documents.get('plans', 'a'))?.version).toBe(2);
        const late = documents.put({ collection: 'plans', id: 'a', value: 9, expectedVersion: 1 });
        expect(await codeOf(late)).toBe('conflict');
      }),
    );

    it(
      'lists a collection in order of id, page by page, and forgets on request',
      withStorage(async ({ documents }) => {
        for (const id of ['b', 'Z', 'ñ', 'a']) await documents.put({ collection: 'plans', id, value: id });
        await documents.put({ collection: 'other', id: 'a', value: 0 });
        const ids = async (query?: { after?: string; limit?: number }) =>
          (await documents.list('plans', query)).map((each) => each.id);
        expect(await ids()).toEqual(['Z', 'a', 'b', 'ñ']);
        expect(await ids({ after: 'Z', limit: 2 })).toEqual(['a', 'b']);
        expect(await documents.remove('plans', 'a')).toBe(true);
        expect(await documents.remove('plans', 'a')).toBe(false);
        expect(await ids()).toEqual(['Z', 'b', 'ñ']);
        expect(await documents.put({ collection: 'plans', id: 'a', value: 1, expectedVersion: 0 })).toBe(1);
      }),
    );
  });
}
