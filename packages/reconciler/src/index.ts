export type { NamedPlan } from './approvals/vote-on-plan.js';
export type { CampaignApproval, FeedApproval } from './approvals/feed-approval.js';
export { createReconciler } from './create-reconciler.js';
export type { Reconciler } from './create-reconciler.js';
export type {
  ApplyReport,
  DriftItem,
  FeedPlan,
  FeedPlanItem,
  HeldItem,
  HoldReason,
  PublishItem,
  RefusedItem,
  StopItem,
} from './feed-plan.js';
export type { PlanFeedOptions } from './plan-feed.js';
export type { OpeningSource } from './read-openings.js';
export type {
  DriftRule,
  FeedRules,
  ReconcileOptions,
  ReconcileProgress,
  ReconcilerOptions,
} from './reconciler-options.js';
