import { AdFluxError, type AudiencePort, type Call, type RemoteAudience } from '@adflux/core';
import { paginate, readTag, tagName } from '@adflux/platform-kit';
import { z } from 'zod';
import { fromMetaAudience, metaAudienceFields, metaAudienceSchema } from './from-meta-audience.js';
import { createMetaUpload } from './meta-audience-upload.js';
import type { MetaClient } from './meta-client.js';
import { META_AUDIENCE_NAME_LENGTH } from './meta-limits.js';
import { metaPageSchema, nextCursor } from './meta-page.js';
import type { ResolvedMetaSettings } from './meta-settings.js';
import { toMetaMember } from './to-meta-member.js';

const createdSchema = z.object({ id: z.string() });
const removedSchema = z.object({ success: z.boolean().nullish() });

const orNull = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (AdFluxError.isInstance(error) && error.code === 'not_found') return null;
    throw error;
  }
};

/**
 * Custom audiences from customer lists.
 *
 * @see https://developers.facebook.com/docs/marketing-api/audiences/guides/custom-audiences (read November 2026)
 */
export function createMetaAudiences(client: MetaClient, { accountId, transport }: ResolvedMetaSettings): AudiencePort {
  const path = `/act_${accountId}/customaudiences`;

  const readOne = async (id: string, call: Call): Promise<RemoteAudience> => {
    const query = { fields: metaAudienceFields };
    const request = { operation: 'audiences.read', method: 'GET', path: `/${id}`, query, bucket: 'audiences' } as const;
    const found = await orNull(client.request({ ...request, schema: metaAudienceSchema }, call));
    return found === null ? { id, name: '', state: 'removed' } : fromMetaAudience(found);
  };

  return {
    hash: toMetaMember,
    async create({ key, name }, call) {
      const body = {
        name: tagName(name, key, META_AUDIENCE_NAME_LENGTH),
        subtype: 'CUSTOM',
        customer_file_source: 'USER_PROVIDED_ONLY',
      };
      const request = { operation: 'audiences.create', method: 'POST', path, body, bucket: 'audiences' } as const;
      const { id } = await client.request({ ...request, schema: createdSchema }, call);
      return { id, name: body.name, state: 'too_small' };
    },
    async find(key, call) {
      const filtering = [{ field: 'name', operator: 'CONTAIN', value: key }];
      const pages = paginate({
        signal: call.signal,
        fetchPage: async (after) => {
          const query = { fields: metaAudienceFields, filtering, limit: 100, ...(after === null ? {} : { after }) };
          const request = { operation: 'audiences.find', method: 'GET', path, query, bucket: 'audiences' } as const;
          const page = await client.request({ ...request, schema: metaPageSchema(metaAudienceSchema) }, call);
          return { items: page.data, next: nextCursor(page) };
        },
      });
      for await (const audience of pages) if (readTag(audience.name) === key) return fromMetaAudience(audience);
      return null;
    },
    read: async (ids, call) => {
      const audiences: RemoteAudience[] = [];
      for (const id of ids) audiences.push(await readOne(id, call));
      return audiences;
    },
    upload: createMetaUpload(client, transport.random ?? Math.random),
    async remove(id, call) {
      const request = { operation: 'audiences.remove', method: 'DELETE', path: `/${id}`, bucket: 'audiences' } as const;
      // Deleting what is deleted changes nothing.
      await orNull(client.request({ ...request, schema: removedSchema, idempotent: true }, call));
    },
  };
}
