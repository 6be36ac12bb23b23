import type { HashedMember } from '@adflux/core';
import { tiktokColumns, tiktokIdentifiers } from './to-tiktok-member.js';

/**
 * Members as a file of several kinds of identifiers: a header, then one row each with as many fields as the header has,
 * empty where an identifier is not known. Digests only, so nothing needs quotes.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1747012327159809 ("Upload an audience file", read November 2026)
 */
export function toTiktokMemberFile(members: Iterable<HashedMember>): Uint8Array {
  const rows = [tiktokColumns.join(',')];
  for (const { identifiers } of members) rows.push(tiktokIdentifiers.map((kind) => identifiers[kind] ?? '').join(','));
  return Buffer.from(`${rows.join('\n')}\n`);
}
