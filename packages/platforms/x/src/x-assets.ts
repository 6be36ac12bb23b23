import {
  AdFluxError,
  type AssetSpec,
  type Call,
  type EntityPort,
  type RemoteEntity,
  type RemoteRef,
} from '@adflux/core';
import { readTag, tagName } from '@adflux/platform-kit';
import { z } from 'zod';
import type { XClient } from './x-client.js';
import { isGone } from './x-gone.js';
import { X_MEDIA_NAME_LENGTH } from './x-limits.js';
import { firstOf, listX, xOneSchema } from './x-list.js';
import { uploadXPicture } from './x-media-upload.js';
import type { XPublisher } from './x-publisher.js';
import { removeX } from './x-remove.js';
import type { ResolvedXSettings } from './x-resolved-settings.js';

const mediaSchema = z.object({
  media_key: z.string(),
  name: z.string().nullish(),
  deleted: z.boolean().nullish(),
});
type XMedia = z.infer<typeof mediaSchema>;

/** Most rows of one page of the media library. */
const ROWS_PER_PAGE = 50;

const toEntity = ({ media_key: id, name, deleted }: XMedia): RemoteEntity => ({
  kind: 'asset',
  id,
  name: name ?? '',
  delivery: deleted === true ? 'removed' : 'on',
});

/**
 * Images: entries of the account's media library. Only the last write, which enters the uploaded picture there under its
 * name, leaves something behind; it can be looked up by the key at the end of the name, because X searches the library for
 * any word of a name.
 *
 * @see https://docs.x.com/x-ads-api/creatives/reference#media-library (read November 2026)
 */
export function createXAssets(
  client: XClient,
  settings: ResolvedXSettings,
  publisher: (call: Call) => Promise<XPublisher>,
): EntityPort<AssetSpec> {
  const path = `/accounts/${settings.accountId}/media_library`;
  const schema = xOneSchema(mediaSchema);

  const find: EntityPort<AssetSpec>['find'] = async (key, _parent, call) => {
    const query = { q: key, media_type: 'IMAGE', count: ROWS_PER_PAGE };
    const media = listX(client, { operation: 'media.find', path, query, item: mediaSchema }, call);
    const found = await firstOf(media, ({ name, deleted }) => readTag(name ?? '') === key && deleted !== true);
    return found === null ? null : toEntity(found);
  };

  const readOne = async ({ id }: RemoteRef, call: Call): Promise<RemoteEntity> => {
    try {
      return toEntity(
        await client.request({ operation: 'media.read', method: 'GET', path: `${path}/${id}`, schema }, call),
      );
    } catch (error) {
      if (isGone(error)) return { kind: 'asset', id, name: '', delivery: 'removed' };
      throw error;
    }
  };

  return {
    async create({ key, spec, isFirstAttempt }, call) {
      const { userId, requesterId } = await publisher(call);
      const existing = isFirstAttempt ? null : await find(key, null, call);
      if (existing !== null) return existing;
      const bytes = await settings.loadImage(spec.asset, call.signal);
      const owners = userId === requesterId ? [] : [userId];
      const mediaKey = await uploadXPicture(client, settings, { bytes, mediaType: spec.asset.mediaType, owners }, call);
      const form = { media_key: mediaKey, name: tagName(spec.name, key, X_MEDIA_NAME_LENGTH) };
      return toEntity(await client.request({ operation: 'media.create', method: 'POST', path, form, schema }, call));
    },

    find,
    read: (refs, call) => Promise.all(refs.map((ref) => readOne(ref, call))),

    update({ ref, spec, previous }, call) {
      if (spec.asset.url !== previous.asset.url)
        throw new AdFluxError('X cannot change an image that exists. Give the new picture an id of its own.', {
          code: 'unsupported',
          platform: 'x',
        });
      return readOne(ref, call);
    },

    // Images have no switch: they are shown where ads show them.
    setDelivery: (ref, _delivery, call) => readOne(ref, call),

    remove: (ref, call) => removeX(client, { operation: 'media.remove', path: `${path}/${ref.id}` }, call),
  };
}
