import type { ComplianceDecision } from './compliance-decision.js';
import type { CreationKey } from './creation-key.js';
import type { EntityKind } from './entity.js';
import type { Finding } from './finding.js';
import type { LaunchedKind } from './capabilities.js';
import type { PlatformId } from './platform-id.js';
import type { EntitySpec, SpecTree } from './specs.js';

interface StepBase {
  /** Unique in the plan: `<platform>/<kind>/<localId>/<action>`. */
  readonly id: string;
  readonly platform: PlatformId;
  readonly accountId: string;
  /** The entity it is about; the campaign for trees and launches. */
  readonly kind: EntityKind;
  readonly localId: string;
  /** Ids of the steps that must have succeeded before. */
  readonly after: readonly string[];
}

/** Creates one entity. */
export interface CreateStep extends StepBase {
  readonly action: 'create';
  readonly key: CreationKey;
  readonly spec: EntitySpec;
  /** Local id of the campaign of an ad group, or the ad group of an ad, otherwise null. */
  readonly parentLocalId: string | null;
}

/** Creates a campaign with its ad groups and ads in one write. */
export interface CreateTreeStep extends StepBase {
  readonly action: 'create_tree';
  readonly keys: Readonly<Record<string, CreationKey>>;
  readonly tree: SpecTree;
}

/** Makes an existing entity match a changed spec. */
export interface UpdateStep extends StepBase {
  readonly action: 'update';
  readonly key: CreationKey;
  readonly spec: EntitySpec;
  readonly previous: EntitySpec;
}

/** Removes an entity that is no longer wanted. */
export interface RemoveStep extends StepBase {
  readonly action: 'remove';
}

/** Switches a platform's entities on, the campaign last. */
export interface LaunchStep extends StepBase {
  readonly action: 'launch';
  readonly targets: readonly { readonly kind: LaunchedKind; readonly localId: string }[];
}

/** One unit of work of a run. Plain data: it goes through JSON and back. */
export type Step = CreateStep | CreateTreeStep | UpdateStep | RemoveStep | LaunchStep;

/** How what is wanted differs from what exists, for people to review. */
export interface Change {
  readonly type: 'create' | 'update' | 'remove' | 'unchanged';
  readonly platform: PlatformId;
  readonly kind: EntityKind;
  readonly localId: string;
  readonly name: string;
  /** Changed fields of an update, by path in the spec. */
  readonly fields?: readonly { readonly path: string; readonly from: unknown; readonly to: unknown }[];
}

/** What publishing a campaign would do. Making it sends nothing. */
export interface Plan {
  readonly campaignId: string;
  /** Every step towards the whole campaign, also those whose entity already exists. */
  readonly steps: readonly Step[];
  /** Everything there is to say about it, all at once. One error stops publishing. */
  readonly findings: readonly Finding[];
  /** What the rules about job ads forced, removed or refused, for the record and for the audit log. */
  readonly decisions: readonly ComplianceDecision[];
  /** SHA-256 over what is wanted: the same campaign for the same accounts has the same hash, whatever already exists. */
  readonly hash: string;
  /** What differs from what the links say exists. */
  readonly changes: readonly Change[];
}
