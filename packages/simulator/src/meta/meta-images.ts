import { createHash } from 'node:crypto';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { readImageSize } from './meta-image-size.js';
import { entityInput } from './meta-input.js';
import { refuseParameter } from './meta-problem.js';
import { required, text } from './meta-readers.js';
import { ok, textIn, type MetaCall, type MetaState } from './meta-state.js';

/** The image of that hash, if the account has it. */
export const findImage = ({ world, account }: MetaState, hash: string): Entity | undefined => {
  const image = world.get('asset', `${account.id}:${hash}`);
  return image?.removed ? undefined : image;
};

const upload = (state: MetaState, { request }: MetaCall, key: string, bytes: Buffer, name: string) => {
  const size = readImageSize(bytes);
  if (!size || size.width === 0 || size.height === 0) {
    refuseParameter(key, 'The image could not be read: upload a JPG, PNG or GIF file');
  }
  // The hash is the content's own, so that the same picture sent twice is one image.
  const hash = createHash('md5').update(bytes).digest('hex');
  const id = `${state.account.id}:${hash}`;
  const url = `https://scontent.simulator.invalid/${hash}`;
  const known = state.world.get('asset', id);
  if (known) state.world.change(known, { removed: false, status: 'ACTIVE' });
  else {
    state.world.add({
      accountId: state.account.id,
      kind: 'asset',
      id,
      name,
      status: 'ACTIVE',
      createdByRequest: request.ordinal,
      fields: { hash, url, ...size },
    });
  }
  return { hash, url, name, ...size };
};

const fromBase64 = (value: string): Buffer => {
  const clean = value.replace(/\s+/g, '');
  return clean !== '' && /^[A-Za-z0-9+/]+=*$/.test(clean)
    ? Buffer.from(clean, 'base64')
    : refuseParameter('bytes', 'Param bytes must be base64 encoded');
};

/** `POST /act_{id}/adimages`: base64 in `bytes`, or files of a form. The answer is keyed by file name, or `bytes`. */
export const uploadImages = (state: MetaState, call: MetaCall): Reply => {
  const { bytes, name, ...files } = entityInput(call.input);
  const images: Record<string, unknown> = {};
  if (bytes !== undefined) {
    const content = fromBase64(text(bytes, 'bytes'));
    images['bytes'] = upload(state, call, 'bytes', content, name === undefined ? 'untitled' : text(name, 'name'));
  }
  for (const [fileName, content] of Object.entries(files)) {
    if (!Buffer.isBuffer(content))
      refuseParameter(fileName, `Param ${fileName} is not a valid parameter of this endpoint`);
    else images[fileName] = upload(state, call, fileName, content, fileName);
  }
  if (Object.keys(images).length === 0) refuseParameter('bytes', 'The parameter bytes is required');
  return ok({ images });
};

/** The image a creative shows. */
const imageHashOf = (creative: Entity): string | undefined => textIn(creative, 'image_hash');

/** `DELETE /act_{id}/adimages?hash=…` */
export const deleteImage = (state: MetaState, { input }: MetaCall): Reply => {
  const hash = text(required(input['hash'], 'hash'), 'hash');
  const image = findImage(state, hash) ?? refuseParameter('hash', `The image with hash ${hash} does not exist`);
  const used = state.world.ofKind('creative').some((creative) => !creative.removed && imageHashOf(creative) === hash);
  if (used) refuseParameter('hash', 'The image is used by an ad creative and cannot be deleted');
  state.world.change(image, { status: 'DELETED', removed: true });
  return ok({ success: true });
};
