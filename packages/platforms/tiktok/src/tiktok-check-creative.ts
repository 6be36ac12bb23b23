import type { AdSpec, AssetSpec, SpecTree } from '@adflux/core';
import type { TiktokFinding } from './tiktok-finding.js';
import { tiktokCarousel } from './tiktok-limits.js';

/** Digits and signs are emoji only together with what follows them, so they do not count here. */
const emoji = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

function imageProblem({ asset }: AssetSpec): string | null {
  const { widthPixels: width, heightPixels: height } = asset;
  const [longer, shorter] = [Math.max(width, height), Math.min(width, height)];
  const { maximumSides, maximumPixels, maximumRatio } = tiktokCarousel;
  const size = `${width} × ${height} pixels`;
  if (longer > maximumSides[0] || shorter > maximumSides[1])
    return `${size}; carousels take ${maximumSides[0]} × ${maximumSides[1]} at the most. Scale it down.`;
  if (width * height > maximumPixels) return `${size}; an upload takes ${maximumPixels} in all. Scale it down.`;
  return longer / shorter > maximumRatio ? `${size}; TikTok takes shapes up to 20:9. Crop it.` : null;
}

function checkImage(spec: AssetSpec): readonly TiktokFinding[] {
  const problem = imageProblem(spec);
  return problem === null
    ? []
    : [{ severity: 'error', code: 'asset.shape', message: problem, localId: spec.localId, field: 'asset' }];
}

const checkText = ({ localId, creative }: AdSpec): readonly TiktokFinding[] =>
  emoji.test(creative.headlines[0] ?? '')
    ? [
        {
          severity: 'error',
          code: 'creative.emoji',
          message: 'TikTok refuses emoji in the text of an ad. Leave them out.',
          localId,
          field: 'creative.headlines[0]',
        },
      ]
    : [];

/** Checks shapes of images and texts of ads. */
export const checkTiktokCreative = (tree: SpecTree): readonly TiktokFinding[] => [
  ...tree.assets.flatMap(checkImage),
  ...tree.adGroups.flatMap(({ ads }) => ads.flatMap(checkText)),
];
