import type { AdGroupSpec, CampaignSpec, Finding, Place, TargetingFeature } from '@adflux/core';
import { deliverySpecsOf } from './specs-of.js';
import type { Wanted } from './wanted.js';

/** Longest ending that adapters add to a name: a separator of three characters and the creation key of ten. */
const nameEndingLength = 13;

function featureOf(place: Place): TargetingFeature {
  if (place.radiusKilometers !== undefined) return 'radius';
  if (place.city !== undefined) return 'city';
  return place.region === undefined ? 'country' : 'region';
}

const featuresOf = ({ targeting }: CampaignSpec | AdGroupSpec): ReadonlySet<TargetingFeature> =>
  new Set([
    ...targeting.places.map(featureOf),
    ...(targeting.languages.length > 0 ? (['language'] as const) : []),
    ...(targeting.audienceIds.length > 0 ? (['audience'] as const) : []),
  ]);

const fieldOf: Readonly<Partial<Record<TargetingFeature, string>>> = {
  language: 'targeting.languages',
  audience: 'targeting.audienceIds',
};

type About = Pick<Finding, 'severity' | 'code' | 'message' | 'localId' | 'field'>;

function checkTargeting(spec: CampaignSpec | AdGroupSpec, supported: readonly TargetingFeature[]): About[] {
  return [...featuresOf(spec)]
    .filter((feature) => !supported.includes(feature))
    .map((feature) => ({
      severity: 'error',
      code: 'targeting.unsupported',
      message: `Targeting by ${feature} is not supported here. Use one of: ${supported.join(', ')}.`,
      localId: spec.localId,
      field: fieldOf[feature] ?? 'targeting.places',
    }));
}

/** Objective, targeting, keywords and names against what the platform says it can do. */
export function checkCapabilities({ platform, tree }: Wanted, keywordGroups: readonly string[]): readonly Finding[] {
  const { capabilities } = platform;
  const findings: About[] = [];
  if (!capabilities.objectives.includes(tree.campaign.objective))
    findings.push({
      severity: 'error',
      code: 'objective.unsupported',
      message: `The objective "${tree.campaign.objective}" is not supported here. Use one of: ${capabilities.objectives.join(', ')}.`,
      localId: tree.campaign.localId,
      field: 'objective',
    });
  for (const spec of [tree.campaign, ...tree.adGroups.map((group) => group.spec)])
    findings.push(...checkTargeting(spec, capabilities.targeting));
  if (!capabilities.targeting.includes('keyword'))
    for (const localId of keywordGroups)
      findings.push({
        severity: 'warning',
        code: 'keywords.ignored',
        message: 'This platform has no keywords; those of the ad group are left out here.',
        localId,
        field: 'keywords',
      });
  const longest = capabilities.maximumNameLength - nameEndingLength;
  for (const spec of deliverySpecsOf(tree))
    if (spec.name.length > longest)
      findings.push({
        severity: 'error',
        code: 'name.too_long',
        message: `The name is ${String(spec.name.length)} characters long; at most ${String(longest)} fit here. Shorten it.`,
        localId: spec.localId,
        field: 'name',
      });
  return findings.map((finding) => ({ ...finding, platform: platform.id }));
}
