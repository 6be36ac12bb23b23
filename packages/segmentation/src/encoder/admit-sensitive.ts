import { AdFluxError } from '@adflux/core';
import type { AdmittedFeature } from './encoder-json.js';
import { admittedFeatureSchema } from './encoder-json.js';
import type { ParsedFeature } from './feature-spec.js';
import { findSensitiveAttribute } from './sensitive-attributes.js';

/** Marks sensitive features, and refuses those that nobody answers for. */
export function admitSensitive(
  features: readonly ParsedFeature[],
  reasons: Readonly<Record<string, string>>,
): { readonly features: readonly ParsedFeature[]; readonly admitted: readonly AdmittedFeature[] } {
  const admitted: AdmittedFeature[] = [];
  const marked = features.map((feature) => {
    const attribute =
      feature.sensitive ?? findSensitiveAttribute(feature.name) ?? findSensitiveAttribute(feature.path ?? '');
    if (attribute === null) return feature;
    const admission = admittedFeatureSchema.safeParse({
      feature: feature.name,
      attribute,
      reason: reasons[feature.name],
    });
    if (!admission.success) {
      throw new AdFluxError(
        `Feature ${feature.name} is sensitive (${attribute}): it must not decide who sees a job ad. Leave it out, or, for analysis ` +
          `alone, give a written reason of 20 to 2,000 characters in admitSensitive.${feature.name}; it stays in the encoder, ` +
          'and the segments are marked.',
        { code: 'policy_rejected' },
      );
    }
    admitted.push(admission.data);
    return { ...feature, sensitive: attribute };
  });
  const idle = Object.keys(reasons).find((name) => !admitted.some(({ feature }) => feature === name));
  if (idle !== undefined) {
    throw new AdFluxError(
      `admitSensitive.${idle} admits nothing: no sensitive feature has this name. Remove the reason, or mark the feature as sensitive.`,
      { code: 'invalid_request' },
    );
  }
  return { features: marked, admitted };
}
