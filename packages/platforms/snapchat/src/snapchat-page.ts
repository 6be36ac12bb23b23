import { AdFluxError } from '@adflux/core';
import { z } from 'zod';

/** The entities of one answer, and where the next page is. */
export interface SnapchatPage<T> {
  readonly items: readonly T[];
  readonly nextLink: string | null;
}

/**
 * The shape of every answer with entities: `{"campaigns": [{"campaign": {…}}], "paging": {"next_link": "…"}}`. A list that is
 * not there has nothing in it.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/api-patterns (read November 2026)
 */
export const snapchatPage = <T>(plural: string, singular: string, entity: z.ZodType<T>): z.ZodType<SnapchatPage<T>> =>
  z
    .looseObject({ paging: z.object({ next_link: z.string().nullish() }).nullish() })
    .transform((body, context): SnapchatPage<T> => {
      const wrapped = z.array(z.object({ [singular]: entity })).safeParse(body[plural] ?? []);
      if (!wrapped.success) {
        context.addIssue({ code: 'custom', message: `${plural}: ${wrapped.error.message}` });
        return z.NEVER;
      }
      return {
        items: wrapped.data.flatMap((each) => Object.values<T>(each)),
        nextLink: body.paging?.next_link ?? null,
      };
    });

/**
 * The query of the next page. The link itself is never followed: it is held against the place it has to lead to, and what it
 * adds is asked of that place.
 *
 * @throws AdFluxError `bad_response` when the link leads to another host or path: the token does not go there.
 */
export function nextPageQuery(link: string, baseUrl: string, path: string): Readonly<Record<string, string>> {
  const here = new URL(baseUrl + path);
  const there = URL.canParse(link, here.href) ? new URL(link, here) : null;
  if (there === null || there.origin !== here.origin || there.pathname !== here.pathname)
    throw new AdFluxError(
      'snapchat: the next page of a list is said to be at another address, which gets no token. Check baseUrl.',
      { code: 'bad_response', platform: 'snapchat' },
    );
  return Object.fromEntries(there.searchParams);
}
