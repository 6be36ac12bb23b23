import type { SimulatedRequest } from '../dialect.js';
import type { MultipartPart } from '../multipart.js';
import type { Reply } from '../reply.js';
import { drawUuid } from './draw-uuid.js';
import { ok, readJson } from './snapchat-batch.js';
import { largestUploadBytes, readForm, storeMediaFile } from './snapchat-media.js';
import { refuseMissing, refuseValue } from './snapchat-problem.js';
import { requireEntity, type SnapchatState } from './snapchat-state.js';

const largestFileBytes = 1024 * 1024 * 1024;

interface ChunkedUpload {
  readonly mediaId: string;
  readonly fileName: string;
  readonly fileSize: number;
  readonly numberOfParts: number;
  readonly parts: Map<number, Buffer>;
}

/** Files in parts, for those above 32 MB. */
export interface MediaChunks {
  /** `POST /media/{id}/multipart-upload-v2?action=INIT|ADD|FINALIZE` */
  readonly handle: (request: SimulatedRequest, mediaId: string) => Reply;
}

/** Reads fields from a form or from JSON: both are in use. */
const fieldsOf = (request: SimulatedRequest): ReadonlyMap<string, string> => {
  if (/json/i.test(request.headers['content-type'] ?? '')) {
    return new Map(Object.entries(readJson(request)).map(([name, value]) => [name, String(value)]));
  }
  return new Map(readForm(request).map(({ name, content }) => [name, content.toString('utf8')]));
};

const wholeIn = (fields: ReadonlyMap<string, string>, name: string, most: number): number => {
  const value = Number(fields.get(name));
  return Number.isInteger(value) && value >= 1 && value <= most
    ? value
    : refuseValue(`${name} must be an integer between 1 and ${String(most)}`);
};

/** Opens the store of uploads that are under way. */
export const createMediaChunks = (state: SnapchatState): MediaChunks => {
  const uploads = new Map<string, ChunkedUpload>();

  const init = (request: SimulatedRequest, mediaId: string): Reply => {
    const fields = fieldsOf(request);
    const fileName = fields.get('file_name') ?? refuseValue('file_name is required');
    const fileSize = wholeIn(fields, 'file_size', largestFileBytes);
    const numberOfParts = wholeIn(fields, 'number_of_parts', 32);
    const uploadId = drawUuid(state.dice, 'upload', uploads.size + 1);
    uploads.set(uploadId, { mediaId, fileName, fileSize, numberOfParts, parts: new Map() });
    const path = (action: string) => `/us/v1/media/${mediaId}/multipart-upload-v2?action=${action}`;
    return ok(request, { upload_id: uploadId, add_path: path('ADD'), finalize_path: path('FINALIZE') });
  };

  const find = (form: readonly MultipartPart[], mediaId: string): ChunkedUpload => {
    const id = form.find(({ name }) => name === 'upload_id')?.content.toString('utf8') ?? '';
    const upload = uploads.get(id);
    return upload?.mediaId === mediaId ? upload : refuseMissing('Upload', id);
  };

  const add = (request: SimulatedRequest, mediaId: string): Reply => {
    const form = readForm(request);
    const upload = find(form, mediaId);
    const text = new Map(
      form.map(({ name, content, fileName }) => [name, fileName === undefined ? content.toString() : '']),
    );
    const part = wholeIn(text, 'part_number', upload.numberOfParts);
    const file = form.find(({ name }) => name === 'file');
    if (file?.fileName === undefined) return refuseValue('The form must have a file in the field "file"');
    if (file.content.length > largestUploadBytes) refuseValue('A part may have at most 32 MB');
    upload.parts.set(part, file.content);
    return ok(request, {});
  };

  const finalize = (request: SimulatedRequest, mediaId: string): Reply => {
    const upload = find(readForm(request), mediaId);
    const bytes = Buffer.concat([...upload.parts].sort(([one], [other]) => one - other).map(([, content]) => content));
    if (upload.parts.size !== upload.numberOfParts || bytes.length !== upload.fileSize) {
      return refuseValue('The upload is incomplete');
    }
    return storeMediaFile(state, request, requireEntity(state, 'asset', mediaId), { name: upload.fileName, bytes });
  };

  return {
    handle: (request, mediaId) => {
      requireEntity(state, 'asset', mediaId);
      const action = request.query.get('action');
      if (action === 'INIT') return init(request, mediaId);
      if (action === 'ADD') return add(request, mediaId);
      return action === 'FINALIZE' ? finalize(request, mediaId) : refuseValue('action must be INIT, ADD or FINALIZE');
    },
  };
};
