import type { Call } from '@adflux/core';
import { paginate } from '@adflux/platform-kit';
import { z } from 'zod';
import type { XClient } from './x-client.js';

/** One list to be read to its end. */
export interface XListRequest<Item> {
  readonly operation: string;
  /** Below the version. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly item: z.ZodType<Item>;
}

/** An answer with one thing in it. X has answers that hold a list of one instead. */
export const xOneSchema = <Item>(item: z.ZodType<Item>): z.ZodType<Item> =>
  z
    .object({ data: z.union([item, z.array(item).length(1)]) })
    .transform(({ data }) => (Array.isArray(data) ? (data as [Item])[0] : data));

/**
 * Streams a list, page by page (https://docs.x.com/x-ads-api/fundamentals/pagination, read November 2026).
 */
export function listX<Item>(
  client: XClient,
  { operation, path, query = {}, item }: XListRequest<Item>,
  call: Call,
): AsyncGenerator<Item, void, undefined> {
  const schema = z.object({ data: z.array(item), next_cursor: z.string().nullish() });
  return paginate<Item>({
    signal: call.signal,
    fetchPage: async (cursor) => {
      const page = await client.request(
        { operation, method: 'GET', path, query: { ...query, ...(cursor === null ? {} : { cursor }) }, schema },
        call,
      );
      return { items: page.data, next: page.next_cursor ?? null };
    },
  });
}

/** The first item of a list that is looked for, or null. Stops reading there. */
export async function firstOf<Item>(items: AsyncIterable<Item>, isIt: (item: Item) => boolean): Promise<Item | null> {
  for await (const item of items) if (isIt(item)) return item;
  return null;
}

/** All items of a list. */
export async function allOf<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
