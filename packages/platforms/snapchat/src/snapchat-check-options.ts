import type { AdGroupSpec, AdSpec, CampaignSpec, SpecTree } from '@adflux/core';
import type { SnapchatFinding } from './snapchat-finding.js';
import { toSnapchatObjective } from './snapchat-objectives.js';
import { snapchatOptionsSchema } from './snapchat-options.js';
import type { ResolvedSnapchatSettings } from './snapchat-settings.js';

function checkOptions({ localId, options }: CampaignSpec | AdGroupSpec | AdSpec): readonly SnapchatFinding[] {
  const parsed = snapchatOptionsSchema.safeParse(options);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    severity: 'error',
    code: 'options.invalid',
    message: `Snapchat's options do not fit: ${issue.message}. See SnapchatOptions.`,
    localId,
    field: ['options', ...issue.path].map(String).join('.'),
  }));
}

function checkPixel(
  spec: AdGroupSpec,
  { pixelId }: Pick<ResolvedSnapchatSettings, 'pixelId'>,
): readonly SnapchatFinding[] {
  const options = snapchatOptionsSchema.safeParse(spec.options).data;
  if (options === undefined) return [];
  const { needsPixel, goal } = toSnapchatObjective(spec.objective, options);
  if (!needsPixel || (options.pixelId ?? pixelId) !== null) return [];
  const message = `The goal ${goal} needs a pixel to count with. Set pixelId, or use the objective traffic.`;
  return [
    { severity: 'error', code: 'options.pixel_missing', message, localId: spec.localId, field: 'options.pixelId' },
  ];
}

function checkBrand(
  ad: AdSpec,
  settings: Pick<ResolvedSnapchatSettings, 'brandName' | 'profileId'>,
): readonly SnapchatFinding[] {
  const options = snapchatOptionsSchema.safeParse(ad.options).data;
  if (options === undefined) return [];
  const brandName = options.brandName ?? settings.brandName;
  const profileId = options.profileId ?? settings.profileId;
  const { localId } = ad;
  const findings: SnapchatFinding[] = [];
  if (brandName === null && profileId === null)
    findings.push({
      severity: 'error',
      code: 'creative.brand_missing',
      message:
        'An ad on Snapchat says who pays for it. Set brandName, or profileId to show the name of a Public Profile.',
      localId,
      field: 'options.brandName',
    });
  else if (profileId === null)
    findings.push({
      severity: 'warning',
      code: 'creative.profile_missing',
      message: 'Most accounts have creatives refused that belong to no Public Profile. Set profileId.',
      localId,
      field: 'options.profileId',
    });
  if (brandName !== null && brandName.trim().toLowerCase() === ad.creative.headlines[0]?.trim().toLowerCase())
    findings.push({
      severity: 'error',
      code: 'creative.brand_is_headline',
      message:
        'The headline and the brand name are the same; Snapchat refuses that. Say something else in the headline.',
      localId,
      field: 'creative.headlines[0]',
    });
  return findings;
}

/** Checks options, and what they and the settings have to say together. */
export function checkSnapchatOptions(
  { campaign, adGroups }: SpecTree,
  settings: Pick<ResolvedSnapchatSettings, 'brandName' | 'profileId' | 'pixelId'>,
): readonly SnapchatFinding[] {
  return [
    ...checkOptions(campaign),
    ...adGroups.flatMap(({ spec, ads }) => [
      ...checkOptions(spec),
      ...checkPixel(spec, settings),
      ...ads.flatMap((ad) => [...checkOptions(ad), ...checkBrand(ad, settings)]),
    ]),
  ];
}
