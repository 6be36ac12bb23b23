/**
 * A text as a GAQL literal, quotes included.
 *
 * @see https://developers.google.com/google-ads/api/docs/query/grammar (October 2026)
 */
export const gaqlText = (text: string): string => `'${text.replace(/[\\']/g, (sign) => `\\${sign}`)}'`;

/** A condition that a text contains another. `LIKE` has signs of its own, which brackets take the meaning from. */
export const gaqlContains = (field: string, part: string): string =>
  `${field} LIKE ${gaqlText(`%${part.replace(/[[\]%_]/g, (sign) => `[${sign}]`)}%`)}`;

/** A condition that a field holds one of some ids. Ids that are no numbers are left out: nothing has them. */
export const gaqlIds = (field: string, ids: readonly string[]): string =>
  `${field} IN (${ids.filter((id) => /^\d+$/.test(id)).join(', ')})`;

/** A list in pieces of at most `size`. */
export const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
