import type { AdSpec, EntitySpec, Step } from '@adflux/core';
import type { ExistingLinks } from './existing-links.js';
import { deliverySpecsOf, parentLocalIdOf } from './specs-of.js';
import { stepParts } from './step-parts.js';
import type { StepParts } from './step-parts.js';
import type { Wanted } from './wanted.js';

const isAd = (spec: EntitySpec): spec is AdSpec => spec.kind === 'ad';

/** Ids of the steps that create what a spec needs first. */
export function neededBy(spec: EntitySpec, parts: StepParts): readonly string[] {
  const parent = parentLocalIdOf(spec);
  const images = isAd(spec) ? spec.assetLocalIds.map((id) => parts.stepId('asset', id, 'create')) : [];
  if (parent === null) return images;
  return [parts.stepId(isAd(spec) ? 'adGroup' : 'campaign', parent, 'create'), ...images];
}

/**
 * Every step towards the whole tree: images, then campaign, ad groups and ads (in one write where the platform can and
 * nothing of it stands yet), then the launch. Nothing is created for the sake of an image that is refused.
 */
export function publishSteps({ platform, tree }: Wanted, runKey: string, existing: ExistingLinks): readonly Step[] {
  const parts = stepParts(platform, runKey);
  const assets = tree.assets.map((spec) => parts.create(spec, []));
  const afterAssets = assets.map((step) => step.id);
  const inOneWrite = platform.tree !== undefined && !existing.has(tree.campaign.localId);
  const entities = inOneWrite
    ? [parts.createTree(tree, afterAssets)]
    : deliverySpecsOf(tree).map((spec) =>
        parts.create(spec, spec.kind === 'campaign' ? afterAssets : neededBy(spec, parts)),
      );
  const created = [...assets, ...entities];
  const launch = parts.launch(
    tree,
    created.map((step) => step.id),
    () => true,
  );
  return launch === null ? created : [...created, launch];
}
