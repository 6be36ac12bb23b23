import { readImageSize } from '../meta/meta-image-size.js';
import { refuse } from './snapchat-problem.js';
import type { JsonObject } from './snapchat-readers.js';

const megabyte = 1024 * 1024;

/** E2601 is the code of media that cannot be used. */
const refuseFile = (message: string): never => refuse({ code: 'E2601', status: 400, message });

/** Seconds of an MP4 or MOV file, from its movie header; undefined if the bytes are neither. */
const videoSeconds = (bytes: Buffer): number | undefined => {
  if (bytes.subarray(4, 8).toString('latin1') !== 'ftyp') return undefined;
  const at = bytes.indexOf('mvhd', 8, 'latin1');
  if (at < 0 || at + 32 > bytes.length) return undefined;
  const isLong = bytes[at + 4] === 1;
  const scale = bytes.readUInt32BE(at + (isLong ? 24 : 16));
  const duration = isLong ? Number(bytes.readBigUInt64BE(at + 28)) : bytes.readUInt32BE(at + 20);
  return scale === 0 ? undefined : duration / scale;
};

const imageFields = (bytes: Buffer): JsonObject => {
  const isPng = bytes[0] === 0x89;
  const isJpeg = bytes[0] === 0xff;
  const size = isPng || isJpeg ? readImageSize(bytes) : undefined;
  if (!size) return refuseFile('The image could not be read: upload a PNG or JPG file');
  if (bytes.length > 5 * megabyte) refuseFile('The image is larger than 5 MB');
  const isTopSnap = size.width === 1080 && size.height === 1920;
  return {
    image_metadata: { height_px: size.height, width_px: size.width, image_format: isPng ? 'PNG' : 'JPEG' },
    media_usages: isTopSnap ? ['TOP_SNAP'] : [],
  };
};

const videoFields = (bytes: Buffer): JsonObject => {
  const seconds = videoSeconds(bytes);
  if (seconds === undefined) return refuseFile('The video could not be read: upload an MP4 or MOV file');
  return { duration_in_seconds: seconds, media_usages: seconds >= 3 && seconds <= 180 ? ['TOP_SNAP'] : [] };
};

/**
 * What an uploaded file adds to its media. A top snap is an image of exactly 1080 × 1920 or a video of 3 to 180 seconds;
 * anything else can be uploaded and is of no use for one
 * (https://developers.snap.com/marketing-api/Ads-API/media, "Media specifications", read November 2026).
 */
export const readMediaFile = (type: string, bytes: Buffer): JsonObject => ({
  ...(type === 'IMAGE' ? imageFields(bytes) : videoFields(bytes)),
  file_size_in_bytes: bytes.length,
});
