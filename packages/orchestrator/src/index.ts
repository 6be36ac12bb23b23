export type { Approval } from './access/approvals.js';
export type {
  AdFluxOptions,
  ComplianceOptions,
  Intent,
  PlanOptions,
  PublishOptions,
  RoleOf,
  RunOptions,
  UpdateOptions,
} from './adflux-options.js';
export type { AdFlux } from './adflux.js';
export { createAdFlux } from './create-adflux.js';
export type { DeliveryOptions } from './delivery/change-delivery.js';
export type { Progress } from './progress.js';
export type { CampaignStatus } from './status/campaign-status.js';
export type { SyncOptions, SyncReport } from './sync/sync-options.js';
