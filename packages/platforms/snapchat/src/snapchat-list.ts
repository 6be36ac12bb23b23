import type { Call } from '@adflux/core';
import { paginate } from '@adflux/platform-kit';
import type { z } from 'zod';
import type { SnapchatClient } from './snapchat-client.js';
import { SNAPCHAT_PAGE_SIZE, type SnapchatBucket } from './snapchat-limits.js';
import { nextPageQuery, snapchatPage } from './snapchat-page.js';

/** A list to read. */
export interface SnapchatListRequest<T> {
  readonly operation: string;
  readonly path: string;
  readonly plural: string;
  readonly singular: string;
  readonly entity: z.ZodType<T>;
  /** Of the first page. Default: the largest page. */
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly bucket?: SnapchatBucket;
}

/** Streams all pages of a list. */
export function listSnapchat<T>(
  client: SnapchatClient,
  baseUrl: string,
  { operation, path, plural, singular, entity, query, bucket }: SnapchatListRequest<T>,
  call: Call,
): AsyncIterable<T> {
  const schema = snapchatPage(plural, singular, entity);
  return paginate<T>({
    signal: call.signal,
    fetchPage: async (link) => {
      const page = await client.request(
        {
          operation,
          method: 'GET',
          path,
          query: link === null ? (query ?? { limit: SNAPCHAT_PAGE_SIZE }) : nextPageQuery(link, baseUrl, path),
          schema,
          ...(bucket === undefined ? {} : { bucket }),
        },
        call,
      );
      return { items: page.items, next: page.nextLink };
    },
  });
}
