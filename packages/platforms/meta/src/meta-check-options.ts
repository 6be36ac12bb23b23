import type { AdGroupSpec, CampaignSpec, SpecTree } from '@adflux/core';
import { toMetaDeclarations } from './meta-declarations.js';
import type { MetaFinding } from './meta-finding.js';
import { metaCounts } from './meta-limits.js';
import { metaOptionsSchema } from './meta-options.js';
import { europeanUnion } from './meta-regulated-countries.js';

const needsPixel = ['leads', 'applications'];

function checkDelivery(spec: CampaignSpec | AdGroupSpec, pixelId: string | null): readonly MetaFinding[] {
  const { localId } = spec;
  const parsed = metaOptionsSchema.safeParse(spec.options);
  if (!parsed.success)
    return parsed.error.issues.map((issue) => ({
      severity: 'error',
      code: 'options.invalid',
      message: `Meta's options do not fit: ${issue.message}. See MetaOptions.`,
      localId,
      field: ['options', ...issue.path].map(String).join('.'),
    }));
  const options = parsed.data;
  const findings: MetaFinding[] = [];
  if (needsPixel.includes(spec.objective) && (options.pixelId ?? pixelId) === null)
    findings.push({
      severity: 'error',
      code: 'options.pixel_missing',
      message: `The objective "${spec.objective}" needs a pixel to count with. Set pixelId, or use the objective traffic.`,
      localId,
      field: 'options.pixelId',
    });
  const reachesUnion = spec.targeting.places.some((place) => europeanUnion.has(place.country));
  const { dsaBeneficiary, dsaPayor } = toMetaDeclarations(spec);
  if (spec.kind === 'adGroup' && reachesUnion && !(dsaBeneficiary && dsaPayor))
    findings.push({
      severity: 'error',
      code: 'options.dsa_missing',
      message:
        'Ads in the European Union must say who benefits and who pays. Give dsaBeneficiary and dsaPayor in the options of the platform (platforms[].options).',
      localId,
      field: 'options.dsaBeneficiary',
    });
  return findings;
}

const tooMany = (localId: string, count: number, maximum: number, what: string): readonly MetaFinding[] =>
  count <= maximum
    ? []
    : [
        {
          severity: 'error',
          code: 'structure.too_many',
          message: `${count} ${what}; Meta takes ${maximum}. Split the campaign.`,
          localId,
        },
      ];

/** Checks options, and how many of everything there are. */
export function checkMetaOptions(tree: SpecTree, pixelId: string | null): readonly MetaFinding[] {
  return [
    ...checkDelivery(tree.campaign, pixelId),
    ...tooMany(tree.campaign.localId, tree.adGroups.length, metaCounts.adGroupsPerCampaign, 'ad groups'),
    ...tree.adGroups.flatMap(({ spec, ads }) => [
      ...checkDelivery(spec, pixelId),
      ...tooMany(spec.localId, ads.length, metaCounts.adsPerAdGroup, 'ads in one ad group'),
    ]),
  ];
}
