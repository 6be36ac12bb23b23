import type { RemoteEntity, RemoteRef } from '@adflux/core';
import { IDS_IN_ONE_QUERY } from './google-ads-limits.js';
import { chunks } from './google-ads-query.js';

/** An entity that Google does not know, or no longer. */
export const goneEntity = ({ kind, id }: RemoteRef): RemoteEntity => ({ kind, id, name: '', delivery: 'removed' });

/**
 * Describes entities, many with one query. What the answers do not hold is gone, and so is
 * what has no id of Google's form.
 *
 * @param query Describes some of them, in any order.
 */
export async function readById(
  refs: readonly RemoteRef[],
  query: (ids: readonly string[]) => Promise<readonly RemoteEntity[]>,
): Promise<readonly RemoteEntity[]> {
  const found = new Map<string, RemoteEntity>();
  const ids = new Set(refs.map((ref) => ref.id).filter((id) => /^\d+(~\d+)?$/.test(id)));
  for (const some of chunks([...ids], IDS_IN_ONE_QUERY))
    for (const entity of await query(some)) found.set(entity.id, entity);
  return refs.map((ref) => found.get(ref.id) ?? goneEntity(ref));
}

/** The last part of a resource name: `customers/1/campaigns/2` is `2`. */
export const idOfName = (resourceName: string): string => resourceName.slice(resourceName.lastIndexOf('/') + 1);
