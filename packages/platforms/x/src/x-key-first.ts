import type { CreationKey } from '@adflux/core';
import { readTag, tagName } from '@adflux/platform-kit';

const separator = ' · ';

/**
 * Puts the creation key at the beginning of a name: `7K2M9QXT4B · Auxiliar contable`. X searches posts, cards and audiences
 * by the beginning of their names alone (`q`, `name`: "case-insensitive prefix matching"), so that the key finds them there
 * and at the end, where other names carry it, would not.
 *
 * @see https://docs.x.com/x-ads-api/creatives/reference#get-accounts-account-id-tweets (read November 2026)
 */
export function keyFirst(name: string, key: CreationKey, maximumLength: number): string {
  // Cut as names with the key at their end are: the key is never shortened.
  const tagged = tagName(name, key, maximumLength);
  return key + separator + tagged.slice(0, -(separator + key).length);
}

/** The creation key at the beginning of a name, or null. */
export function readKeyFirst(name: string): CreationKey | null {
  const [first, ...rest] = name.split(separator);
  return first === undefined || rest.length === 0 ? null : readTag(separator + first);
}
