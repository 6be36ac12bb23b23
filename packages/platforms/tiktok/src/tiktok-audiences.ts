import {
  AdFluxError,
  hashIdentifier,
  type AudiencePort,
  type Call,
  type CreationKey,
  type HashedMember,
  type RemoteAudience,
} from '@adflux/core';
import { readTag } from '@adflux/platform-kit';
import { z } from 'zod';
import { fromTiktokAudience, tiktokAudienceSchema } from './from-tiktok-audience.js';
import { TIKTOK_CALCULATE_TYPE, uploadTiktokMembers } from './tiktok-audience-files.js';
import { createTiktokUpload } from './tiktok-audience-upload.js';
import type { TiktokClient } from './tiktok-client.js';
import { tiktokIdSchema } from './tiktok-id.js';
import { TIKTOK_AUDIENCE_NAME_LENGTH, TIKTOK_IDS_PER_READ, TIKTOK_MINIMUM_MEMBERS } from './tiktok-limits.js';
import { listTiktok } from './tiktok-page.js';
import type { ResolvedTiktokSettings } from './tiktok-settings.js';
import { toTiktokMember } from './to-tiktok-member.js';
import { toTiktokName } from './to-tiktok-name.js';

const PAGE_SIZE = 100;
const createdSchema = z.object({ custom_audience_id: tiktokIdSchema });
const readSchema = z.object({
  list: z.array(z.object({ audience_details: tiktokAudienceSchema.nullish() })).nullish(),
});

/**
 * The one entry of an audience that nobody was added to: TikTok has no empty ones. It is the digest of a text that is no
 * e-mail address, so it matches nobody; the key makes it differ from audience to audience.
 */
const seedOf = (key: CreationKey): HashedMember => ({
  platform: 'tiktok',
  identifiers: { email: hashIdentifier(`adflux-empty-audience-${key}`) },
});

const isGone = (error: unknown): boolean =>
  AdFluxError.isInstance(error) && ['not_found', 'invalid_request'].includes(error.code);

/**
 * Custom audiences from files of digests.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1739940567842818 ("Create an audience by file", read November 2026)
 */
export function createTiktokAudiences(
  client: TiktokClient,
  { emailRule, clock }: Pick<ResolvedTiktokSettings, 'emailRule' | 'clock'>,
): AudiencePort {
  const readSome = async (ids: readonly string[], call: Call): Promise<Map<string, RemoteAudience>> => {
    const { list } = await client.request(
      {
        operation: 'audiences.read',
        method: 'GET',
        path: '/dmp/custom_audience/get/',
        query: { custom_audience_ids: ids },
        schema: readSchema,
      },
      call,
    );
    const described = (list ?? []).flatMap(({ audience_details: details }) =>
      details ? [fromTiktokAudience(details, TIKTOK_MINIMUM_MEMBERS)] : [],
    );
    return new Map(described.map((audience) => [audience.id, audience]));
  };

  // One id that is gone may fail the whole request; then each is asked for on its own.
  const readOrNone = async (ids: readonly string[], call: Call): Promise<Map<string, RemoteAudience>> => {
    try {
      return await readSome(ids, call);
    } catch (error) {
      if (!isGone(error)) throw error;
      if (ids.length === 1) return new Map();
      const each = new Map<string, RemoteAudience>();
      for (const id of ids) for (const [found, audience] of await readOrNone([id], call)) each.set(found, audience);
      return each;
    }
  };

  const read: AudiencePort['read'] = async (ids, call) => {
    const seen = new Map<string, RemoteAudience>();
    for (let from = 0; from < ids.length; from += TIKTOK_IDS_PER_READ)
      for (const [id, audience] of await readOrNone(ids.slice(from, from + TIKTOK_IDS_PER_READ), call))
        seen.set(id, audience);
    return ids.map((id) => seen.get(id) ?? { id, name: '', state: 'removed' });
  };

  return {
    hash: (person) => toTiktokMember(person, emailRule),

    async create({ key, name: wanted }, call) {
      const name = toTiktokName(wanted, key, TIKTOK_AUDIENCE_NAME_LENGTH / 2);
      const file = await uploadTiktokMembers(client, [seedOf(key)], call);
      const { custom_audience_id: id } = await client.request(
        {
          operation: 'audiences.create',
          method: 'POST',
          path: '/dmp/custom_audience/create/',
          body: { custom_audience_name: name, calculate_type: TIKTOK_CALCULATE_TYPE, file_paths: [file] },
          schema: createdSchema,
        },
        call,
      );
      return { id, name, state: 'too_small' };
    },

    async find(key, call) {
      const audiences = listTiktok(
        client,
        {
          operation: 'audiences.find',
          path: '/dmp/custom_audience/list/',
          query: {},
          item: tiktokAudienceSchema,
          pageSize: PAGE_SIZE,
        },
        call,
      );
      for await (const audience of audiences)
        if (readTag(audience.name ?? '') === key) return fromTiktokAudience(audience, TIKTOK_MINIMUM_MEMBERS);
      return null;
    },

    read,

    upload: createTiktokUpload(client, clock),

    async remove(id, call) {
      try {
        await client.request(
          {
            operation: 'audiences.remove',
            method: 'POST',
            path: '/dmp/custom_audience/delete/',
            body: { custom_audience_ids: [id] },
            schema: z.unknown(),
            // Deleting what is deleted changes nothing.
            idempotent: true,
          },
          call,
        );
      } catch (error) {
        if (!isGone(error)) throw error;
        const [left] = await read([id], call);
        if (left !== undefined && left.state !== 'removed') throw error;
      }
    },
  };
}
