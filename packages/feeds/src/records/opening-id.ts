import { createHash } from 'node:crypto';

const fitting = /^[\p{L}\p{N}._:-]{1,128}$/u;
const digest = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

/**
 * The id of an opening: the feed's own reference. Where that has characters that ids of core have not, they become dashes, and a piece
 * of its hash keeps two references apart. Without a reference, the address of the job is one; without either there is no id.
 */
export function openingId(reference: string | undefined, url: string | undefined, prefix: string): string | undefined {
  if (reference === undefined) return url === undefined ? undefined : `${prefix}url-${digest(url, 24)}`;
  const id = `${prefix}${reference}`;
  if (fitting.test(id)) return id;
  const cleaned = id.replace(/[^\p{L}\p{N}._:-]+/gu, '-').slice(0, 100);
  // A cut may leave half a character behind.
  return `${cleaned.replace(/[\ud800-\udfff]/gu, '')}-${digest(reference, 16)}`;
}
