import { readImageSize } from '../meta/meta-image-size.js';
import { readMultipart } from '../multipart.js';
import { maximumSegmentBytes, xMediaKinds } from './x-media-kinds.js';
import { processingMs, type XMediaStore, type XUpload } from './x-media-store.js';
import { refuseMissing, refuseValue, refuseWith } from './x-problem.js';
import type { XAnswer, XCall, XState } from './x-state.js';

/** The chunked upload of the X API v2 (https://docs.x.com/x-api/media/quickstart/media-upload-chunked, read November 2026). */
export interface XMediaUploads {
  readonly initialize: (call: XCall) => XAnswer;
  readonly append: (call: XCall) => XAnswer;
  readonly finalize: (call: XCall) => XAnswer;
  readonly status: (call: XCall) => XAnswer;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields of a JSON or multipart body; files stay bytes. */
const bodyOf = ({ request, input }: XCall): Readonly<Record<string, unknown>> => {
  if (isObject(input.json)) return input.json;
  const parts = readMultipart(request.body, request.headers['content-type']);
  if (!parts) return refuseWith(400, 'INVALID_PARAMETER', 'The body is neither a JSON object nor multipart/form-data');
  return Object.fromEntries(
    parts.map((part) => [part.name, part.name === 'media' ? part.content : part.content.toString('utf8')]),
  );
};

const known = (body: Readonly<Record<string, unknown>>, names: readonly string[]): void => {
  for (const name of Object.keys(body)) {
    if (!names.includes(name)) refuseValue(name, 'no such parameter', body[name]);
  }
};

const toNumber = (value: unknown): number =>
  typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value)) ? Number(value) : Number.NaN;

const secondsLeft = 86_400;

/** Opens the upload endpoints over a store. */
export const openMediaUploads = (state: XState, store: XMediaStore): XMediaUploads => {
  const uploadInPath = ({ request }: XCall): XUpload => {
    const id = request.params['id'] ?? '';
    return store.byId(id) ?? refuseWith(404, 'MEDIA_NOT_FOUND', `Could not find media with id ${id}`);
  };

  const processing = (upload: XUpload): Readonly<Record<string, unknown>> => {
    if (upload.kind.type === 'IMAGE' || upload.finishedAtMs === undefined) return {};
    const isDone = state.clock.nowMs() - upload.finishedAtMs >= processingMs;
    return {
      processing_info: isDone
        ? { state: 'succeeded', progress_percent: 100 }
        : { state: 'pending', check_after_secs: 1 },
    };
  };

  const show = (upload: XUpload): XAnswer => ({
    data: {
      id: upload.id,
      media_key: upload.key,
      size: upload.totalBytes,
      expires_after_secs: secondsLeft,
      ...processing(upload),
    },
  });

  return {
    initialize: (call) => {
      const body = bodyOf(call);
      known(body, ['media_type', 'total_bytes', 'media_category', 'additional_owners', 'shared']);
      const mediaType = body['media_type'] ?? refuseMissing('media_type');
      const totalBytes = toNumber(body['total_bytes'] ?? refuseMissing('total_bytes'));
      const category = body['media_category'] ?? (mediaType === 'image/gif' ? 'tweet_gif' : 'tweet_image');
      const kind =
        typeof category === 'string' && Object.hasOwn(xMediaKinds, category) ? xMediaKinds[category] : undefined;
      if (!kind) return refuseValue('media_category', `one of ${Object.keys(xMediaKinds).join(', ')}`, category);
      if (!kind.mediaTypes.some((type) => type === mediaType)) {
        return refuseValue('media_type', `one of ${kind.mediaTypes.join(', ')}`, mediaType);
      }
      if (!(totalBytes >= 1 && totalBytes <= kind.maximumBytes)) {
        return refuseValue('total_bytes', `1 to ${String(kind.maximumBytes)}`, body['total_bytes']);
      }
      const owners = body['additional_owners'] ?? [];
      if (!Array.isArray(owners) || !owners.every((owner) => typeof owner === 'string' && /^\d+$/.test(owner))) {
        return refuseValue('additional_owners', 'list of user ids', owners);
      }
      const id = state.nextSnowflake();
      const key = `${kind.keyPrefix}_${id}`;
      store.add({
        id,
        key,
        kind,
        totalBytes,
        owners: owners.map(String),
        segments: new Map(),
        finishedAtMs: undefined,
        imageSize: undefined,
      });
      return { data: { id, media_key: key, expires_after_secs: secondsLeft } };
    },

    append: (call) => {
      const upload = uploadInPath(call);
      const body = bodyOf(call);
      known(body, ['media', 'segment_index']);
      if (upload.finishedAtMs !== undefined) refuseWith(400, 'INVALID_PARAMETER', 'The upload was finalized already');
      const index = toNumber(body['segment_index'] ?? refuseMissing('segment_index'));
      if (!(index >= 0 && index <= 999)) refuseValue('segment_index', '0 to 999', body['segment_index']);
      const given = body['media'] ?? refuseMissing('media');
      const media = typeof given === 'string' ? Buffer.from(given, 'base64') : given;
      if (!Buffer.isBuffer(media) || media.length === 0) return refuseValue('media', 'bytes', null);
      if (media.length > maximumSegmentBytes) {
        return refuseValue('media', `at most ${String(maximumSegmentBytes)} bytes`, `${String(media.length)} bytes`);
      }
      upload.segments.set(index, Buffer.from(media));
      return { data: { expires_at: Math.floor(state.clock.nowMs() / 1000) + secondsLeft } };
    },

    finalize: (call) => {
      const upload = uploadInPath(call);
      if (upload.finishedAtMs !== undefined) return show(upload);
      const segments = [...upload.segments].sort(([one], [other]) => one - other);
      const bytes = Buffer.concat(segments.map(([, segment]) => segment));
      if (segments.some(([index], position) => index !== position) || bytes.length !== upload.totalBytes) {
        return refuseWith(400, 'INVALID_MEDIA', `Segments do not add up to provided total file size.`);
      }
      if (upload.kind.type !== 'VIDEO') {
        const size = readImageSize(bytes);
        if (!size) return refuseWith(400, 'INVALID_MEDIA', 'The bytes are not an image that X can read');
        upload.imageSize = size;
      }
      upload.finishedAtMs = state.clock.nowMs();
      upload.segments.clear();
      return show(upload);
    },

    status: ({ input }) => {
      if (input.given['command'] !== 'STATUS') refuseValue('command', 'STATUS', input.given['command']);
      const id = input.given['media_id'] ?? refuseMissing('media_id');
      const upload = store.byId(id);
      return upload ? show(upload) : refuseWith(404, 'MEDIA_NOT_FOUND', `Could not find media with id ${id}`);
    },
  };
};
