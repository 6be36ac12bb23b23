import { AdFluxError, type Call, type CreationKey, type RemoteEntity, type RemoteRef } from '@adflux/core';
import { paginate, readTag } from '@adflux/platform-kit';
import { z } from 'zod';
import { fromMetaNode, metaNodeSchema, type MetaNode, type MetaNodeKind } from './from-meta-status.js';
import type { MetaClient } from './meta-client.js';
import { metaPageSchema, nextCursor } from './meta-page.js';
import type { ResolvedMetaSettings } from './meta-settings.js';

/** What campaigns, ad sets and ads have in common on the wire. */
export interface MetaNodes {
  readonly create: (body: Readonly<Record<string, unknown>>, call: Call) => Promise<RemoteEntity>;
  readonly find: (key: CreationKey, call: Call) => Promise<RemoteEntity | null>;
  readonly read: (refs: readonly RemoteRef[], call: Call) => Promise<readonly RemoteEntity[]>;
  /** Sends changed fields, none meaning that there is nothing to send, and describes what came of it. */
  readonly change: (ref: RemoteRef, body: Readonly<Record<string, unknown>>, call: Call) => Promise<RemoteEntity>;
  readonly setDelivery: (ref: RemoteRef, delivery: 'on' | 'off', call: Call) => Promise<RemoteEntity>;
  readonly remove: (ref: RemoteRef, call: Call) => Promise<void>;
}

const edges: Readonly<Record<MetaNodeKind, { readonly edge: string; readonly fields: string }>> = {
  campaign: {
    edge: 'campaigns',
    fields: 'id,name,status,effective_status,daily_budget,lifetime_budget,stop_time,issues_info',
  },
  adGroup: {
    edge: 'adsets',
    fields: 'id,name,status,effective_status,daily_budget,lifetime_budget,end_time,issues_info',
  },
  ad: { edge: 'ads', fields: 'id,name,status,effective_status,issues_info,ad_review_feedback' },
};

/** Ids in one filter: as many as fit one page, and far below the longest URL. */
const IDS_PER_READ = 100;

const createdSchema = z.object({ id: z.string() });
// Meta reads after writing when it is asked for fields; an update that does not answers `{"success":true}`
// (https://developers.facebook.com/docs/marketing-api/reference/ad-campaign-group, "read-after-write", November 2026).
const changedSchema = z.union([metaNodeSchema, z.object({ success: z.literal(true) })]);
const removedSchema = z.object({ success: z.literal(true) });

const isGone = (error: unknown): boolean => AdFluxError.isInstance(error) && error.code === 'not_found';

/** Makes the verbs for one kind of entity. */
export function createMetaNodes(kind: MetaNodeKind, client: MetaClient, settings: ResolvedMetaSettings): MetaNodes {
  const { accountId, clock, currency } = settings;
  const { edge, fields } = edges[kind];
  const path = `/act_${accountId}/${edge}`;
  const describe = (node: MetaNode): RemoteEntity => fromMetaNode(node, kind, currency, clock.now());

  const list = (operation: string, filter: object, call: Call): AsyncIterable<MetaNode> =>
    paginate<MetaNode>({
      signal: call.signal,
      fetchPage: async (after) => {
        const query = { fields, filtering: [filter], limit: IDS_PER_READ, ...(after === null ? {} : { after }) };
        const page = await client.request(
          { operation: `${edge}.${operation}`, method: 'GET', path, query, schema: metaPageSchema(metaNodeSchema) },
          call,
        );
        return { items: page.data, next: nextCursor(page) };
      },
    });

  const readOne = (ref: RemoteRef, call: Call): Promise<MetaNode> =>
    client.request(
      { operation: `${edge}.read`, method: 'GET', path: `/${ref.id}`, query: { fields }, schema: metaNodeSchema },
      call,
    );

  const change: MetaNodes['change'] = async (ref, body, call) => {
    if (Object.keys(body).length === 0) return describe(await readOne(ref, call));
    const answer = await client.request(
      {
        operation: `${edge}.update`,
        method: 'POST',
        path: `/${ref.id}`,
        query: { fields },
        body,
        schema: changedSchema,
        // Fields are set to values: setting them twice leaves the same values.
        idempotent: true,
      },
      call,
    );
    return describe('success' in answer ? await readOne(ref, call) : answer);
  };

  return {
    async create(body, call) {
      const { id } = await client.request(
        { operation: `${edge}.create`, method: 'POST', path, body, schema: createdSchema },
        call,
      );
      return { kind, id, name: String(body['name']), delivery: 'off' };
    },

    async find(key, call) {
      for await (const node of list('find', { field: 'name', operator: 'CONTAIN', value: key }, call)) {
        // Somebody's copy may carry the key in the middle of another name, and deleted ones are no answer.
        if (readTag(node.name) !== key) continue;
        const found = describe(node);
        if (found.delivery !== 'removed') return found;
      }
      return null;
    },

    async read(refs, call) {
      const seen = new Map<string, RemoteEntity>();
      for (let from = 0; from < refs.length; from += IDS_PER_READ) {
        const ids = refs.slice(from, from + IDS_PER_READ).map((ref) => ref.id);
        for await (const node of list('read', { field: 'id', operator: 'IN', value: ids }, call))
          seen.set(node.id, describe(node));
      }
      return refs.map(({ id }) => seen.get(id) ?? { kind, id, name: '', delivery: 'removed' });
    },

    change,
    setDelivery: (ref, delivery, call) => change(ref, { status: delivery === 'on' ? 'ACTIVE' : 'PAUSED' }, call),

    async remove(ref, call) {
      try {
        await client.request(
          {
            operation: `${edge}.remove`,
            method: 'DELETE',
            path: `/${ref.id}`,
            schema: removedSchema,
            // Deleting what is deleted changes nothing.
            idempotent: true,
          },
          call,
        );
      } catch (error) {
        if (isGone(error)) return;
        if (!AdFluxError.isInstance(error) || error.code !== 'invalid_request') throw error;
        // Meta may refuse to delete what is deleted already; then its wish and ours are the same.
        const node = await readOne(ref, call).catch((cause: unknown) => (isGone(cause) ? null : Promise.reject(error)));
        if (node !== null && describe(node).delivery !== 'removed') throw error;
      }
    },
  };
}
