import type { AssignmentStore, RecordIssue } from '@adflux/core';
import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import type { EncodeOptions, FittedEncoder, Records } from '../encoder/fitted-encoder.js';
import type { ModelDocument, ModelSegment } from './model-document.js';

/** Where one candidate belongs. */
export interface Assignment {
  readonly segmentId: string;
  /** From the segment's centre, in the model's own space. */
  readonly distance: number;
  /** The next nearest segment; null when the model has one segment only. */
  readonly secondSegmentId: string | null;
  readonly secondDistance: number | null;
  /** 0 midway between two segments, 1 at the centre of one: `1 - distance / secondDistance`. No probability. */
  readonly confidence: number;
}

/** Where many candidates belong, in columns. */
export interface AssignedRecords {
  readonly ids: readonly string[];
  /** Per record: the index of its segment in `model.segments`. */
  readonly segments: Uint8Array;
  /** Members per segment, in the order of `model.segments`. */
  readonly sizes: readonly number[];
  /** What was left out and why. Empty unless `onInvalid` is `quarantine`. */
  readonly quarantined: readonly RecordIssue[];
}

/** How segments are written back. */
export interface StoreAssignmentsOptions extends EncodeOptions {
  /** Called after every batch, with all that is written by then. */
  readonly onProgress?: (assigned: number) => void;
}

/** What was written back. */
export interface StoredAssignments {
  readonly assigned: number;
  /** Members per segment, in the order of `model.segments`. */
  readonly sizes: readonly number[];
  readonly quarantined: readonly RecordIssue[];
}

/** A model that is ready for use. */
export interface SegmentModel<R = unknown> {
  /** Its name and the beginning of its hash: one version is one model, for ever. */
  readonly version: string;
  readonly name: string;
  /** By cluster. */
  readonly segments: readonly ModelSegment[];
  readonly encoder: FittedEncoder<R>;
  readonly embedding: Embedding;
  /** One row of `embedding.dimensions` per segment. */
  readonly centroids: Float64Array;
  /** The model as data. */
  readonly document: ModelDocument;
  /**
   * Assigns one candidate, from the raw record, in less than a microsecond. Levels that fitting has not seen and missing fields
   * count as the encoder states.
   *
   * @throws AdFluxError `invalid_request` naming the field, when the record does not fit.
   */
  assign(record: R): Assignment;
  /**
   * Assigns many candidates at once. Leaves the event loop free between slices.
   *
   * @throws AdFluxError `invalid_request` naming record and field, when one does not fit and is not to be quarantined.
   */
  assignAll(records: Records<R>, options?: EncodeOptions): Promise<AssignedRecords>;
  /** Assigns rows that this model's encoder encoded: one byte per row, its index in `segments`. */
  assignTable(table: EncodedTable, signal?: AbortSignal): Promise<Uint8Array>;
  /**
   * Assigns a stream of candidates and writes their segments to storage in bulk, in memory that does not grow with the
   * stream. A record must have an id.
   *
   * @throws AdFluxError `invalid_request` naming record and field, when one does not fit and is not to be quarantined.
   */
  storeAssignments(
    records: Records<R>,
    store: Pick<AssignmentStore, 'import'>,
    options?: StoreAssignmentsOptions,
  ): Promise<StoredAssignments>;
  toJSON(): ModelDocument;
}
