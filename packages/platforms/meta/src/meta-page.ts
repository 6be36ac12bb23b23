import { z } from 'zod';

/** One page of a list. */
export const metaPageSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({
    data: z.array(item),
    paging: z
      .object({
        cursors: z.object({ after: z.string().nullish() }).nullish(),
        next: z.string().nullish(),
      })
      .nullish(),
  });

/**
 * Where the next page starts, or null at the end. `next` only says that there is one: it holds the access token, so it is
 * never followed. A page may be empty and have a next one.
 *
 * @see https://developers.facebook.com/docs/graph-api/results (read November 2026)
 */
export function nextCursor(page: {
  readonly paging?:
    | {
        readonly cursors?: { readonly after?: string | null | undefined } | null | undefined;
        readonly next?: string | null | undefined;
      }
    | null
    | undefined;
}): string | null {
  const { next, cursors } = page.paging ?? {};
  return typeof next === 'string' ? (cursors?.after ?? null) : null;
}
