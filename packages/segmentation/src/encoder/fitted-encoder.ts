import type { RecordIssue } from '@adflux/core';
import type { EncodedRow } from '../encoded-row.js';
import type { EncodedTable } from '../encoded-table.js';
import type { AdmittedFeature, EncoderJson, FittedFeature } from './encoder-json.js';

/** Records one after the other, from memory or from a stream such as a database cursor. */
export type Records<R> = Iterable<R> | AsyncIterable<R>;

/** How to treat records. */
export interface EncodeOptions {
  /** A record that does not fit ends the work (`refuse`), or is left out and told of (`quarantine`). Default: `refuse`. */
  readonly onInvalid?: 'refuse' | 'quarantine';
  /** Stops the work; the promise then fails with its reason. */
  readonly signal?: AbortSignal;
}

/** Records as numbers. */
export interface EncodedRecords {
  readonly table: EncodedTable;
  /** The record behind each row. */
  readonly ids: readonly string[];
  /** What was left out and why; never holds the offending value. Empty unless `onInvalid` is `quarantine`. */
  readonly quarantined: readonly RecordIssue[];
}

/** The columns of a table that one feature fills. */
export interface FeatureColumns {
  readonly feature: FittedFeature;
  /** Which list of the table. */
  readonly type: 'categorical' | 'numeric' | 'multi_label';
  /** Indices in that list: two for coordinates (east, north), otherwise one. */
  readonly columns: readonly number[];
  /** Codes of the columns; 0 for numerics. */
  readonly levelCount: number;
}

/** Turns records into numbers. Immutable, and the same records give the same numbers on any machine. */
export interface FittedEncoder<R> {
  readonly features: readonly FittedFeature[];
  readonly columns: readonly FeatureColumns[];
  /** Sensitive features that somebody admitted: segments made of them must not aim job ads. Empty by default. */
  readonly sensitiveFeatures: readonly AdmittedFeature[];
  /**
   * Encodes all records. Leaves the event loop free between slices.
   *
   * @throws AdFluxError `invalid_request` naming record and field, when one does not fit and is not to be quarantined.
   */
  encode(records: Records<R>, options?: EncodeOptions): Promise<EncodedRecords>;
  /** Encodes a stream in tables of `rowsPerBatch` rows, so that memory does not grow with the stream. Default: 16,384. */
  encodeBatches(
    records: Records<R>,
    options?: EncodeOptions & { readonly rowsPerBatch?: number },
  ): AsyncIterable<EncodedRecords>;
  /** Buffers for `encodeOne`. */
  createRow(): EncodedRow;
  /**
   * Encodes one record into the row, in place of what it held; allocates nothing.
   *
   * @throws AdFluxError `invalid_request` naming the field, when the record does not fit.
   */
  encodeOne(record: R, row: EncodedRow): void;
  toJSON(): EncoderJson;
}
