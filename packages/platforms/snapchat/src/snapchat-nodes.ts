import {
  AdFluxError,
  type Call,
  type CreationKey,
  type EntityKind,
  type RemoteEntity,
  type RemoteRef,
} from '@adflux/core';
import { z } from 'zod';
import { fromSnapchatNode } from './from-snapchat-status.js';
import { isSnapchatGone } from './snapchat-gone.js';
import { carriesKey, snapchatNodePlaces, type SnapchatNode } from './snapchat-node.js';
import type { SnapchatStore } from './snapchat-store.js';
import type { SnapchatFields } from './snapchat-whole-object.js';

/** What campaigns, ad squads and ads have in common. */
export interface SnapchatNodes {
  /** @param collection Path of the list the node is added to. */
  create(collection: string, body: SnapchatFields, call: Call): Promise<SnapchatNode>;
  /** @param collection Path of a list the node would be in. */
  find(collection: string, key: CreationKey, call: Call): Promise<RemoteEntity | null>;
  read(refs: readonly RemoteRef[], call: Call): Promise<readonly RemoteEntity[]>;
  /** Writes the whole object back with these fields changed; undefined takes one away. */
  change(ref: RemoteRef, changes: SnapchatFields, call: Call): Promise<RemoteEntity>;
  setDelivery(ref: RemoteRef, delivery: 'on' | 'off', call: Call): Promise<RemoteEntity>;
  remove(ref: RemoteRef, call: Call): Promise<void>;
  describe(node: SnapchatNode): RemoteEntity;
}

/** From how many refs on the account's list is cheaper than one request each. */
const LIST_FROM = 10;

/** Makes the verbs for one kind of entity. */
export function createSnapchatNodes(kind: Exclude<EntityKind, 'asset'>, store: SnapchatStore): SnapchatNodes {
  const { client, settings } = store;
  const { plural } = snapchatNodePlaces[kind];
  const describe = (node: SnapchatNode): RemoteEntity =>
    fromSnapchatNode(node, kind, settings.currency, settings.clock.now());
  const gone = (id: string): RemoteEntity => ({ kind, id, name: '', delivery: 'removed' });

  const change: SnapchatNodes['change'] = async (ref, changes, call) =>
    describe(await store.change(kind, ref.id, changes, call));

  return {
    describe,
    create: (collection, body, call) => store.create(kind, collection, body, call),

    async find(collection, key, call) {
      try {
        for await (const node of store.list(kind, collection, call)) {
          if (!carriesKey(node, key)) continue;
          const found = describe(node);
          if (found.delivery !== 'removed') return found;
        }
        return null;
      } catch (error) {
        // Below a parent that is gone there is nothing.
        if (isSnapchatGone(error)) return null;
        throw error;
      }
    },

    async read(refs, call) {
      const seen = new Map<string, RemoteEntity>();
      const wanted = new Set(refs.map(({ id }) => id));
      if (wanted.size > LIST_FROM)
        for await (const node of store.list(kind, `/adaccounts/${settings.accountId}/${plural}`, call))
          if (wanted.has(node.id)) seen.set(node.id, describe(node));
      // Lists lag behind: what is not on one is asked for by its id before it counts as removed.
      for (const id of wanted) {
        if (seen.has(id)) continue;
        const node = await store.read(kind, id, call);
        seen.set(id, node === null ? gone(id) : describe(node));
      }
      return refs.map(({ id }) => seen.get(id) ?? gone(id));
    },

    change,
    setDelivery: (ref, delivery, call) => change(ref, { status: delivery === 'on' ? 'ACTIVE' : 'PAUSED' }, call),

    async remove(ref, call) {
      try {
        await client.request(
          {
            operation: `${plural}.remove`,
            method: 'DELETE',
            path: `/${plural}/${ref.id}`,
            schema: z.looseObject({}),
            // Deleting what is deleted changes nothing.
            idempotent: true,
          },
          call,
        );
      } catch (error) {
        if (isSnapchatGone(error)) return;
        if (!AdFluxError.isInstance(error) || error.code !== 'invalid_request') throw error;
        // Snapchat may refuse to delete what is deleted already; then its wish and ours are the same.
        const node = await store.read(kind, ref.id, call);
        if (node !== null && describe(node).delivery !== 'removed') throw error;
      }
    },
  };
}
