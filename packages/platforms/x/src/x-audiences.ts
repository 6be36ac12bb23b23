import {
  AdFluxError,
  type AudiencePort,
  type AudienceState,
  type Call,
  type HashedMember,
  type RemoteAudience,
} from '@adflux/core';
import { uploadBatches } from '@adflux/platform-kit';
import { z } from 'zod';
import { toXMember } from './to-x-member.js';
import { xCapabilities } from './x-capabilities.js';
import type { XClient } from './x-client.js';
import { keyFirst, readKeyFirst } from './x-key-first.js';
import { X_AUDIENCE_NAME_LENGTH, X_IDS_PER_READ } from './x-limits.js';
import { firstOf, listX, xOneSchema } from './x-list.js';
import { removeX } from './x-remove.js';
import type { ResolvedXSettings } from './x-resolved-settings.js';

const audienceSchema = z.object({
  id: z.string(),
  name: z.string(),
  targetable: z.boolean().nullish(),
  reasons_not_targetable: z.array(z.string()).nullish(),
  audience_size: z.int().nonnegative().nullish().catch(null),
  deleted: z.boolean().nullish(),
});
type XAudience = z.infer<typeof audienceSchema>;

const takenSchema = z.object({ data: z.object({ success_count: z.number(), total_count: z.number() }) });

/** A request's body may have 5,000,000 bytes (https://docs.x.com/x-ads-api/audiences/reference, November 2026). */
const MAXIMUM_BYTES = 4_900_000;

/** A member with both digests, its names and punctuation, in bytes of JSON. */
const BYTES_PER_MEMBER = 200;

function stateOf({ deleted, targetable, reasons_not_targetable: reasons }: XAudience): AudienceState {
  if (deleted === true) return 'removed';
  if (targetable === true) return 'ready';
  // A new audience is both: too small because nobody has counted yet.
  if ((reasons ?? []).includes('PROCESSING')) return 'processing';
  if ((reasons ?? []).includes('TOO_SMALL')) return 'too_small';
  return (reasons ?? []).length === 0 ? 'processing' : 'unusable';
}

const describe = (audience: XAudience): RemoteAudience => {
  const { id, name, reasons_not_targetable: reasons, audience_size: size } = audience;
  return {
    id,
    name,
    state: stateOf(audience),
    ...(reasons == null || reasons.length === 0 ? {} : { reasons }),
    ...(size == null ? {} : { matchedMembers: size }),
  };
};

const toXUser = ({ identifiers: { email, phone } }: HashedMember): object => ({
  ...(email === undefined ? {} : { email: [email] }),
  ...(phone === undefined ? {} : { phone_number: [phone] }),
});

const refuse = (message: string, code: 'invalid_request' | 'unsupported' | 'bad_response'): never => {
  throw new AdFluxError(message, { code, platform: 'x' });
};

/**
 * Audiences of hashed people: custom audiences. X matches them in batches that take hours, and aims at none that matches
 * fewer than a hundred people.
 *
 * @see https://docs.x.com/x-ads-api/audiences/reference#custom-audiences (read November 2026)
 */
export function createXAudiences(client: XClient, { accountId }: ResolvedXSettings): AudiencePort {
  const path = `/accounts/${accountId}/custom_audiences`;
  const schema = xOneSchema(audienceSchema);

  const find: AudiencePort['find'] = async (key, call) => {
    const query = { q: key, count: X_IDS_PER_READ };
    const audiences = listX(client, { operation: 'audiences.find', path, query, item: audienceSchema }, call);
    const found = await firstOf(audiences, ({ name, deleted }) => readKeyFirst(name) === key && deleted !== true);
    return found === null ? null : describe(found);
  };

  const sendMembers = async (
    audienceId: string,
    operation: 'Update' | 'Delete',
    members: readonly HashedMember[],
    call: Call,
  ): Promise<void> => {
    const { data } = await client.request(
      {
        operation: 'audiences.upload',
        method: 'POST',
        path: `${path}/${audienceId}/users`,
        body: [{ operation_type: operation, params: { users: members.map(toXUser) } }],
        schema: takenSchema,
        // Who is in it already stays in it, who is out stays out.
        idempotent: true,
      },
      call,
    );
    if (data.success_count !== data.total_count)
      refuse(
        `X took ${data.success_count} of ${data.total_count} members, though a request is all or nothing. Send them again.`,
        'bad_response',
      );
  };

  return {
    hash: toXMember,

    async create({ key, name }, call) {
      const form = { name: keyFirst(name, key, X_AUDIENCE_NAME_LENGTH) };
      try {
        return describe(
          await client.request({ operation: 'audiences.create', method: 'POST', path, form, schema }, call),
        );
      } catch (error) {
        // Names are unique, so a refusal may say that the very same create was carried out before.
        const isRefusal = AdFluxError.isInstance(error) && error.recovery === 'none' && error.httpStatus === 400;
        const found = isRefusal ? await find(key, call) : null;
        if (found === null) throw error;
        return found;
      }
    },

    find,

    async read(ids, call) {
      const seen = new Map<string, RemoteAudience>();
      for (let from = 0; from < ids.length; from += X_IDS_PER_READ) {
        const wanted = ids.slice(from, from + X_IDS_PER_READ).join(',');
        const query = { custom_audience_ids: wanted, count: X_IDS_PER_READ };
        const list = listX(client, { operation: 'audiences.read', path, query, item: audienceSchema }, call);
        for await (const audience of list) seen.set(audience.id, describe(audience));
      }
      return ids.map((id) => seen.get(id) ?? { id, name: '', state: 'removed' });
    },

    async upload(upload, call) {
      const { operation } = upload;
      if (operation === 'replace')
        return refuse(
          'X cannot replace the members of an audience. Add and remove those that changed, or build a new audience.',
          'unsupported',
        );
      const { receipt } = await uploadBatches(upload, {
        platform: 'x',
        membersPerBatch: xCapabilities.audiences.membersPerRequest,
        bytes: { maximum: MAXIMUM_BYTES, of: () => BYTES_PER_MEMBER },
        signal: call.signal,
        state: {},
        send: async ({ members }) => {
          await sendMembers(upload.audienceId, operation === 'add' ? 'Update' : 'Delete', members, call);
          return {};
        },
      });
      return receipt;
    },

    remove: (id, call) => removeX(client, { operation: 'audiences.remove', path: `${path}/${id}` }, call),
  };
}
