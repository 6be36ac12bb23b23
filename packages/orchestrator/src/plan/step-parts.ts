import { deriveCreationKey } from '@adflux/core';
import type {
  AdPlatform,
  CreateStep,
  CreateTreeStep,
  CreationKey,
  EntityKind,
  EntitySpec,
  LaunchedKind,
  LaunchStep,
  SpecTree,
  Step,
} from '@adflux/core';
import { deliverySpecsOf, parentLocalIdOf } from './specs-of.js';

/** Makes the steps of one platform account for the run with one key. */
export interface StepParts {
  stepId(kind: EntityKind, localId: string, action: Step['action']): string;
  create(spec: EntitySpec, after: readonly string[]): CreateStep;
  createTree(tree: SpecTree, after: readonly string[]): CreateTreeStep;
  /** Switches on what `includes` says of the tree, in the platform's order. Null when that is nothing. */
  launch(tree: SpecTree, after: readonly string[], includes: (spec: EntitySpec) => boolean): LaunchStep | null;
}

export function stepParts(platform: AdPlatform, runKey: string): StepParts {
  const { id, accountId, capabilities } = platform;
  const keyOf = (kind: EntityKind, localId: string): CreationKey =>
    deriveCreationKey({ runKey, platform: id, accountId, kind, localId });
  const stepId = (kind: EntityKind, localId: string, action: Step['action']): string =>
    `${id}/${kind}/${localId}/${action}`;
  const about = (kind: EntityKind, localId: string, action: Step['action'], after: readonly string[]) =>
    ({ id: stepId(kind, localId, action), platform: id, accountId, kind, localId, after }) as const;

  return {
    stepId,
    create: (spec, after) => ({
      ...about(spec.kind, spec.localId, 'create', after),
      action: 'create',
      key: keyOf(spec.kind, spec.localId),
      spec,
      parentLocalId: parentLocalIdOf(spec),
    }),
    createTree: (tree, after) => ({
      ...about('campaign', tree.campaign.localId, 'create_tree', after),
      action: 'create_tree',
      keys: Object.fromEntries(deliverySpecsOf(tree).map(({ kind, localId }) => [localId, keyOf(kind, localId)])),
      tree,
    }),
    launch(tree, after, includes) {
      const specs = deliverySpecsOf(tree).filter(includes);
      const targets = capabilities.launchOrder.flatMap((kind: LaunchedKind) =>
        specs.filter((spec) => spec.kind === kind).map(({ localId }) => ({ kind, localId })),
      );
      if (targets.length === 0) return null;
      return { ...about('campaign', tree.campaign.localId, 'launch', after), action: 'launch', targets };
    },
  };
}
