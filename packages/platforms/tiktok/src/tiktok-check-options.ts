import type { AdGroupSpec, AdSpec, CampaignSpec, SpecTree } from '@adflux/core';
import type { TiktokFinding } from './tiktok-finding.js';
import { tiktokSmartPlusCounts } from './tiktok-limits.js';
import { tiktokFlowOf, tiktokObjectives } from './tiktok-objectives.js';
import { tiktokOptionsSchema } from './tiktok-options.js';
import type { ResolvedTiktokSettings } from './tiktok-settings.js';

type Settings = Pick<ResolvedTiktokSettings, 'musicId' | 'pixelId' | 'callToActionId' | 'strategy'>;

const missing = (localId: string, option: string, message: string): TiktokFinding => ({
  severity: 'error',
  code: `options.${option}_missing`,
  message,
  localId,
  field: `options.${option}`,
});

function checkSpec(
  spec: CampaignSpec | AdGroupSpec | AdSpec,
  campaign: CampaignSpec,
  settings: Settings,
): readonly TiktokFinding[] {
  const { localId } = spec;
  const parsed = tiktokOptionsSchema.safeParse(spec.options);
  if (!parsed.success)
    return parsed.error.issues.map((issue) => ({
      severity: 'error',
      code: 'options.invalid',
      message: `TikTok's options do not fit: ${issue.message}. See TiktokOptions.`,
      localId,
      field: ['options', ...issue.path].map(String).join('.'),
    }));
  const options = parsed.data;
  const findings: TiktokFinding[] = [];
  if (
    spec.kind === 'adGroup' &&
    tiktokObjectives[spec.objective].needsPixel &&
    (options.pixelId ?? settings.pixelId) === null
  )
    findings.push(
      missing(
        localId,
        'pixelId',
        `The objective "${spec.objective}" needs a pixel to count with. Set pixelId, or use the objective traffic.`,
      ),
    );
  if (spec.kind !== 'ad') return findings;
  if ((options.musicId ?? settings.musicId) === null)
    findings.push(
      missing(localId, 'musicId', 'TikTok shows pictures as carousels with music. Set musicId (GET /file/music/get/).'),
    );
  const isSmartPlus = tiktokFlowOf(campaign.objective, settings) === 'smart-plus';
  if (isSmartPlus && (options.callToActionId ?? settings.callToActionId) === null)
    findings.push(
      missing(
        localId,
        'callToActionId',
        'Smart+ ads for leads need a set of calls to action. Set callToActionId (POST /creative/portfolio/create/).',
      ),
    );
  return findings;
}

const tooMany = (localId: string, count: number, maximum: number, what: string): readonly TiktokFinding[] =>
  count <= maximum
    ? []
    : [
        {
          severity: 'error',
          code: 'structure.too_many',
          message: `${count} ${what}; Smart+ takes ${maximum}. Split the campaign.`,
          localId,
        },
      ];

function checkCounts({ campaign, adGroups }: SpecTree): readonly TiktokFinding[] {
  const { adGroupsPerCampaign, adsPerAdGroup } = tiktokSmartPlusCounts;
  return [
    ...tooMany(campaign.localId, adGroups.length, adGroupsPerCampaign, 'ad groups'),
    ...adGroups.flatMap(({ spec, ads }) => tooMany(spec.localId, ads.length, adsPerAdGroup, 'ads in one ad group')),
  ];
}

/** Checks options, what objectives need, and how many of everything Smart+ takes. */
export function checkTiktokOptions(tree: SpecTree, settings: Settings): readonly TiktokFinding[] {
  const { campaign } = tree;
  const specs = [campaign, ...tree.adGroups.flatMap(({ spec, ads }) => [spec, ...ads])];
  return [
    ...specs.flatMap((spec) => checkSpec(spec, campaign, settings)),
    ...(tiktokFlowOf(campaign.objective, settings) === 'smart-plus' ? checkCounts(tree) : []),
  ];
}
