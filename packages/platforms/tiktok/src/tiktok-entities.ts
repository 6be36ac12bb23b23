import { AdFluxError, type Call, type CreationKey, type RemoteEntity, type RemoteRef } from '@adflux/core';
import { readTag } from '@adflux/platform-kit';
import { z } from 'zod';
import { fromTiktokRow, tiktokIdOf, type TiktokKind, type TiktokRow } from './from-tiktok-status.js';
import type { TiktokClient } from './tiktok-client.js';
import type { TiktokFlows } from './tiktok-flows.js';
import { tiktokIdSchema } from './tiktok-id.js';
import { tiktokWords } from './tiktok-kinds.js';
import type { TiktokFlow } from './tiktok-objectives.js';
import { createTiktokRows, type TiktokRows } from './tiktok-rows.js';
import { createTiktokSwitch } from './tiktok-switch.js';

type Body = Readonly<Record<string, unknown>>;

/** What campaigns, ad groups and ads have in common on the wire. */
export interface TiktokEntities {
  readonly rows: TiktokRows;
  /** Creates one switched off; `name` is the name in the body. */
  create(flow: TiktokFlow, body: Body, name: string, call: Call): Promise<RemoteEntity>;
  find(key: CreationKey, filter: Body, flow: TiktokFlow, call: Call): Promise<RemoteEntity | null>;
  read(refs: readonly RemoteRef[], call: Call): Promise<readonly RemoteEntity[]>;
  /** The row of what is to be changed. Throws `not_found` when it is gone. */
  require(ref: RemoteRef, call: Call): Promise<TiktokRow>;
  /** Sends changed fields and describes what came of them; `seen` is the row before. */
  change(ref: RemoteRef, seen: TiktokRow, body: Body, call: Call): Promise<RemoteEntity>;
  setDelivery(ref: RemoteRef, delivery: 'on' | 'off', call: Call): Promise<RemoteEntity>;
  remove(ref: RemoteRef, call: Call): Promise<void>;
}

const createdSchema = z.object({
  campaign_id: tiktokIdSchema.nullish(),
  adgroup_id: tiktokIdSchema.nullish(),
  smart_plus_ad_id: tiktokIdSchema.nullish(),
  ad_ids: z.array(tiktokIdSchema).nullish(),
  operation_status: z.string().nullish(),
});

const createdId = (data: z.infer<typeof createdSchema>, kind: TiktokKind): string | null =>
  ({ campaign: data.campaign_id, adGroup: data.adgroup_id, ad: data.smart_plus_ad_id ?? data.ad_ids?.[0] })[kind] ??
  null;

/** Makes the verbs for one kind of entity. */
export function createTiktokEntities(
  kind: TiktokKind,
  client: TiktokClient,
  currency: string,
  flows: TiktokFlows,
): TiktokEntities {
  const rows = createTiktokRows(kind, client, flows);
  const switches = createTiktokSwitch(kind, client, currency, flows, rows);

  return {
    rows,
    ...switches,

    async create(flow, body, name, call) {
      const data = await client.request(
        {
          operation: `${kind}.create`,
          method: 'POST',
          path: tiktokWords(kind, flow).path('create'),
          body,
          bucket: kind === 'ad' ? 'adCreate' : 'general',
          schema: createdSchema,
        },
        call,
      );
      const id = createdId(data, kind);
      if (id === null)
        throw new AdFluxError('TikTok took the request and named no id. It has to be looked up.', {
          code: 'bad_response',
          recovery: 'reconcile',
          platform: 'tiktok',
        });
      flows.remember(kind, id, flow);
      // TikTok once let only some accounts create what is off: the answer has the last word.
      return { kind, id, name, delivery: data.operation_status === 'ENABLE' ? 'on' : 'off' };
    },

    async find(key, filter, flow, call) {
      for await (const row of rows.list(filter, flow, call)) {
        const id = tiktokIdOf(row, kind);
        if (id === null) continue;
        const found = fromTiktokRow(row, kind, id, currency);
        // Names are matched in part: somebody's copy may carry the key in the middle of another name.
        if (readTag(found.name) === key && found.delivery !== 'removed') return found;
      }
      return null;
    },

    async read(refs, call) {
      const seen = await rows.read(
        refs.map(({ id }) => id),
        call,
      );
      return refs.map(({ id }) => {
        const row = seen.get(id);
        return row ? fromTiktokRow(row, kind, id, currency) : { kind, id, name: '', delivery: 'removed' };
      });
    },

    async require({ id }, call) {
      const row = await rows.readOne(id, call);
      if (row !== null) return row;
      throw new AdFluxError(`The ${kind} ${id} is gone, so it cannot be changed. Plan again.`, {
        code: 'not_found',
        platform: 'tiktok',
      });
    },

    async change({ id }, seen, body, call) {
      if (Object.keys(body).length === 0) return fromTiktokRow(seen, kind, id, currency);
      const words = tiktokWords(kind, flows.get(kind, id) ?? 'manual');
      await client.request(
        {
          operation: `${kind}.update`,
          method: 'POST',
          path: words.path('update'),
          body: 'creatives' in body ? body : { [words.id]: id, ...body },
          schema: z.unknown(),
          // Fields are set to values: setting them twice leaves the same values.
          idempotent: true,
        },
        call,
      );
      // Reads lag behind writes, so what was sent counts more than what would be read now.
      return fromTiktokRow({ ...seen, ...body }, kind, id, currency);
    },
  };
}
