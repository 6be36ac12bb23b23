import type { ImageLimit } from '../contracts/capabilities.js';
import type { Asset } from '../domain/asset.js';
import type { CreativeFinding } from './creative-finding.js';

/** Holds an image's declared size and type against a limit. The bytes are not read. */
export function checkImage(image: Asset, limit: ImageLimit, field: string): CreativeFinding[] {
  const findings: CreativeFinding[] = [];
  const error = (code: string, message: string): void => {
    findings.push({ severity: 'error', code, message, field });
  };
  if (image.widthPixels < limit.minimumWidthPixels || image.heightPixels < limit.minimumHeightPixels)
    error(
      'creative.image_too_small',
      `Image ${image.id} is ${String(image.widthPixels)} x ${String(image.heightPixels)} pixels; at least ` +
        `${String(limit.minimumWidthPixels)} x ${String(limit.minimumHeightPixels)} are needed.`,
    );
  const ratio = image.widthPixels / image.heightPixels;
  const { aspectRatio } = limit;
  // Half a per cent: sizes are whole pixels.
  if (aspectRatio !== undefined && (ratio < aspectRatio.minimum * 0.995 || ratio > aspectRatio.maximum * 1.005))
    error(
      'creative.image_shape',
      `Image ${image.id} is ${String(image.widthPixels)} x ${String(image.heightPixels)} pixels, ${ratio.toFixed(2)} times as wide as high; ` +
        `from ${aspectRatio.minimum.toFixed(2)} to ${aspectRatio.maximum.toFixed(2)} fit here. Add an image of such a shape.`,
    );
  if (image.byteLength !== undefined && image.byteLength > limit.maximumBytes)
    error(
      'creative.image_too_heavy',
      `Image ${image.id} has ${String(image.byteLength)} bytes; at most ${String(limit.maximumBytes)} are allowed. Compress it.`,
    );
  if (!limit.mediaTypes.includes(image.mediaType))
    error('creative.image_type', `Image ${image.id} is ${image.mediaType}; use ${limit.mediaTypes.join(' or ')}.`);
  return findings;
}
