import type { Capabilities, CreativeFormat, CreativeLimits } from '../contracts/capabilities.js';
import type { Creative } from '../domain/creative.js';

/** A creative format of a platform together with its limits. */
export interface ChosenFormat {
  readonly format: CreativeFormat;
  readonly limits: CreativeLimits;
}

/**
 * The format a platform shows a creative in: the first one it prefers whose images the creative can supply. Null when
 * every format of the platform needs images that the creative does not have.
 */
export function chooseFormat(creative: Creative, capabilities: Capabilities): ChosenFormat | null {
  for (const [format, limits] of Object.entries(capabilities.creativeFormats) as [CreativeFormat, CreativeLimits][]) {
    if ((limits.images?.minimumCount ?? 0) <= creative.imageIds.length) return { format, limits };
  }
  return null;
}
