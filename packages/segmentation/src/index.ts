export type { CategoricalColumn, EncodedTable, MultiLabelColumn } from './encoded-table.js';
export type { Embedding } from './embedding.js';
export { fitKMeans } from './engine/fit-kmeans.js';
export type { KMeansEngine, KMeansOptions, ThreadOptions } from './engine/fit-kmeans.js';
export type { ClusterFit, FitProgress } from './engine/fit-clusters.js';
export { fitStream } from './engine/fit-stream.js';
export type { StreamFit, StreamOptions } from './engine/fit-stream.js';
export { createThreadPool } from './engine/thread-pool.js';
export type { ThreadPool } from './engine/thread-pool.js';
export { chooseK } from './choose-k/choose-k.js';
export type { ChooseKOptions, ChooseKProgress, SegmentCountChoice } from './choose-k/choose-k.js';
export type { SegmentStructure } from './choose-k/pick-candidate.js';
export type { SegmentCountCandidate, SilhouetteScore, SpanishAndEnglish } from './choose-k/segment-count-candidate.js';
export { candidateFeatures } from './encoder/candidate-features.js';
export type { CandidateFeatureOptions } from './encoder/candidate-features.js';
export { createEncoder } from './encoder/create-encoder.js';
export type { Encoder, EncoderSpec } from './encoder/create-encoder.js';
export type { AdmittedFeature, EncoderJson, FittedFeature } from './encoder/encoder-json.js';
export type { Bilingual, FeatureSpec } from './encoder/feature-spec.js';
export type {
  EncodedRecords,
  EncodeOptions,
  FeatureColumns,
  FittedEncoder,
  Records,
} from './encoder/fitted-encoder.js';
export { codedFrom, listFrom, mapFields, numberFrom, textFrom } from './encoder/map-fields.js';
export type { FieldMapping, TextRecord } from './encoder/map-fields.js';
export type { RecordId } from './encoder/record-id.js';
export { restoreEncoder } from './encoder/restore-encoder.js';
export type { RecordMapping } from './encoder/restore-encoder.js';
export { findSensitiveAttribute } from './encoder/sensitive-attributes.js';
export type { SensitiveAttribute } from './encoder/sensitive-attributes.js';
export type { EncodedRow } from './encoded-row.js';
export { report } from './report/report.js';
export type { ReportedChoice, ReportOptions } from './report/report.js';
export { describeSegments } from './segments/describe-segments.js';
export type { DescribeOptions } from './segments/describe-segments.js';
export type { Language } from './segments/format-number.js';
export type {
  CentroidValue,
  Estimate,
  LevelTrait,
  NumericTrait,
  SegmentDescription,
  Trait,
} from './segments/segment-description.js';
export { toSegment } from './segments/to-segment.js';
export { createEmbedding } from './weighting/create-embedding.js';
export type { EmbeddingOptions } from './weighting/create-embedding.js';
export type { Weighting } from './weighting/weighting.js';
export { jensenShannon } from './drift/jensen-shannon.js';
export type { JensenShannon } from './drift/jensen-shannon.js';
export type { DriftReport, DriftThresholds, DriftVerdict, FeatureDrift, ShareDrift } from './drift/drift-report.js';
export { measureDrift } from './drift/measure-drift.js';
export type { DriftOptions } from './drift/measure-drift.js';
export { populationStabilityIndex } from './drift/population-stability-index.js';
export { silhouetteTrend } from './drift/silhouette-trend.js';
export type { SilhouetteTrend } from './drift/silhouette-trend.js';
export { auditFairness } from './fairness/audit-fairness.js';
export type { FairnessOptions } from './fairness/audit-fairness.js';
export type { AttributeAudit, FairnessAudit, FairnessFlag, GroupInSegment } from './fairness/fairness-audit.js';
export { createModel } from './model/create-model.js';
export type { ModelParts } from './model/create-model.js';
export { fitModel } from './model/fit-model.js';
export type { FitModelOptions, FitModelProgress } from './model/fit-model-options.js';
export type { SilhouetteFigure } from './model/measure-silhouette.js';
export type {
  ModelBody,
  ModelChoice,
  ModelData,
  ModelDocument,
  ModelLineage,
  ModelSegment,
} from './model/model-document.js';
export { parseModel, serializeModel } from './model/parse-model.js';
export type {
  AssignedRecords,
  Assignment,
  SegmentModel,
  StoreAssignmentsOptions,
  StoredAssignments,
} from './model/segment-model.js';
export { toAudience, toSegmentRecord } from './model/to-audience.js';
export type { AudienceHandover, AudienceOptions } from './model/to-audience.js';
export { createModelCard } from './model-card/create-model-card.js';
export type { ModelCardOptions } from './model-card/create-model-card.js';
export type { CardText, ModelCard } from './model-card/model-card.js';
export { modelCardMarkdown } from './model-card/model-card-markdown.js';
export type { ModelAgreement, ModelComparison } from './registry/compare-models.js';
export { createModelRegistry } from './registry/create-model-registry.js';
export type { ModelRegistryOptions } from './registry/create-model-registry.js';
export type { PromotionRule } from './registry/decide.js';
export type { RepeatableRecords } from './registry/held-back.js';
export type { Judgement } from './registry/judge-challenger.js';
export type { ModelRegistry, PromoteOptions, PromotionReason, RegisteredModel } from './registry/model-registry.js';
export type { ModelSummary } from './registry/model-summary.js';
export { retrain } from './registry/retrain.js';
export type { RetrainOptions, RetrainReport } from './registry/retrain.js';
