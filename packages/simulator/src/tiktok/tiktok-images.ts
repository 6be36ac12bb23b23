import { createHash } from 'node:crypto';
import { readImageSize } from '../meta/meta-image-size.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { checkFile, fileName, signatureOf } from './tiktok-files.js';
import { pageShape, toPage } from './tiktok-paging.js';
import { refuse, refuseParameter, toTikTokReply } from './tiktok-problem.js';
import {
  decimal,
  flag,
  fromJson,
  id,
  integer,
  list,
  object,
  oneOf,
  readFields,
  required,
  text,
} from './tiktok-readers.js';
import type { TikTokCall, TikTokState } from './tiktok-state.js';

const maximumBytes = 50_000_000;
const maximumPixels = 3_686_400;

const uploadShape = {
  advertiser_id: id,
  upload_type: oneOf(['UPLOAD_BY_FILE', 'UPLOAD_BY_URL', 'UPLOAD_BY_FILE_ID']),
  image_signature: text,
  file_name: fileName,
  image_url: text,
  file_id: text,
};

const formatOf = (bytes: Buffer): 'png' | 'jpeg' | undefined => {
  if (bytes[0] === 0x89) return 'png';
  return bytes[0] === 0xff ? 'jpeg' : undefined;
};

const isCarouselUsable = (width: number, height: number): boolean =>
  (width <= 1242 && height <= 2340) || (width <= 2340 && height <= 1242);

/** The moments of files are written the ISO way, unlike all others. */
const isoTime = (atMs: number): string => `${new Date(atMs).toISOString().slice(0, 19)}Z`;

const render = (state: TikTokState, { id: imageId, name, fields, createdAtMs, updatedAtMs }: Entity) => ({
  image_id: imageId,
  ...fields,
  file_name: name,
  image_url: `https://p16-ad-site-sign-sg.tiktokcdn.com/${imageId}~tplv-d5opwmad15-image.image?x-expires=${String(
    Math.floor(state.clock.nowMs() / 1000) + 86_400,
  )}`,
  create_time: isoTime(createdAtMs),
  modify_time: isoTime(updatedAtMs),
});

/**
 * `POST /file/image/ad/upload/` (https://business-api.tiktok.com/portal/docs?id=1739067433456642, read November 2026). Every
 * upload makes an image of its own, even of the same bytes; only the name has to be new.
 */
export const uploadImage = (state: TikTokState, { request, input, files }: TikTokCall): Reply => {
  const given = readFields(uploadShape, input);
  const type = given.upload_type ?? 'UPLOAD_BY_FILE';
  if (type === 'UPLOAD_BY_URL') {
    return refuse(40902, `The image could not be downloaded from ${required(given.image_url, 'image_url')}.`);
  }
  if (type === 'UPLOAD_BY_FILE_ID')
    return refuse(40007, `The file ${required(given.file_id, 'file_id')} does not exist.`);
  const file = files['image_file'];
  const bytes = checkFile(file, given.image_signature, {
    field: 'image_file',
    signatureField: 'image_signature',
    maximum: maximumBytes,
  });
  const format = formatOf(bytes);
  const size = format && readImageSize(bytes);
  if (!size) return refuse(40908, 'The file format is not supported. Supported formats: JPG, JPEG, PNG.');
  const { width, height } = size;
  if (width * height > maximumPixels) {
    refuse(
      40915,
      `The image is too large: ${String(width)} x ${String(height)}, ${String(maximumPixels)} pixels at most.`,
    );
  }
  const name = given.file_name ?? (file?.fileName ?? '').slice(0, 100);
  if (state.world.byName('asset', name).some(({ removed }) => !removed)) {
    refuse(40911, `Duplicated material name: ${name}. Please use another file_name.`);
  }
  const materialId = state.nextId();
  const day = new Date(request.atMs).toISOString().slice(0, 10).replaceAll('-', '');
  const image = state.world.add({
    accountId: state.account.id,
    kind: 'asset',
    id: `ad-site-i18n-sg/${day}${createHash('sha1').update(materialId).digest('hex').slice(0, 24)}`,
    name,
    createdByRequest: request.ordinal,
    fields: {
      material_id: materialId,
      is_carousel_usable: isCarouselUsable(width, height),
      displayable: true,
      width,
      height,
      format,
      signature: signatureOf(bytes),
      size: bytes.length,
    },
  });
  return toTikTokReply(request, render(state, image));
};

/** `GET /file/image/ad/info/`: ids that do not exist are left out of the answer. */
export const imageInfo = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  const asked = readFields({ advertiser_id: id, image_ids: fromJson(list(text, { min: 1, max: 100 })) }, input);
  const found = required(asked.image_ids, 'image_ids').flatMap((imageId) => state.world.get('asset', imageId) ?? []);
  return toTikTokReply(request, {
    list: found.filter(({ removed }) => !removed).map((image) => render(state, image)),
  });
};

const filterShape = {
  image_ids: list(text, { min: 1, max: 100 }),
  material_ids: list(id, { min: 1, max: 100 }),
  width: integer,
  height: integer,
  ratio: list(decimal),
  displayable: flag,
};

/** `GET /file/image/ad/search/`: the newest first. There is no filter by name. */
export const searchImages = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  const asked = readFields({ advertiser_id: id, filtering: fromJson(object(filterShape)), ...pageShape(100) }, input);
  const { image_ids: images, material_ids: materials, width, height, ratio, displayable } = asked.filtering ?? {};
  if (images && materials) refuseParameter('filtering', 'image_ids and material_ids cannot be used together');
  const near = (size: number) => ratio?.some((wanted) => Math.abs(wanted - size) <= 0.05) ?? true;
  const found = state.world
    .ofKind('asset')
    .filter(
      (image) =>
        !image.removed &&
        state.world.isListed(image) &&
        (images?.includes(image.id) ?? true) &&
        (materials?.includes(String(image.fields['material_id'])) ?? true) &&
        (width ?? image.fields['width']) === image.fields['width'] &&
        (height ?? image.fields['height']) === image.fields['height'] &&
        near(Number(image.fields['width']) / Number(image.fields['height'])) &&
        displayable !== false,
    )
    .toReversed();
  const { items, page_info } = toPage(found, asked, 20);
  return toTikTokReply(request, { list: items.map((image) => render(state, image)), page_info });
};
