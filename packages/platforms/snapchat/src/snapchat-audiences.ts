import { AdFluxError, type AudiencePort, type Call, type HashedMember, type RemoteAudience } from '@adflux/core';
import { tagName, uploadBatches, type UploadBatch } from '@adflux/platform-kit';
import { z } from 'zod';
import { fromSnapchatSegment, snapchatSegmentSchema } from './from-snapchat-segment.js';
import { isSnapchatGone } from './snapchat-gone.js';
import { SNAPCHAT_IDENTIFIERS_PER_REQUEST, SNAPCHAT_NAME_LENGTH } from './snapchat-limits.js';
import { listSnapchat } from './snapchat-list.js';
import { carriesKey } from './snapchat-node.js';
import { snapchatPage } from './snapchat-page.js';
import type { SnapchatStore } from './snapchat-store.js';
import { toSnapchatMember } from './to-snapchat-member.js';

const page = snapchatPage('segments', 'segment', snapchatSegmentSchema);
const uploadedSchema = snapchatPage('users', 'user', z.object({ number_uploaded_users: z.number().nullish() }));

/** What a request says its digests are of. One kind for each request: the reference shows one column and no more. */
const schemas = { email: 'EMAIL_SHA256', phone: 'PHONE_SHA256' } as const;

/** Digests of one kind, as they go onto the wire: each in a list of its own. */
const digestsOf = (members: readonly HashedMember[], kind: keyof typeof schemas): readonly (readonly string[])[] =>
  members.flatMap(({ identifiers }) => (identifiers[kind] === undefined ? [] : [[identifiers[kind]]]));

/**
 * Audiences: segments of the source FIRST_PARTY, in Snapchat's words. Members are taken away and added by their digests; a
 * replacement empties the segment and fills it again, which is not atomic: while it runs, ads reach fewer people.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/customer-lists (read November 2026)
 */
export function createSnapchatAudiences({
  client,
  settings,
}: Pick<SnapchatStore, 'client' | 'settings'>): AudiencePort {
  const { accountId, baseUrl, audienceRetentionDays } = settings;
  const collection = `/adaccounts/${accountId}/segments`;

  const readOne = async (id: string, call: Call): Promise<RemoteAudience> => {
    const removed: RemoteAudience = { id, name: '', state: 'removed' };
    try {
      const { items } = await client.request(
        { operation: 'segments.read', method: 'GET', path: `/segments/${id}`, schema: page },
        call,
      );
      return items[0] === undefined ? removed : fromSnapchatSegment(items[0]);
    } catch (error) {
      if (isSnapchatGone(error)) return removed;
      throw error;
    }
  };

  const empty = async (id: string, call: Call): Promise<void> => {
    await client.request(
      {
        operation: 'segments.empty',
        method: 'DELETE',
        path: `/segments/${id}/all_users`,
        schema: z.looseObject({}),
        // Emptying what is empty changes nothing.
        idempotent: true,
      },
      call,
    );
  };

  /** Sends one batch, each kind of digest in a request of its own. Returns how many Snapchat did not take. */
  const send = async (id: string, method: 'POST' | 'DELETE', { members }: UploadBatch, call: Call): Promise<number> => {
    let refused = 0;
    for (const kind of ['email', 'phone'] as const) {
      const data = digestsOf(members, kind);
      if (data.length === 0) continue;
      const { items } = await client.request(
        {
          operation: method === 'POST' ? 'segments.add' : 'segments.remove',
          method,
          path: `/segments/${id}/users`,
          body: { users: [{ schema: [schemas[kind]], data }] },
          schema: uploadedSchema,
          // A segment is a set: adding or taking away the same digest twice has the effect of doing it once.
          idempotent: true,
        },
        call,
      );
      const taken = items[0]?.number_uploaded_users;
      if (method === 'POST' && typeof taken === 'number') refused += Math.max(0, data.length - taken);
    }
    return refused;
  };

  return {
    hash: toSnapchatMember,

    async create({ key, name }, call) {
      const segment = {
        name: tagName(name, key, SNAPCHAT_NAME_LENGTH),
        source_type: 'FIRST_PARTY',
        retention_in_days: audienceRetentionDays,
        ad_account_id: accountId,
      };
      const { items } = await client.request(
        {
          operation: 'segments.create',
          method: 'POST',
          path: collection,
          body: { segments: [segment] },
          schema: page,
        },
        call,
      );
      if (items[0] !== undefined) return fromSnapchatSegment(items[0]);
      throw new AdFluxError('segments.create: Snapchat did not say what it created. Look it up before repeating.', {
        code: 'bad_response',
        recovery: 'reconcile',
        platform: 'snapchat',
      });
    },

    async find(key, call) {
      const request = {
        operation: 'segments.list',
        path: collection,
        plural: 'segments',
        singular: 'segment',
        entity: snapchatSegmentSchema,
      };
      for await (const segment of listSnapchat(client, baseUrl, request, call)) {
        const found = fromSnapchatSegment(segment);
        if (carriesKey(segment, key) && found.state !== 'removed') return found;
      }
      return null;
    },

    async read(ids, call) {
      const found: RemoteAudience[] = [];
      for (const id of ids) found.push(await readOne(id, call));
      return found;
    },

    async upload(upload, call) {
      const { audienceId, operation } = upload;
      const { receipt } = await uploadBatches(upload, {
        platform: 'snapchat',
        membersPerBatch: SNAPCHAT_IDENTIFIERS_PER_REQUEST,
        signal: call.signal,
        state: { isEmptied: false },
        send: async (batch) => {
          // Only when the first batch is at hand: an upload of nobody must not empty the segment.
          if (operation === 'replace' && batch.state['isEmptied'] !== true) await empty(audienceId, call);
          const method = operation === 'remove' ? 'DELETE' : 'POST';
          return { state: { isEmptied: true }, invalidEntries: await send(audienceId, method, batch, call) };
        },
      });
      return receipt;
    },

    async remove(id, call) {
      try {
        await client.request(
          {
            operation: 'segments.delete',
            method: 'DELETE',
            path: `/segments/${id}`,
            schema: z.looseObject({}),
            // Deleting what is deleted changes nothing.
            idempotent: true,
          },
          call,
        );
      } catch (error) {
        if (!isSnapchatGone(error)) throw error;
      }
    },
  };
}
