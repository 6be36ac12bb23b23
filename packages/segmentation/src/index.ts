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
