import { checkCreative, chooseFormat, imagesFor } from '@adflux/core';
import type { AdSpec, Asset, Finding } from '@adflux/core';
import type { Wanted } from './wanted.js';

/** Every ad's creative against the limits of the format it is shown in. */
export function checkCreatives({ platform, tree }: Wanted, assets: readonly Asset[]): readonly Finding[] {
  const check = ({ creative, localId }: AdSpec): readonly Finding[] => {
    const about = { platform: platform.id, localId } as const;
    const chosen = chooseFormat(creative, platform.capabilities);
    if (chosen === null)
      return [
        {
          ...about,
          severity: 'error',
          code: 'creative.no_format',
          message: 'Every ad format of this platform shows an image and the creative names too few. Add one.',
          field: 'creative.imageIds',
        },
      ];
    return checkCreative(creative, imagesFor(creative, assets, chosen.limits), chosen.limits).map((finding) => ({
      ...finding,
      ...about,
      field: `creative.${finding.field ?? ''}`,
    }));
  };
  return tree.adGroups.flatMap((group) => group.ads.flatMap(check));
}
