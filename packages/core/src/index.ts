export { AdFluxError } from './contracts/adflux-error.js';
export type { AdFluxErrorOptions, ErrorCode, Recovery, SerializedError } from './contracts/adflux-error.js';
export type { AdPlatform } from './contracts/ad-platform.js';
export type { AssignmentFilter, AssignmentStore, SegmentAssignment } from './contracts/assignment-store.js';
export { silentLogger } from './contracts/call.js';
export type { Call, Logger, RequestEvent } from './contracts/call.js';
export type {
  AudienceCapabilities,
  BudgetOption,
  Capabilities,
  CreativeFormat,
  CreativeLimits,
  ImageLimit,
  LaunchedKind,
  TargetingFeature,
  TextLimit,
} from './contracts/capabilities.js';
export { systemClock } from './contracts/clock.js';
export type { Clock } from './contracts/clock.js';
export { deriveCreationKey } from './contracts/creation-key.js';
export type { CreationKey, CreationKeyParts } from './contracts/creation-key.js';
export type { CreateRequest, EntityPort, UpdateRequest } from './contracts/entity-port.js';
export type { Delivery, EntityKind, RemoteEntity, RemoteRef } from './contracts/entity.js';
export type { Finding } from './contracts/finding.js';
export type {
  AudiencePort,
  AudienceState,
  AudienceUpload,
  PersonIdentifiers,
  RemoteAudience,
  UploadCheckpoint,
  UploadOperation,
  UploadReceipt,
} from './contracts/audience-port.js';
export { hashIdentifier } from './contracts/hashed-member.js';
export type { HashedIdentifier, HashedMember, IdentifierKind } from './contracts/hashed-member.js';
export { audienceLinkCollection, audienceLinkId } from './contracts/audience-link.js';
export type { AudienceLink } from './contracts/audience-link.js';
export type { ComplianceDecision } from './contracts/compliance-decision.js';
export type { ConsentLedger } from './contracts/consent-ledger.js';
export type { DocumentStore, StoredDocument } from './contracts/document-store.js';
export type { AudienceMember, AudienceMemberStore, MembershipState } from './contracts/audience-member-store.js';
export type { InsightsPort, InsightsQuery } from './contracts/insights-port.js';
export type { Drift, Link, LinkId, LinkPatch } from './contracts/link.js';
export type {
  Change,
  CreateStep,
  CreateTreeStep,
  LaunchStep,
  Plan,
  RemoveStep,
  Step,
  UpdateStep,
} from './contracts/plan.js';
export type { LiveBudget } from './contracts/live-budget.js';
export type { ModelEntry, ModelStore, Promotion, StoredModel } from './contracts/model-store.js';
export type { PlatformId } from './contracts/platform-id.js';
export type { Claim, JournalEntry, Run, RunState, StepState, Strategy } from './contracts/run.js';
export type {
  AdGroupSpec,
  AdSpec,
  AssetSpec,
  AudienceRef,
  CampaignSpec,
  EntitySpec,
  SpecTree,
} from './contracts/specs.js';
export type {
  AuditLog,
  InsightFilter,
  InsightStore,
  LinkChanges,
  LinkFilter,
  LinkStore,
  RecordStore,
  RunStore,
  Storage,
} from './contracts/storage.js';
export type { TreePort, TreeRefs, TreeRequest } from './contracts/tree-port.js';
export { assetSchema } from './domain/asset.js';
export type { Asset } from './domain/asset.js';
export { audienceSchema } from './domain/audience.js';
export type { Audience } from './domain/audience.js';
export { auditEntrySchema } from './domain/audit-entry.js';
export type { AuditEntry } from './domain/audit-entry.js';
export { budgetSchema } from './domain/budget.js';
export type { Budget } from './domain/budget.js';
export { campaignSchema, keywordSchema, objectiveSchema } from './domain/campaign.js';
export type { Campaign, CampaignInput, Keyword, Objective } from './domain/campaign.js';
export { candidateSchema, consentRecordSchema } from './domain/candidate.js';
export type { Candidate, CandidateInput, ConsentRecord } from './domain/candidate.js';
export { consentEventSchema } from './domain/consent-event.js';
export type { ConsentEvent } from './domain/consent-event.js';
export { callToActionSchema, creativeSchema } from './domain/creative.js';
export type { CallToAction, Creative } from './domain/creative.js';
export { insightLevelSchema, insightRowSchema } from './domain/insight-row.js';
export type { InsightLevel, InsightRow } from './domain/insight-row.js';
export { jobOpeningSchema } from './domain/job-opening.js';
export type { JobOpening, JobOpeningInput } from './domain/job-opening.js';
export { addMoney } from './domain/money-arithmetic.js';
export { moneyFromDecimal, moneyToDecimal } from './domain/money-decimal.js';
export { formatMoney, parseMoney } from './domain/money-format.js';
export { MICROS_PER_UNIT, moneySchema } from './domain/money.js';
export type { Money } from './domain/money.js';
export { locationSchema } from './domain/place.js';
export type { GeoPoint, Location } from './domain/place.js';
export { salaryRangeSchema } from './domain/salary.js';
export type { SalaryRange } from './domain/salary.js';
export { scheduleSchema } from './domain/schedule.js';
export type { Schedule } from './domain/schedule.js';
export { segmentSchema } from './domain/segment.js';
export type { Segment } from './domain/segment.js';
export { placeSchema, targetingSchema } from './domain/targeting.js';
export type { Place, Targeting } from './domain/targeting.js';
export { isoDateSchema, timestampSchema } from './domain/timestamp.js';
export type { IsoDate, Timestamp } from './domain/timestamp.js';
export { educationLevelSchema, employmentTypeSchema, workModeSchema } from './domain/work.js';
export type { EducationLevel, EmploymentType, WorkMode } from './domain/work.js';
export { canonicalJson } from './json/canonical-json.js';
export { jsonReplacer, jsonReviver, parseStoredRecord, stringifyRecord } from './json/json.js';
export { checkCreative } from './creative/check-creative.js';
export type { CreativeFinding } from './creative/creative-finding.js';
export { chooseFormat } from './creative/choose-format.js';
export { imagesFor } from './creative/images-for.js';
export type { ChosenFormat } from './creative/choose-format.js';
export { textWidth } from './creative/text-width.js';
export { parseRecord } from './domain/parse-record.js';
export type { RecordIssue, RecordResult } from './domain/parse-record.js';
export { campaignForOpening } from './openings/campaign-for-opening.js';
export type { CampaignForOpeningOptions } from './openings/campaign-for-opening.js';
export { checkOpening } from './openings/check-opening.js';
export { copyForOpening } from './openings/copy-for-opening.js';
export type { OpeningCopy } from './openings/copy-for-opening.js';
export { dayIn, endOfDay } from './openings/zoned-time.js';
export { batchesOf } from './streams/batches-of.js';
export { throwIfAborted } from './streams/throw-if-aborted.js';
