import type { SpecTree } from '@adflux/core';
import type { SnapchatFinding } from './snapchat-finding.js';
import { snapchatImage } from './snapchat-limits.js';

/** Rounding of sizes that are meant to be 9:16. */
const tolerance = 0.005;

/** Checks the shape of pictures: Snapchat shows nothing but upright ones, and refuses others (E2601). */
export const checkSnapchatImages = ({ adGroups, assets }: SpecTree): readonly SnapchatFinding[] => {
  const used = new Set(adGroups.flatMap(({ ads }) => ads.flatMap(({ assetLocalIds }) => assetLocalIds.slice(0, 1))));
  return assets.flatMap(({ localId, asset }): readonly SnapchatFinding[] => {
    const { widthPixels, heightPixels } = asset;
    if (!used.has(localId) || Math.abs(widthPixels / heightPixels - snapchatImage.ratio) <= tolerance) return [];
    const message = `Image ${asset.id} is ${widthPixels} x ${heightPixels}; Snapchat shows 9:16. Use one of 1080 x 1920 pixels.`;
    return [{ severity: 'error', code: 'creative.image_shape', message, localId }];
  });
};
