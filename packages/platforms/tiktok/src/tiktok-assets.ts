import { createHash } from 'node:crypto';
import {
  AdFluxError,
  type AssetSpec,
  type Call,
  type CreationKey,
  type EntityPort,
  type RemoteEntity,
  type RemoteRef,
} from '@adflux/core';
import { readTag } from '@adflux/platform-kit';
import { z } from 'zod';
import type { TiktokClient } from './tiktok-client.js';
import { tiktokIdSchema } from './tiktok-id.js';
import { TIKTOK_FILE_NAME_LENGTH, TIKTOK_IDS_PER_READ } from './tiktok-limits.js';
import { listTiktok } from './tiktok-page.js';
import type { ResolvedTiktokSettings } from './tiktok-settings.js';
import { toTiktokName } from './to-tiktok-name.js';

const imageSchema = z.object({ image_id: tiktokIdSchema, file_name: z.string().nullish() });
type TiktokImage = z.infer<typeof imageSchema>;

// Uploads of videos answer with a list, those of images with an object; both are taken.
const uploadedSchema = z.union([imageSchema, z.array(imageSchema)]);
const removedSchema = z.object({ failed_image_ids: z.array(tiktokIdSchema).nullish() }).nullish();

/** Cautious: the documentation of TikTok names 1,000 in one place and 100 in others. */
const PAGE_SIZE = 100;

const extensions = { 'image/png': '.png', 'image/jpeg': '.jpg' } as const;

const toEntity = (image: TiktokImage): RemoteEntity => ({
  kind: 'asset',
  id: image.image_id,
  name: (image.file_name ?? '').replace(/\.(png|jpe?g)$/i, ''),
  delivery: 'on',
});

const gone = (id: string): RemoteEntity => ({ kind: 'asset', id, name: '', delivery: 'removed' });

/**
 * Images of the account's library. File names are unique there, so an upload that is repeated finds the first one.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1739067433456642 ("Upload an image", read November 2026)
 */
export function createTiktokAssets(client: TiktokClient, settings: ResolvedTiktokSettings): EntityPort<AssetSpec> {
  const find = async (key: CreationKey, call: Call): Promise<RemoteEntity | null> => {
    // The library cannot be searched by name.
    const path = '/file/image/ad/search/';
    const images = listTiktok(
      client,
      { operation: 'asset.find', path, query: {}, item: imageSchema, pageSize: PAGE_SIZE },
      call,
    );
    for await (const image of images) {
      const entity = toEntity(image);
      if (readTag(entity.name) === key) return entity;
    }
    return null;
  };

  const read = async (refs: readonly RemoteRef[], call: Call): Promise<readonly RemoteEntity[]> => {
    const seen = new Map<string, RemoteEntity>();
    for (let from = 0; from < refs.length; from += TIKTOK_IDS_PER_READ) {
      const ids = refs.slice(from, from + TIKTOK_IDS_PER_READ).map(({ id }) => id);
      const { list } = await client.request(
        {
          operation: 'asset.read',
          method: 'GET',
          path: '/file/image/ad/info/',
          query: { image_ids: ids },
          schema: z.object({ list: z.array(imageSchema).nullish() }),
        },
        call,
      );
      for (const image of list ?? []) seen.set(image.image_id, toEntity(image));
    }
    return refs.map(({ id }) => seen.get(id) ?? gone(id));
  };
  const readOne = async (ref: RemoteRef, call: Call): Promise<RemoteEntity> =>
    (await read([ref], call))[0] ?? gone(ref.id);

  return {
    async create({ key, spec }, call) {
      const { asset } = spec;
      const bytes = await settings.loadImage(spec.asset, call.signal);
      const extension = extensions[asset.mediaType];
      const name = toTiktokName(spec.name, key, TIKTOK_FILE_NAME_LENGTH / 2 - extension.length);
      const upload = client.request(
        {
          operation: 'asset.create',
          method: 'POST',
          path: '/file/image/ad/upload/',
          multipart: [
            { name: 'upload_type', value: 'UPLOAD_BY_FILE' },
            { name: 'file_name', value: name + extension },
            { name: 'image_signature', value: createHash('md5').update(bytes).digest('hex') },
            { name: 'image_file', fileName: `image${extension}`, mediaType: asset.mediaType, bytes },
          ],
          schema: uploadedSchema,
        },
        call,
      );
      const uploaded = await upload.catch(async (error: unknown) => {
        if (!AdFluxError.isInstance(error) || error.platformCode !== '40911') throw error;
        // The name holds the creation key, so what has it already is ours.
        const found = await find(key, call);
        // Look-ups lag: it is there, and cannot be seen yet.
        if (found === null)
          throw new AdFluxError(
            'TikTok has an image of this name already, and does not list it yet. Look again later.',
            {
              code: 'conflict',
              recovery: 'reconcile',
              platform: 'tiktok',
              cause: error,
            },
          );
        return { image_id: found.id, file_name: found.name };
      });
      const image = Array.isArray(uploaded) ? uploaded[0] : uploaded;
      if (image) return { kind: 'asset', id: image.image_id, name, delivery: 'on' };
      throw new AdFluxError('TikTok took the image and named no id. Look for it before uploading again.', {
        code: 'bad_response',
        recovery: 'reconcile',
        platform: 'tiktok',
      });
    },

    find: (key, _parent, call) => find(key, call),

    read,

    update({ ref, spec, previous }, call) {
      if (spec.asset.url !== previous.asset.url)
        throw new AdFluxError('TikTok cannot change an image that exists. Give the new picture an id of its own.', {
          code: 'unsupported',
          platform: 'tiktok',
        });
      return readOne(ref, call);
    },

    // Images have no switch: they are shown where ads show them.
    setDelivery: (ref, _delivery, call) => readOne(ref, call),

    async remove(ref, call) {
      const wasRefused = await client
        .request(
          {
            operation: 'asset.remove',
            method: 'POST',
            path: '/creative/asset/delete/',
            body: { image_ids: [ref.id] },
            schema: removedSchema,
            // Deleting what is deleted changes nothing.
            idempotent: true,
          },
          call,
        )
        .then(
          (answer) => (answer?.failed_image_ids ?? []).includes(ref.id),
          (error: unknown) => {
            if (AdFluxError.isInstance(error) && ['invalid_request', 'not_found'].includes(error.code)) return true;
            throw error;
          },
        );
      // Gone already; or shown by an ad, maybe of another campaign. Then it is not ours alone.
      if (wasRefused && (await readOne(ref, call)).delivery !== 'removed')
        call.logger.info({ platform: 'tiktok', image: ref.id }, 'An image is in use and stays.');
    },
  };
}
