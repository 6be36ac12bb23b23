import type { SpecTree } from '@adflux/core';
import type { MetaFinding } from './meta-finding.js';
import { metaVisibleLength } from './meta-limits.js';

/** Warns of texts that are accepted but cut off on phones. Only what Meta shows is looked at. */
export function checkMetaCopy(tree: SpecTree): readonly MetaFinding[] {
  return tree.adGroups.flatMap(({ ads }) =>
    ads.flatMap(({ localId, creative }) => {
      const shown = [
        ['creative.headlines[0]', creative.headlines[0], metaVisibleLength.headline],
        ['creative.descriptions[0]', creative.descriptions[0], metaVisibleLength.description],
        ['creative.primaryText', creative.primaryText, metaVisibleLength.primaryText],
      ] as const;
      return shown.flatMap(([field, text, visible]): readonly MetaFinding[] => {
        const length = Array.from(text ?? '').length;
        if (length <= visible) return [];
        const message = `${length} characters; phones show about ${visible} before they cut it off. Say the most important first.`;
        return [{ severity: 'warning', code: 'creative.may_be_cut', message, localId, field }];
      });
    }),
  );
}
