import { AdFluxError } from '@adflux/core';

/** One page of a list. */
export interface FetchedPage<Item, Cursor> {
  readonly items: readonly Item[];
  /** Where the next page begins, or null at the end. */
  readonly next: Cursor | null;
}

/** How to walk a list. */
export interface PaginateOptions<Item, Cursor> {
  /** Where to begin. Default null: the first page. */
  readonly first?: Cursor | null;
  /** Fetches the page that begins at the cursor. */
  readonly fetchPage: (cursor: Cursor | null, signal: AbortSignal) => Promise<FetchedPage<Item, Cursor>>;
  readonly signal: AbortSignal;
}

/**
 * Streams the items of a paged list, fetching a page when its first item is asked for. Ends with `AdFluxError`: `aborted`
 * when the signal aborts, `bad_response` when the platform hands out the same cursor twice in a row.
 *
 * @example
 * ```ts
 * import { paginate } from '@adflux/platform-kit';
 *
 * const pages = [[1, 2], [3]];
 * const items = paginate<number, number>({
 *   fetchPage: async (cursor) => ({ items: pages[cursor ?? 0] ?? [], next: cursor === 1 ? null : 1 }),
 *   signal: new AbortController().signal,
 * });
 * for await (const item of items) console.log(item);
 * ```
 */
export async function* paginate<Item, Cursor = string>(
  options: PaginateOptions<Item, Cursor>,
): AsyncGenerator<Item, void, undefined> {
  let cursor: Cursor | null = options.first ?? null;
  do {
    if (options.signal.aborted) {
      throw new AdFluxError('Reading the list was aborted.', { code: 'aborted', cause: options.signal.reason });
    }
    const page = await options.fetchPage(cursor, options.signal);
    yield* page.items;
    if (page.next !== null && page.next === cursor) {
      throw new AdFluxError(
        'The platform answered with the same page cursor twice; the list cannot be read to its end.',
        {
          code: 'bad_response',
        },
      );
    }
    cursor = page.next;
  } while (cursor !== null);
}
