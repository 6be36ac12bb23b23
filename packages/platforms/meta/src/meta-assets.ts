import {
  AdFluxError,
  type AssetSpec,
  type Call,
  type EntityPort,
  type RemoteEntity,
  type RemoteRef,
} from '@adflux/core';
import { paginate, readTag, tagName } from '@adflux/platform-kit';
import { z } from 'zod';
import type { MetaClient } from './meta-client.js';
import { META_IMAGE_NAME_LENGTH } from './meta-limits.js';
import { metaPageSchema, nextCursor } from './meta-page.js';
import type { ResolvedMetaSettings } from './meta-settings.js';

const imageSchema = z.object({
  hash: z.string(),
  name: z.string().nullish(),
  status: z.string().nullish(),
});
type MetaImage = z.infer<typeof imageSchema>;

// Keyed by "bytes" or by the file name, whichever Meta feels like.
const uploadedSchema = z.object({ images: z.record(z.string(), z.object({ hash: z.string() })) });

const HASHES_PER_READ = 50;

const toEntity = (image: MetaImage): RemoteEntity => ({
  kind: 'asset',
  id: image.hash,
  name: image.name ?? '',
  delivery: image.status === 'DELETED' ? 'removed' : 'on',
});

/**
 * Images. Meta knows them by their content: uploading the same bytes twice gives the same hash, so an upload may safely be
 * repeated, and two campaigns with the same picture share it.
 *
 * @see https://developers.facebook.com/docs/marketing-api/reference/ad-image (read November 2026)
 */
export function createMetaAssets(client: MetaClient, settings: ResolvedMetaSettings): EntityPort<AssetSpec> {
  const path = `/act_${settings.accountId}/adimages`;
  const fields = 'hash,name,status';

  const list = (operation: string, filter: Readonly<Record<string, unknown>>, call: Call): AsyncIterable<MetaImage> =>
    paginate<MetaImage>({
      signal: call.signal,
      fetchPage: async (after) => {
        const query = { fields, limit: HASHES_PER_READ, ...filter, ...(after === null ? {} : { after }) };
        const page = await client.request(
          { operation: `adimages.${operation}`, method: 'GET', path, query, schema: metaPageSchema(imageSchema) },
          call,
        );
        return { items: page.data, next: nextCursor(page) };
      },
    });

  const read = async (refs: readonly RemoteRef[], call: Call): Promise<readonly RemoteEntity[]> => {
    const seen = new Map<string, RemoteEntity>();
    for (let from = 0; from < refs.length; from += HASHES_PER_READ) {
      const hashes = refs.slice(from, from + HASHES_PER_READ).map((ref) => ref.id);
      for await (const image of list('read', { hashes }, call)) seen.set(image.hash, toEntity(image));
    }
    return refs.map(({ id }) => seen.get(id) ?? { kind: 'asset', id, name: '', delivery: 'removed' });
  };

  const readOne = async (ref: RemoteRef, call: Call): Promise<RemoteEntity> => {
    const [entity] = await read([ref], call);
    return entity ?? { kind: 'asset', id: ref.id, name: '', delivery: 'removed' };
  };

  return {
    async create({ key, spec }, call) {
      const bytes = await settings.loadImage(spec.asset, call.signal);
      const name = tagName(spec.name, key, META_IMAGE_NAME_LENGTH);
      const { images } = await client.request(
        {
          operation: 'adimages.create',
          method: 'POST',
          path,
          body: { bytes: Buffer.from(bytes).toString('base64'), name },
          schema: uploadedSchema,
          // The same bytes give the same hash.
          idempotent: true,
        },
        call,
      );
      const [image] = Object.values(images);
      if (!image)
        throw new AdFluxError('Meta took the image and named no hash. Upload it again.', {
          code: 'bad_response',
          recovery: 'reconcile',
          platform: 'meta',
        });
      return { kind: 'asset', id: image.hash, name, delivery: 'on' };
    },

    async find(key, _parent, call) {
      for await (const image of list('find', { name: key }, call)) {
        const found = toEntity(image);
        if (readTag(found.name) === key && found.delivery !== 'removed') return found;
      }
      return null;
    },

    read,

    update({ ref, spec, previous }, call) {
      if (spec.asset.url !== previous.asset.url)
        throw new AdFluxError('Meta cannot change an image that exists. Give the new picture an id of its own.', {
          code: 'unsupported',
          platform: 'meta',
        });
      return readOne(ref, call);
    },

    // Images have no switch: they are shown where ads show them.
    setDelivery: (ref, _delivery, call) => readOne(ref, call),

    async remove(ref, call) {
      try {
        await client.request(
          {
            operation: 'adimages.remove',
            method: 'DELETE',
            path,
            query: { hash: ref.id },
            schema: z.object({ success: z.literal(true) }),
            // Deleting what is deleted changes nothing.
            idempotent: true,
          },
          call,
        );
      } catch (error) {
        if (!AdFluxError.isInstance(error) || !['invalid_request', 'not_found'].includes(error.code)) throw error;
        // Gone already; or shown by an ad, maybe of another campaign with the same picture. Then it is not ours alone.
        const { delivery } = await readOne(ref, call);
        if (delivery !== 'removed')
          call.logger.info({ platform: 'meta', hash: ref.id }, 'An image is in use and stays.');
      }
    },
  };
}
