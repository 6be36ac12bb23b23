import type { Call } from '@adflux/core';
import { paginate } from '@adflux/platform-kit';
import { z } from 'zod';
import type { TiktokClient } from './tiktok-client.js';

/** Which list to read. */
export interface TiktokList<T> {
  readonly operation: string;
  readonly path: `/${string}/`;
  readonly query: Readonly<Record<string, unknown>>;
  readonly item: z.ZodType<T>;
  readonly pageSize: number;
}

const pageInfoSchema = z.object({ page: z.number().nullish(), total_page: z.number().nullish() }).nullish();

/**
 * Reads a list page by page. Pages are counted from 1.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1739315828649986 (`page_info`, read November 2026)
 */
export function listTiktok<T>(client: TiktokClient, list: TiktokList<T>, call: Call): AsyncIterable<T> {
  const { operation, path, query, item, pageSize } = list;
  const schema = z.object({ page_info: pageInfoSchema, list: z.array(item).nullish() });
  return paginate<T>({
    signal: call.signal,
    fetchPage: async (cursor) => {
      const page = cursor === null ? 1 : Number(cursor);
      const data = await client.request(
        { operation, method: 'GET', path, query: { ...query, page, page_size: pageSize }, schema },
        call,
      );
      const items = data.list ?? [];
      const isLast = items.length === 0 || page >= (data.page_info?.total_page ?? 1);
      return { items, next: isLast ? null : String(page + 1) };
    },
  });
}
