import { createHash } from 'node:crypto';
import type { SimulatedRequest } from '../dialect.js';
import { readMultipart, type MultipartPart } from '../multipart.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { handleBatch, toEnvelope } from './snapchat-batch.js';
import { readMediaFile } from './snapchat-media-file.js';
import { refuse, refuseChange, refuseValue } from './snapchat-problem.js';
import { filledText, ignored, oneOf, readFields, required, uuid, type JsonObject } from './snapchat-readers.js';
import { readOnly } from './snapchat-read-only.js';
import { requireEntity, textIn, toOrigin, type SnapchatState } from './snapchat-state.js';
import { toView } from './snapchat-view.js';

/** Largest file of one upload, and largest part of a chunked one (media page, read November 2026). */
export const largestUploadBytes = 32 * 1024 * 1024;

const postShape = {
  ad_account_id: uuid,
  name: filledText(375),
  type: oneOf(['VIDEO', 'IMAGE', 'LENS_PACKAGE', 'PLAYABLE']),
};
const putShape = {
  ...postShape,
  ...readOnly,
  id: uuid,
  media_status: ignored,
  file_name: ignored,
  download_link: ignored,
  image_metadata: ignored,
  duration_in_seconds: ignored,
  file_size_in_bytes: ignored,
  is_demo_media: ignored,
  hash: ignored,
  visibility: ignored,
  media_usages: ignored,
};

type MediaInput = ReturnType<typeof readFields<typeof postShape>>;

const checkOwner = (state: SnapchatState, given: MediaInput, path: string): void => {
  if (given.ad_account_id !== undefined && given.ad_account_id !== state.account.id) {
    refuseValue(`${path}.ad_account_id is not the ad account of the path`);
  }
};

/** `POST /adaccounts/{id}/media`: an empty media that waits for its file. */
export const createMedia = (state: SnapchatState, request: SimulatedRequest): Reply =>
  handleBatch('asset', request, (item, path) => {
    const given = readFields(postShape, item, path);
    checkOwner(state, given, path);
    const type = required(given.type, `${path}.type`);
    if (type !== 'IMAGE' && type !== 'VIDEO') refuseValue(`${path}.type ${type} is not enabled for this ad account`);
    const media = state.world.add({
      ...toOrigin(state, 'asset', request),
      name: required(given.name, `${path}.name`),
      fields: {
        ad_account_id: state.account.id,
        type,
        media_status: 'PENDING_UPLOAD',
        is_demo_media: false,
        visibility: 'VISIBLE',
      },
      id: state.nextId(),
    });
    return toView(state, media);
  });

/** `PUT /adaccounts/{id}/media`: only the name can change. */
export const replaceMedia = (state: SnapchatState, request: SimulatedRequest): Reply =>
  handleBatch('asset', request, (item, path) => {
    const { id, ...read } = readFields(putShape, item, path);
    const media = requireEntity(state, 'asset', required(id, `${path}.id`));
    const given: MediaInput = read;
    checkOwner(state, given, path);
    const name = required(given.name, `${path}.name`);
    if (given.type !== undefined && given.type !== media.fields['type']) refuseChange('type');
    state.world.change(media, { name });
    return toView(state, media);
  });

/** Stores a file. The answer is not wrapped as all others are (recorded traffic of July 2025). */
export const storeMediaFile = (
  state: SnapchatState,
  request: SimulatedRequest,
  media: Entity,
  file: { readonly name: string; readonly bytes: Buffer },
): Reply => {
  if (media.fields['media_status'] !== 'PENDING_UPLOAD') {
    return refuse({ code: 'E2601', status: 400, message: 'The media has been uploaded already' });
  }
  const fields: JsonObject = readMediaFile(textIn(media, 'type') ?? '', file.bytes);
  const extension = /\.\w+$/.exec(file.name)?.[0] ?? '';
  state.world.change(media, {
    fields: {
      ...fields,
      media_status: 'READY',
      file_name: `${media.id}${extension}`,
      download_link: `https://storage.simulator.invalid/${media.id}${extension}`,
      hash: createHash('md5').update(file.bytes).digest('base64').slice(0, 8),
    },
  });
  return { status: 200, body: toEnvelope(request, { result: toView(state, media) }) };
};

/** The parts of a form; refuses the request if it is none. */
export const readForm = (request: SimulatedRequest): readonly MultipartPart[] =>
  readMultipart(request.body, request.headers['content-type']) ??
  refuseValue('The request body must be multipart/form-data');

/** `POST /media/{id}/upload`: one file of at most 32 MB, in the field `file`. */
export const uploadMedia = (state: SnapchatState, request: SimulatedRequest, id: string): Reply => {
  const media = requireEntity(state, 'asset', id);
  const file = readForm(request).find(({ name }) => name === 'file');
  if (file?.fileName === undefined) return refuseValue('The form must have a file in the field "file"');
  if (file.content.length > largestUploadBytes) refuseValue('The file is larger than 32 MB: use multipart-upload-v2');
  return storeMediaFile(state, request, media, { name: file.fileName, bytes: file.content });
};
