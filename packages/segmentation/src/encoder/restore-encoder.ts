import { AdFluxError } from '@adflux/core';
import type { RecordIssue } from '@adflux/core';
import type { EncodedRow } from '../encoded-row.js';
import type { EncoderJson } from './encoder-json.js';
import { encoderJsonSchema } from './encoder-json.js';
import { createFeatureWriter } from './feature-writer.js';
import { layoutFeatures } from './feature-layout.js';
import type { EncodedRecords, EncodeOptions, FittedEncoder, Records } from './fitted-encoder.js';
import { issueOf, misfitError } from './misfit.js';
import type { RecordId } from './record-id.js';
import { nameForMessages, ownId, placeOf } from './record-id.js';
import { knownCount } from './known-count.js';
import { createTableBuilder } from './table-builder.js';
import { pausingVisits } from './visit-records.js';

/** The code that JSON cannot hold. */
export interface RecordMapping<R> {
  /** Turns a record into what the features' paths point into. Default: the record itself. */
  readonly read?: (record: R) => unknown;
  /** The record's id. Default: its `id`. */
  readonly recordId?: RecordId<R>;
}

const defaultRowsPerBatch = 16_384;

/**
 * A fitted encoder from its JSON. Give the same `read` and `recordId` as when it was fitted.
 *
 * @throws AdFluxError `invalid_request` for JSON that is not a fitted encoder of a known version.
 * @example
 * ```ts
 * import { candidateFeatures, createEncoder, restoreEncoder } from '@adflux/segmentation';
 * import type { Candidate } from '@adflux/core';
 *
 * export async function restart(candidates: readonly Candidate[]) {
 *   const fitted = await createEncoder<Candidate>({ features: candidateFeatures({ currency: 'COP' }) }).fit(candidates);
 *   return restoreEncoder<Candidate>(JSON.parse(JSON.stringify(fitted)));
 * }
 * ```
 */
export function restoreEncoder<R = unknown>(json: unknown, mapping: RecordMapping<R> = {}): FittedEncoder<R> {
  const parsed = encoderJsonSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AdFluxError(
      `This is not a fitted encoder of version 1: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}. Fit the encoder again.`,
      { code: 'invalid_request', cause: parsed.error },
    );
  }
  return assembleEncoder(parsed.data, mapping);
}

/** The encoder that checked JSON describes. */
export function assembleEncoder<R>(json: EncoderJson, mapping: RecordMapping<R>): FittedEncoder<R> {
  const { read = (record: R): unknown => record, recordId = ownId } = mapping;
  const layout = layoutFeatures(json.features);
  const names = layout.map(({ feature }) => feature.name);
  const writers = layout.map(createFeatureWriter);
  const scratch = createRowOf(layout);
  /** Whether the record fits; the row then holds it. */
  const fits = (profile: unknown, row: EncodedRow): boolean => {
    for (let at = 0; at < writers.length; at += 1) if (writers[at]?.(profile, row) !== null) return false;
    return true;
  };
  const issuesOf = (profile: unknown, record: string): RecordIssue[] =>
    writers.flatMap((write, at) => {
      const misfit = write(profile, scratch);
      return misfit === null ? [] : [issueOf(record, names[at] ?? '', misfit)];
    });
  const refuse = ([issue]: readonly RecordIssue[]): never => {
    throw misfitError(issue ?? { record: 'unknown', field: 'it', expected: 'a record' });
  };

  async function* encodeBatches(
    records: Records<R>,
    options: EncodeOptions & { readonly rowsPerBatch?: number } = {},
  ): AsyncGenerator<EncodedRecords> {
    const { rowsPerBatch = defaultRowsPerBatch, onInvalid, signal } = options;
    const expectedRows = Math.min(rowsPerBatch, knownCount(records));
    let builder = createTableBuilder(layout, expectedRows);
    let ids = Array<string>(expectedRows);
    let rowCount = 0;
    let quarantined: RecordIssue[] = [];
    const take = (): EncodedRecords => {
      ids.length = rowCount;
      return { table: builder.finish(), ids, quarantined };
    };
    const visits = pausingVisits(records, signal, (record, index) => {
      const profile = read(record);
      const id = recordId(record);
      if (fits(profile, scratch)) {
        builder.add(scratch);
        ids[rowCount] = id ?? placeOf(index);
        rowCount += 1;
        return rowCount >= rowsPerBatch;
      }
      const issues = issuesOf(profile, nameForMessages(id, index));
      if (onInvalid !== 'quarantine') refuse(issues);
      quarantined.push(...issues);
      return false;
    });
    for await (const _ of visits) {
      yield take();
      builder = createTableBuilder(layout, expectedRows);
      [ids, rowCount, quarantined] = [Array<string>(expectedRows), 0, []];
    }
    if (rowCount > 0 || quarantined.length > 0) yield take();
  }
  return {
    features: json.features,
    columns: layout,
    sensitiveFeatures: json.sensitiveFeatures,
    encode: async (records, options = {}) => {
      const batches = encodeBatches(records, { ...options, rowsPerBatch: Infinity });
      for await (const all of batches) return all;
      return { table: createTableBuilder(layout, 0).finish(), ids: [], quarantined: [] };
    },
    encodeBatches,
    createRow: () => createRowOf(layout),
    encodeOne: (record, row) => {
      const profile = read(record);
      if (!fits(profile, row)) refuse(issuesOf(profile, nameForMessages(recordId(record), 0)));
    },
    toJSON: () => json,
  };
}

function createRowOf(layout: FittedEncoder<unknown>['columns']): EncodedRow {
  const of = (type: string) => layout.filter((feature) => feature.type === type);
  return {
    categoricals: new Uint16Array(of('categorical').length),
    numerics: new Float32Array(of('numeric').reduce((sum, { columns }) => sum + columns.length, 0)),
    labels: of('multi_label').map(({ levelCount }) => new Uint16Array(levelCount)),
    labelCounts: new Uint16Array(of('multi_label').length),
  };
}
