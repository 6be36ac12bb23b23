import type { CreativeLimits } from '../contracts/capabilities.js';
import type { Asset } from '../domain/asset.js';
import type { Creative } from '../domain/creative.js';
import { checkImage } from './check-image.js';

/**
 * The images of a creative that one format shows, in the creative's order: those that fit its limits, as many as it takes. So
 * one creative can bring a wide picture for one platform and a tall one for another. Where too few fit, the first ones,
 * so that `checkCreative` says what is wrong with them.
 *
 * @param assets The campaign's assets.
 */
export function imagesFor(creative: Creative, assets: readonly Asset[], limits: CreativeLimits): readonly Asset[] {
  if (limits.images === null) return [];
  const { minimumCount, maximumCount, limit } = limits.images;
  const named = creative.imageIds.flatMap((id) => assets.filter((asset) => asset.id === id));
  const fitting = named.filter((image) => checkImage(image, limit, '').length === 0);
  return (fitting.length >= Math.max(1, minimumCount) ? fitting : named).slice(0, maximumCount);
}
