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

/**
 * The creative of an ad. An ad is two writes, and this is the first: before it is sent, what an interrupted attempt with the
 * same key may have left behind is looked for, and taken when it looks as wanted.
 */
export async function ensureSnapchatCreative(
  store: SnapchatStore,
  key: CreationKey,
  body: SnapchatFields,
  call: Call,
): Promise<SnapchatNode> {
  const collection = `/adaccounts/${store.settings.accountId}/creatives`;
  for await (const node of store.list('creative', collection, call))
    if (carriesKey(node, key) && node.deleted !== true && looksLike(node, body)) return node;
  return store.create('creative', collection, body, call);
}
