import type { AdSpec, EntitySpec, Link, RemoveStep, Step, UpdateStep } from '@adflux/core';
import { diffSpecs } from '../plan/diff-specs.js';
import type { ExistingLinks } from '../plan/existing-links.js';
import { neededBy, publishSteps } from '../plan/publish-steps.js';
import { deliverySpecsOf, parentLocalIdOf } from '../plan/specs-of.js';
import { stepParts } from '../plan/step-parts.js';
import type { StepParts } from '../plan/step-parts.js';
import type { Wanted } from '../plan/wanted.js';

const about = (link: Link) =>
  ({ platform: link.platform, accountId: link.accountId, kind: link.kind, localId: link.localId }) as const;

const updateStep = (link: Link, spec: EntitySpec, after: readonly string[], parts: StepParts): UpdateStep => ({
  ...about(link),
  id: parts.stepId(link.kind, link.localId, 'update'),
  action: 'update',
  after,
  key: link.key,
  spec,
  previous: link.spec,
});

/** Removes an entity with everything below it. */
export const removeStep = (link: Link, after: readonly string[], parts: StepParts): RemoveStep => ({
  ...about(link),
  id: parts.stepId(link.kind, link.localId, 'remove'),
  action: 'remove',
  after,
});

/** Links whose entity is no longer wanted while its parent still is: the rest goes with them. */
function unwantedRoots(existing: ExistingLinks, wantedIds: ReadonlySet<string>): readonly Link[] {
  return [...existing.values()].filter((link) => {
    const parent = parentLocalIdOf(link);
    return link.kind !== 'asset' && !wantedIds.has(link.localId) && (parent === null || wantedIds.has(parent));
  });
}

/** Images that stand nowhere yet and that a new or changed ad shows. */
function missingAssets(
  { tree }: Wanted,
  existing: ExistingLinks,
  touched: readonly EntitySpec[],
): readonly EntitySpec[] {
  const shown = new Set(
    touched.filter((spec): spec is AdSpec => spec.kind === 'ad').flatMap((spec) => spec.assetLocalIds),
  );
  return tree.assets.filter((spec) => shown.has(spec.localId) && !existing.has(spec.localId));
}

/**
 * The steps from what stands on one platform to what is wanted: missing images, changes, additions, removals, and the
 * launch of what is not on yet. The campaign itself is launched only when `mayLaunch`, so that a pause stays a pause.
 */
export function updateSteps(
  wanted: Wanted,
  runKey: string,
  existing: ExistingLinks,
  mayLaunch: boolean,
): readonly Step[] {
  const { platform, tree } = wanted;
  const parts = stepParts(platform, runKey);
  const isToLaunch = (spec: EntitySpec): boolean =>
    (spec.kind !== 'campaign' || mayLaunch) && existing.get(spec.localId)?.wanted !== 'on';
  if (!existing.has(tree.campaign.localId)) {
    const steps = publishSteps(wanted, runKey, existing);
    return mayLaunch ? steps : steps.filter((step) => step.action !== 'launch');
  }

  const specs = deliverySpecsOf(tree);
  const fresh = specs.filter((spec) => !existing.has(spec.localId));
  const changed = specs.flatMap((spec) => {
    const link = existing.get(spec.localId);
    return link !== undefined && diffSpecs(link.spec, spec).length > 0 ? [{ link, spec }] : [];
  });
  const touched = [...fresh, ...changed.map(({ spec }) => spec)];
  const changes: Step[] = [
    ...missingAssets(wanted, existing, touched).map((spec) => parts.create(spec, [])),
    ...changed.map(({ link, spec }) => updateStep(link, spec, neededBy(spec, parts), parts)),
    ...fresh.map((spec) => parts.create(spec, neededBy(spec, parts))),
  ];
  const wantedIds = new Set(specs.map((spec) => spec.localId));
  // An ad group gets its new ads before it loses the old ones.
  const removals = unwantedRoots(existing, wantedIds).map((link) =>
    removeStep(
      link,
      changes.map((step) => step.id),
      parts,
    ),
  );
  const steps = [...changes, ...removals];
  const launch = parts.launch(
    tree,
    changes.map((step) => step.id),
    isToLaunch,
  );
  return launch === null ? steps : [...steps, launch];
}
