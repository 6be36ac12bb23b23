import type { Call, CreationKey, RemoteEntity, RemoteRef } from '@adflux/core';
import { readTag } from '@adflux/platform-kit';
import { fromXEntity, xEntitySchema, type XEntity } from './from-x-entity.js';
import type { XClient } from './x-client.js';
import { X_IDS_PER_READ, X_ROWS_PER_PAGE } from './x-limits.js';
import { firstOf, listX, xOneSchema } from './x-list.js';
import { removeX } from './x-remove.js';
import type { ResolvedXSettings } from './x-resolved-settings.js';

type Form = Readonly<Record<string, string>>;

/** What campaigns and line items have in common on the wire. */
export interface XEntities {
  readonly create: (form: Form, call: Call) => Promise<RemoteEntity>;
  /** Finds by the key at the end of the name, newest first; `scope` narrows the list. */
  readonly find: (key: CreationKey, scope: Form, call: Call) => Promise<RemoteEntity | null>;
  readonly list: (operation: string, scope: Form, call: Call) => AsyncIterable<XEntity>;
  readonly read: (refs: readonly RemoteRef[], call: Call) => Promise<readonly RemoteEntity[]>;
  /** Sends changed fields, none meaning that there is nothing to send, and describes what came of it. */
  readonly change: (ref: RemoteRef, form: Form, call: Call) => Promise<RemoteEntity>;
  readonly setDelivery: (ref: RemoteRef, delivery: 'on' | 'off', call: Call) => Promise<RemoteEntity>;
  readonly remove: (ref: RemoteRef, call: Call) => Promise<void>;
}

const kinds = {
  campaign: { edge: 'campaigns', ids: 'campaign_ids' },
  adGroup: { edge: 'line_items', ids: 'line_item_ids' },
} as const;

/** Makes the verbs for one kind. */
export function createXEntities(kind: 'campaign' | 'adGroup', client: XClient, settings: ResolvedXSettings): XEntities {
  const { accountId, clock, currency } = settings;
  const { edge, ids } = kinds[kind];
  const path = `/accounts/${accountId}/${edge}`;
  const schema = xOneSchema(xEntitySchema);
  const describe = (entity: XEntity): RemoteEntity => fromXEntity(entity, kind, currency, clock.now());

  const list: XEntities['list'] = (operation, scope, call) =>
    listX(
      client,
      { operation: `${edge}.${operation}`, path, query: { count: X_ROWS_PER_PAGE, ...scope }, item: xEntitySchema },
      call,
    );

  const readOne = (ref: RemoteRef, call: Call): Promise<XEntity> =>
    client.request({ operation: `${edge}.read`, method: 'GET', path: `${path}/${ref.id}`, schema }, call);

  const change: XEntities['change'] = async (ref, form, call) => {
    if (Object.keys(form).length === 0) return describe(await readOne(ref, call));
    const changed = await client.request(
      {
        operation: `${edge}.update`,
        method: 'PUT',
        path: `${path}/${ref.id}`,
        form,
        schema,
        // Fields are set to values: setting them twice leaves the same values.
        idempotent: true,
      },
      call,
    );
    return describe(changed);
  };

  return {
    async create(form, call) {
      return describe(await client.request({ operation: `${edge}.create`, method: 'POST', path, form, schema }, call));
    },

    async find(key, scope, call) {
      // Not by `q`: X matches the beginning of names, and the key is at the end.
      const newest = list('find', { ...scope, sort_by: 'created_at-desc', with_draft: 'true' }, call);
      const found = await firstOf(newest, (entity) => readTag(entity.name ?? '') === key && entity.deleted !== true);
      return found === null ? null : describe(found);
    },

    list,

    async read(refs, call) {
      const seen = new Map<string, RemoteEntity>();
      for (let from = 0; from < refs.length; from += X_IDS_PER_READ) {
        const wanted = refs.slice(from, from + X_IDS_PER_READ).map((ref) => ref.id);
        for await (const entity of list('read', { [ids]: wanted.join(','), with_draft: 'true' }, call))
          seen.set(entity.id, describe(entity));
      }
      return refs.map(({ id }) => seen.get(id) ?? { kind, id, name: '', delivery: 'removed' });
    },

    change,
    setDelivery: (ref, delivery, call) => change(ref, { entity_status: delivery === 'on' ? 'ACTIVE' : 'PAUSED' }, call),

    remove: (ref, call) => removeX(client, { operation: `${edge}.remove`, path: `${path}/${ref.id}` }, call),
  };
}
