import { describe, expect, it } from 'vitest';
import { rejectionOf } from '../test/test-client.js';
import { paginate } from './paginate.js';

const signal = new AbortController().signal;
const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe('paginate', () => {
  it('walks pages to the end, empty ones too', async () => {
    const pages: Record<string, { items: number[]; next: string | null }> = {
      first: { items: [1, 2], next: 'b' },
      b: { items: [], next: 'c' },
      c: { items: [3], next: null },
    };
    const fetchPage = async (cursor: string | null) => pages[cursor ?? 'first'] ?? { items: [], next: null };
    expect(await collect(paginate({ fetchPage, signal }))).toEqual([1, 2, 3]);
    expect(await collect(paginate({ first: 'c', fetchPage, signal }))).toEqual([3]);
  });

  it('fetches no page that is not asked for', async () => {
    let fetched = 0;
    const fetchPage = async () => ({ items: [1, 2], next: `page-${String(++fetched)}` });
    for await (const item of paginate({ fetchPage, signal })) if (item === 2) break;
    expect(fetched).toBe(1);
  });

  it('ends when the platform goes round in a circle', async () => {
    const fetchPage = async () => ({ items: [1], next: 'same' });
    expect(await rejectionOf(collect(paginate({ fetchPage, signal })))).toMatchObject({ code: 'bad_response' });
  });

  it('ends when its caller aborts', async () => {
    const controller = new AbortController();
    const fetchPage = async () => {
      controller.abort();
      return { items: [1], next: 'b' };
    };
    expect(await rejectionOf(collect(paginate({ fetchPage, signal: controller.signal })))).toMatchObject({
      code: 'aborted',
    });
  });
});
