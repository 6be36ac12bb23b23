import {
  AdFluxError,
  type AssetSpec,
  type Call,
  type CreationKey,
  type EntityPort,
  type RemoteEntity,
  type RemoteRef,
} from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import type { SnapchatAccounts } from './snapchat-account.js';
import { SNAPCHAT_NAME_LENGTH } from './snapchat-limits.js';
import { createSnapchatMediaStore, isReady, type SnapchatMedia } from './snapchat-media.js';
import { carriesKey } from './snapchat-node.js';
import type { SnapchatStore } from './snapchat-store.js';

const toEntity = (media: SnapchatMedia): RemoteEntity => ({
  kind: 'asset',
  id: media.id,
  name: media.name ?? '',
  delivery: isReady(media) ? 'on' : 'off',
});

const gone = (id: string): RemoteEntity => ({ kind: 'asset', id, name: '', delivery: 'removed' });

/**
 * Pictures: media, in Snapchat's words. Making one is two writes, an entity with the creation key in its name and then its
 * bytes. An entity that a crash left without bytes is not found (`find` reads only); `create` completes it instead of making
 * another one.
 */
export function createSnapchatAssets(store: SnapchatStore, accounts: SnapchatAccounts): EntityPort<AssetSpec> {
  const { settings } = store;
  const media = createSnapchatMediaStore(store);

  /** What carries the key: a picture that is ready before one that is not. */
  const lookUp = async (key: CreationKey, call: Call): Promise<SnapchatMedia | null> => {
    let pending: SnapchatMedia | null = null;
    for await (const each of media.list(call)) {
      if (!carriesKey(each, key)) continue;
      if (isReady(each)) return each;
      pending ??= each;
    }
    return pending;
  };

  const readOne = async ({ id }: RemoteRef, call: Call): Promise<RemoteEntity> => {
    const found = await media.read(id, call);
    return found === null ? gone(id) : toEntity(found);
  };

  return {
    async create({ key, spec, isFirstAttempt }, call) {
      await accounts.readToPublish(call);
      const left = isFirstAttempt ? null : await lookUp(key, call);
      if (left !== null && isReady(left)) return toEntity(left);
      const { asset } = spec;
      const bytes = await settings.loadImage(spec.asset, call.signal);
      const empty = left ?? (await media.create(tagName(spec.name, key, SNAPCHAT_NAME_LENGTH), call));
      const fileName = `${asset.id}.${asset.mediaType === 'image/png' ? 'png' : 'jpg'}`;
      return toEntity(await media.upload(empty, { fileName, mediaType: asset.mediaType, bytes }, call));
    },

    async find(key, _parent, call) {
      const found = await lookUp(key, call);
      return found !== null && isReady(found) ? toEntity(found) : null;
    },

    async read(refs, call) {
      const found: RemoteEntity[] = [];
      for (const ref of refs) found.push(await readOne(ref, call));
      return found;
    },

    update({ ref, spec, previous }, call) {
      if (spec.asset.url !== previous.asset.url)
        throw new AdFluxError('Snapchat cannot change a picture that exists. Give the new one an id of its own.', {
          code: 'unsupported',
          platform: 'snapchat',
        });
      return readOne(ref, call);
    },

    // Pictures have no switch: they are shown where ads show them.
    setDelivery: (ref, _delivery, call) => readOne(ref, call),

    async remove() {
      throw new AdFluxError('Snapchat does not delete media. A picture that no ad shows costs nothing.', {
        code: 'unsupported',
        platform: 'snapchat',
      });
    },
  };
}
