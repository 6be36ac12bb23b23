import type { Segment } from '@adflux/core';
import type { Language } from './format-number.js';
import type { SegmentDescription } from './segment-description.js';

/** The segment as core's record, ready for storage. */
export const toSegment = (
  { id, name, summary, size, sensitiveFeatures }: SegmentDescription,
  { modelVersion, language = 'es' }: { readonly modelVersion: string; readonly language?: Language },
): Segment => ({
  ...{ id, name: name[language], description: summary[language].slice(0, 2_000), modelVersion, size },
  ...(sensitiveFeatures.length > 0 && { sensitiveFeatures: [...sensitiveFeatures] }),
});
