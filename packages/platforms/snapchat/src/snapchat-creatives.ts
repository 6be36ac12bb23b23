import type { Call, CreationKey } from '@adflux/core';
import { carriesKey, type SnapchatNode } from './snapchat-node.js';
import type { SnapchatStore } from './snapchat-store.js';
import { isSame, type SnapchatFields } from './snapchat-whole-object.js';

/** What people see of a creative. */
const shown = ['type', 'headline', 'brand_name', 'call_to_action', 'top_snap_media_id'];

const urlOf = (fields: SnapchatFields): unknown => {
  const { web_view_properties: view } = fields;
  return typeof view === 'object' && view !== null ? Reflect.get(view, 'url') : undefined;
};

const looksLike = (node: SnapchatNode, body: SnapchatFields): boolean =>
  shown.every((name) => body[name] === undefined || isSame(node[name], body[name])) && urlOf(node) === urlOf(body);

const collectionOf = ({ settings }: SnapchatStore): string => `/adaccounts/${settings.accountId}/creatives`;

/**
 * The creative that an interrupted attempt with the same key left behind, if it looks as wanted. Reads the account's whole
 * list, because creatives cannot be searched.
 */
export async function findSnapchatCreative(
  store: SnapchatStore,
  key: CreationKey,
  body: SnapchatFields,
  call: Call,
): Promise<SnapchatNode | null> {
  for await (const node of store.list('creative', collectionOf(store), call))
    if (carriesKey(node, key) && node.deleted !== true && looksLike(node, body)) return node;
  return null;
}

/** Creates the creative of an ad, which is two writes: this is the first. */
export const createSnapchatCreative = (store: SnapchatStore, body: SnapchatFields, call: Call): Promise<SnapchatNode> =>
  store.create('creative', collectionOf(store), body, call);
