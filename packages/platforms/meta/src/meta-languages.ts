import { AdFluxError, type Call } from '@adflux/core';
import { z } from 'zod';
import type { MetaClient } from './meta-client.js';
import { rememberRead } from '@adflux/platform-kit';

const localesSchema = z.object({
  data: z.array(z.object({ key: z.coerce.number().int(), name: z.string() })),
});

/** Turns language tags into the numbers that Meta knows languages by. */
export interface MetaLanguages {
  resolve(tags: readonly string[], call: Call): Promise<readonly number[]>;
}

/**
 * English names of a tag as Meta writes them, the best first: `es-ES` is "Spanish (Spain)", `es` and `es-CO` (which Meta
 * does not tell from its neighbours) are "Spanish (All)".
 */
export function toMetaLanguageNames(tag: string): readonly [query: string, ...names: string[]] {
  const [code = tag, ...rest] = tag.split('-');
  const regionCode = rest.find((part) => /^([A-Z]{2}|\d{3})$/.test(part));
  const language = new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  const region = regionCode && new Intl.DisplayNames(['en'], { type: 'region' }).of(regionCode);
  return [language, ...(region === undefined ? [] : [`${language} (${region})`]), `${language} (All)`, language];
}

/**
 * Looks languages up with targeting search, each once for the life of the client.
 *
 * @see https://developers.facebook.com/docs/marketing-api/audiences/reference/targeting-search (read November 2026)
 */
export function createMetaLanguages(client: MetaClient): MetaLanguages {
  const remembered = new Map<string, (call: Call) => Promise<number>>();

  const look = async (tag: string, call: Call): Promise<number> => {
    const [query, ...names] = toMetaLanguageNames(tag);
    const { data } = await client.request(
      {
        operation: 'languages.search',
        method: 'GET',
        path: '/search',
        query: { type: 'adlocale', q: query, limit: 100 },
        schema: localesSchema,
      },
      call,
    );
    for (const name of names) {
      const found = data.find((locale) => locale.name === name);
      if (found) return found.key;
    }
    throw new AdFluxError(`Meta does not know the language "${tag}". Leave it out, or use its main form such as es.`, {
      code: 'invalid_request',
      platform: 'meta',
    });
  };

  const resolveOne = (tag: string, call: Call): Promise<number> => {
    const read = remembered.get(tag) ?? rememberRead((asking) => look(tag, asking));
    remembered.set(tag, read);
    return read(call);
  };

  return {
    async resolve(tags, call) {
      const keys = await Promise.all(tags.map((tag) => resolveOne(tag, call)));
      return [...new Set(keys)];
    },
  };
}
