import { AdFluxError } from '@adflux/core';
import { z } from 'zod';
import { snapchatTextLength } from './snapchat-limits.js';

const idSchema = z.string().regex(/^[\w-]{1,80}$/, 'an id of Snapchat');

/** Options of a campaign that only Snapchat has. Closed: an unknown name is an error. */
export const snapchatOptionsSchema = z.strictObject({
  /** Who pays, as people see it above the headline. Default: `brandName` of the settings, else the profile's name. */
  brandName: z.string().trim().min(1).max(snapchatTextLength.brandName).optional(),
  /** The Public Profile the ads are from. Default: `profileId` of the settings. */
  profileId: idSchema.optional(),
  /** The pixel that counts sign-ups. Default: `pixelId` of the settings. */
  pixelId: idSchema.optional(),
  /** What the objective `traffic` aims at. Default `SWIPES`; `LANDING_PAGE_VIEW` needs the pixel on the page. */
  trafficGoal: z.enum(['SWIPES', 'LANDING_PAGE_VIEW']).optional(),
});

/** Options of a campaign that only Snapchat has: the `options` of its entry in `platforms`. */
export type SnapchatOptions = Readonly<z.infer<typeof snapchatOptionsSchema>>;

/**
 * Reads options. `check` has reported wrong ones before; who creates without a plan meets them here.
 *
 * @throws AdFluxError `invalid_request` naming every option that does not fit.
 */
export function parseSnapchatOptions(options: Readonly<Record<string, unknown>>): SnapchatOptions {
  const parsed = snapchatOptionsSchema.safeParse(options);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => [...issue.path.map(String), issue.message].join(': '));
  throw new AdFluxError(`Snapchat's options do not fit: ${issues.join('; ')}. See SnapchatOptions.`, {
    code: 'invalid_request',
    platform: 'snapchat',
    cause: parsed.error,
  });
}
