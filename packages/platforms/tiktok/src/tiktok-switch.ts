import { AdFluxError, type Call, type RemoteEntity, type RemoteRef } from '@adflux/core';
import { z } from 'zod';
import { fromTiktokRow, type TiktokKind } from './from-tiktok-status.js';
import type { TiktokClient } from './tiktok-client.js';
import type { TiktokFlows } from './tiktok-flows.js';
import { tiktokIdSchema } from './tiktok-id.js';
import { tiktokWords } from './tiktok-kinds.js';
import type { TiktokFlow } from './tiktok-objectives.js';
import type { TiktokRows } from './tiktok-rows.js';

/** Switches entities on and off, and deletes them: one endpoint for all three. */
export interface TiktokSwitch {
  setDelivery(ref: RemoteRef, delivery: 'on' | 'off', call: Call): Promise<RemoteEntity>;
  remove(ref: RemoteRef, call: Call): Promise<void>;
}

const idsSchema = z.array(tiktokIdSchema).nullish();
const answerSchema = z
  .object({ campaign_ids: idsSchema, adgroup_ids: idsSchema, ad_ids: idsSchema, smart_plus_ad_ids: idsSchema })
  .nullish();

const wasRefused = (error: unknown): boolean =>
  AdFluxError.isInstance(error) && ['invalid_request', 'not_found', 'conflict'].includes(error.code);

const gone = (kind: TiktokKind, id: string): AdFluxError =>
  new AdFluxError(`The ${kind} ${id} is gone, so it cannot be switched. Plan again.`, {
    code: 'not_found',
    platform: 'tiktok',
  });

/**
 * Makes the switch of one kind.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1739320994354178 ("Update campaign statuses", read November 2026)
 */
export function createTiktokSwitch(
  kind: TiktokKind,
  client: TiktokClient,
  currency: string,
  flows: TiktokFlows,
  rows: TiktokRows,
): TiktokSwitch {
  const send = async (
    id: string,
    flow: TiktokFlow,
    status: 'ENABLE' | 'DISABLE' | 'DELETE',
    call: Call,
  ): Promise<void> => {
    const words = tiktokWords(kind, flow);
    const data = await client.request(
      {
        operation: `${kind}.switch`,
        method: 'POST',
        path: words.path('status/update'),
        body: { [words.ids]: [id], operation_status: status },
        schema: answerSchema,
        // A status is set to a value: setting it twice leaves the same value.
        idempotent: true,
      },
      call,
    );
    // Partial success (20001) with one item is no success, and only the list of ids says so.
    const lists = [data?.campaign_ids, data?.adgroup_ids, data?.ad_ids, data?.smart_plus_ad_ids];
    const done = lists.find((list) => Array.isArray(list));
    if (done && !done.includes(id))
      throw new AdFluxError(`TikTok did not set the ${kind} ${id} to ${status}. Look at it in TikTok Ads Manager.`, {
        code: 'invalid_request',
        platform: 'tiktok',
      });
  };

  return {
    async setDelivery({ id }, delivery, call) {
      const flow = await rows.flowOf(id, call);
      if (flow === null) throw gone(kind, id);
      const wanted = delivery === 'on' ? 'ENABLE' : 'DISABLE';
      try {
        await send(id, flow, wanted, call);
      } catch (error) {
        if (!wasRefused(error)) throw error;
        // What is in that status already may be refused; then TikTok's wish and ours are the same.
        const left = await rows.readOne(id, call);
        if (left !== null && left.operation_status !== wanted) throw error;
      }
      const row = await rows.readOne(id, call);
      if (row === null) throw gone(kind, id);
      // Reads lag behind writes: a status of before says nothing of now.
      const now = row.operation_status === wanted ? row : { ...row, operation_status: wanted, secondary_status: null };
      return fromTiktokRow(now, kind, id, currency);
    },

    async remove({ id }, call) {
      const flow = await rows.flowOf(id, call);
      if (flow === null) return;
      try {
        await send(id, flow, 'DELETE', call);
      } catch (error) {
        if (!wasRefused(error) || (await rows.readOne(id, call)) !== null) throw error;
      }
      flows.forget(kind, id);
    },
  };
}
