import { AdFluxError } from '@adflux/core';
import type { CreationKey } from '@adflux/core';

const separator = ' · ';
const tagPattern = / · ([0-9A-HJKMNP-TV-Z]{10})$/;

/**
 * Puts the creation key at the end of a name, where `find` sees it: `Auxiliar contable · 7K2M9QXT4B`. Shortens the name
 * to fit, never the key. Throws `AdFluxError` (`invalid_request`) when not even the key fits.
 *
 * @param maximumLength Longest name the platform takes, in UTF-16 code units (never fewer than its characters).
 */
export function tagName(name: string, key: CreationKey, maximumLength: number): string {
  const tag = separator + key;
  const room = maximumLength - tag.length;
  if (room < 0) {
    throw new AdFluxError(
      `A name of at most ${maximumLength} characters has no room for the creation key: ${tag.length} are needed.`,
      { code: 'invalid_request' },
    );
  }
  const plain = name.trim();
  if (plain.length <= room) return plain + tag;
  let short = '';
  // Characters of two code units (emoji) are kept whole or left out.
  for (const character of plain) {
    if (short.length + character.length > room - 1) break;
    short += character;
  }
  return (room > 0 ? `${short.trimEnd()}…` : '') + tag;
}

/** The creation key in a name, or null. */
export function readTag(name: string): CreationKey | null {
  const key = tagPattern.exec(name)?.[1];
  return key === undefined ? null : (key as CreationKey);
}

/** The name without its creation key. */
export function untagName(name: string): string {
  return name.replace(tagPattern, '');
}
