import { AdFluxError, type Call } from '@adflux/core';
import type { SnapchatClient } from './snapchat-client.js';
import { isSnapchatGone } from './snapchat-gone.js';
import { listSnapchat } from './snapchat-list.js';
import { snapchatNodePlaces, snapchatNodeSchema, type SnapchatNode, type SnapchatNodeKind } from './snapchat-node.js';
import { snapchatPage } from './snapchat-page.js';
import { createSnapchatQueues } from './snapchat-queues.js';
import type { ResolvedSnapchatSettings } from './snapchat-settings.js';
import { isSame, lostFields, withChanges, type SnapchatFields } from './snapchat-whole-object.js';

/** Reads and writes nodes of every kind: one for each client, so that changes of one object never interleave. */
export interface SnapchatStore {
  readonly client: SnapchatClient;
  readonly settings: ResolvedSnapchatSettings;
  /** One write. The answer's node. */
  create(kind: SnapchatNodeKind, collection: string, body: SnapchatFields, call: Call): Promise<SnapchatNode>;
  list(kind: SnapchatNodeKind, collection: string, call: Call): AsyncIterable<SnapchatNode>;
  /** Null when it does not exist. */
  read(kind: SnapchatNodeKind, id: string, call: Call): Promise<SnapchatNode | null>;
  /**
   * Reads the object, changes a part of it and writes the whole back, because a PUT replaces everything. Sends nothing when
   * nothing would change.
   *
   * @throws AdFluxError `bad_response` when Snapchat dropped a cap, a budget, an end or the like; `not_found`.
   */
  change(kind: SnapchatNodeKind, id: string, changes: SnapchatFields, call: Call): Promise<SnapchatNode>;
}

const broken = (message: string, recovery: 'reconcile' | 'none'): AdFluxError =>
  new AdFluxError(message, { code: 'bad_response', recovery, platform: 'snapchat' });

/** The collection that a node is written back to. */
function collectionOf(kind: SnapchatNodeKind, node: SnapchatNode, accountId: string): string {
  const { plural } = snapchatNodePlaces[kind];
  if (kind === 'campaign' || kind === 'creative') return `/adaccounts/${accountId}/${plural}`;
  const parent = kind === 'adGroup' ? node['campaign_id'] : node['ad_squad_id'];
  if (typeof parent === 'string') return `/${kind === 'adGroup' ? 'campaigns' : 'adsquads'}/${parent}/${plural}`;
  throw broken(`Snapchat does not say what ${node.id} belongs to, so it cannot be changed. Try again.`, 'none');
}

/** Makes the store of one client. */
export function createSnapchatStore(client: SnapchatClient, settings: ResolvedSnapchatSettings): SnapchatStore {
  const queues = createSnapchatQueues();

  const read: SnapchatStore['read'] = async (kind, id, call) => {
    const { plural, singular, query } = snapchatNodePlaces[kind];
    try {
      const { items } = await client.request(
        {
          operation: `${plural}.read`,
          method: 'GET',
          path: `/${plural}/${id}`,
          ...(query === undefined ? {} : { query }),
          schema: snapchatPage(plural, singular, snapchatNodeSchema),
        },
        call,
      );
      return items[0] ?? null;
    } catch (error) {
      if (isSnapchatGone(error)) return null;
      throw error;
    }
  };

  const replace = async (
    kind: SnapchatNodeKind,
    path: string,
    body: SnapchatFields,
    call: Call,
  ): Promise<SnapchatNode | null> => {
    const { plural, singular } = snapchatNodePlaces[kind];
    const { items } = await client.request(
      {
        operation: `${plural}.update`,
        method: 'PUT',
        path,
        body: { [plural]: [body] },
        schema: snapchatPage(plural, singular, snapchatNodeSchema),
        // It replaces the whole object: the same object twice leaves the same object.
        idempotent: true,
      },
      call,
    );
    return items[0] ?? null;
  };

  /** Reads back what a write left, because an answer may leave out what is stored. */
  const readBack = async (kind: SnapchatNodeKind, id: string, call: Call): Promise<SnapchatNode> => {
    const node = await read(kind, id, call);
    if (node !== null) return node;
    throw broken(`${id} is gone since it was changed. Look at it in Ads Manager.`, 'none');
  };

  /** Puts back what a write lost; where that fails, switches the thing off, because it would spend without its cap. */
  const putBack = async (
    kind: SnapchatNodeKind,
    path: string,
    sent: SnapchatFields,
    lost: readonly string[],
    call: Call,
  ): Promise<never> => {
    const { guarded, plural } = snapchatNodePlaces[kind];
    const id = String(sent['id']);
    const what = `Snapchat dropped ${lost.join(', ')} of ${plural}/${id} in an update`;
    await replace(kind, path, sent, call);
    const missing = lostFields(sent, await readBack(kind, id, call), guarded);
    if (missing.length === 0)
      throw broken(`${what}. It was put back and the rest is done; check it in Ads Manager.`, 'none');
    if (kind !== 'creative') await replace(kind, path, { ...sent, status: 'PAUSED' }, call);
    throw broken(`${what} and did not take it back, so it was switched off. Set it in Ads Manager.`, 'none');
  };

  return {
    client,
    settings,
    read,

    async create(kind, collection, body, call) {
      const { plural, singular } = snapchatNodePlaces[kind];
      const { items } = await client.request(
        {
          operation: `${plural}.create`,
          method: 'POST',
          path: collection,
          body: { [plural]: [body] },
          schema: snapchatPage(plural, singular, snapchatNodeSchema),
        },
        call,
      );
      const [node] = items;
      if (node === undefined)
        throw broken(
          `${plural}.create: Snapchat did not say what it created. Look it up before repeating.`,
          'reconcile',
        );
      return node;
    },

    list(kind, collection, call) {
      const { plural, singular } = snapchatNodePlaces[kind];
      return listSnapchat(
        client,
        settings.baseUrl,
        { operation: `${plural}.list`, path: collection, plural, singular, entity: snapchatNodeSchema },
        call,
      );
    },

    change: (kind, id, changes, call) =>
      queues.run(id, async () => {
        const { guarded, plural } = snapchatNodePlaces[kind];
        const before = await read(kind, id, call);
        if (before === null)
          throw new AdFluxError(`${plural}/${id} does not exist any more, so it cannot be changed.`, {
            code: 'not_found',
            platform: 'snapchat',
          });
        if (Object.entries(changes).every(([name, value]) => isSame(before[name], value))) return before;
        const sent = withChanges(before, changes);
        const path = collectionOf(kind, before, settings.accountId);
        const answer = await replace(kind, path, sent, call);
        if (answer !== null && lostFields(sent, answer, guarded).length === 0) return answer;
        const after = await readBack(kind, id, call);
        const lost = lostFields(sent, after, guarded);
        return lost.length === 0 ? after : putBack(kind, path, sent, lost, call);
      }),
  };
}
