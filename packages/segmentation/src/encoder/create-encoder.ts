import type { RecordIssue } from '@adflux/core';
import { AdFluxError } from '@adflux/core';
import { z } from 'zod';
import type { EncodedTable } from '../encoded-table.js';
import { createTimeSlice } from '../engine/time-slice.js';
import { admitSensitive } from './admit-sensitive.js';
import { createIntake } from './create-intake.js';
import type { EncoderJson } from './encoder-json.js';
import type { FeatureData } from './feature-intake.js';
import type { FeatureSpec, ParsedFeature } from './feature-spec.js';
import { featureSpecSchema } from './feature-spec.js';
import type { EncodedRecords, EncodeOptions, FittedEncoder, Records } from './fitted-encoder.js';
import { foldLevel } from './fold-level.js';
import { issueOf, misfitError } from './misfit.js';
import { nameForMessages, ownId, placeOf } from './record-id.js';
import type { RecordMapping } from './restore-encoder.js';
import { assembleEncoder } from './restore-encoder.js';
import { knownCount } from './known-count.js';
import { rowsPerBlock } from './row-blocks.js';
import { visitRecords } from './visit-records.js';

/** What an encoder looks at. */
export interface EncoderSpec<R> extends RecordMapping<R> {
  /** At least one, of different names. */
  readonly features: readonly FeatureSpec[];
  /**
   * For each sensitive feature, by its name: why it is lawful and needed here, in 20 to 2,000 characters. The reason stays
   * in the encoder, and all segments made with it are marked. Default: none is admitted.
   */
  readonly admitSensitive?: Readonly<Record<string, string>>;
}

/** An encoder that has not seen data yet. */
export interface Encoder<R> {
  /**
   * Learns levels, scales and what missing values become. Memory does not grow with the number of records.
   *
   * @throws AdFluxError `invalid_request` naming record and field when a record does not fit and is not to be quarantined,
   * or naming the feature when no record has it.
   */
  fit(records: Records<R>, options?: EncodeOptions): Promise<FittedEncoder<R>>;
  /** Fits and encodes in one go: each record is read once, which takes about half the time. */
  fitEncode(
    records: Records<R>,
    options?: EncodeOptions,
  ): Promise<EncodedRecords & { readonly encoder: FittedEncoder<R> }>;
}

/**
 * Turns profiles of any shape into numbers for clustering. Sensitive attributes (age, gender, health and the like, by name
 * or by mark) are refused unless somebody answers for them in writing.
 *
 * @throws AdFluxError `invalid_request` for a spec that does not hold together, `policy_rejected` for a sensitive feature.
 * @example
 * ```ts
 * import type { Candidate } from '@adflux/core';
 * import { candidateFeatures, createEncoder } from '@adflux/segmentation';
 *
 * export async function encode(candidates: readonly Candidate[]) {
 *   const encoder = createEncoder<Candidate>({ features: candidateFeatures({ currency: 'COP' }) });
 *   const { encoder: fitted, table, ids } = await encoder.fitEncode(candidates);
 *   return { json: JSON.stringify(fitted), table, ids };
 * }
 * ```
 */
export function createEncoder<R = unknown>(spec: EncoderSpec<R>): Encoder<R> {
  const { read = (record: R): unknown => record, recordId = ownId } = spec;
  const { features, admitted } = admitSensitive(parseFeatures(spec.features), spec.admitSensitive ?? {});

  const learn = async (records: Records<R>, { onInvalid, signal }: EncodeOptions, keepsRows: boolean) => {
    const intakes = features.map((feature) => createIntake(feature, keepsRows));
    const ids = Array<string>(keepsRows ? knownCount(records) : 0);
    const quarantined: RecordIssue[] = [];
    let rowCount = 0;
    let rowsAtHand = 0;
    const learnBlock = (): void => {
      for (const intake of intakes) intake.learn(rowsAtHand);
      rowCount += rowsAtHand;
      rowsAtHand = 0;
    };
    await visitRecords(records, signal, (record, index) => {
      const profile = read(record);
      let fits = true;
      for (let at = 0; at < intakes.length; at += 1) {
        const misfit = intakes[at]?.read(profile, rowsAtHand) ?? null;
        if (misfit === null) continue;
        const issue = issueOf(nameForMessages(recordId(record), index), features[at]?.name ?? '', misfit);
        if (onInvalid !== 'quarantine') throw misfitError(issue);
        quarantined.push(issue);
        fits = false;
      }
      if (!fits) return;
      if (keepsRows) ids[rowCount + rowsAtHand] = recordId(record) ?? placeOf(index);
      rowsAtHand += 1;
      if (rowsAtHand === rowsPerBlock) learnBlock();
    });
    if (rowsAtHand > 0) learnBlock();
    ids.length = keepsRows ? rowCount : 0;
    if (rowCount === 0) {
      throw new AdFluxError('There is no record to fit the encoder on. Give at least one that fits.', {
        code: 'invalid_request',
      });
    }
    const finished = intakes.map((intake) => intake.finish(rowCount));
    const json: EncoderJson = {
      format: 'adflux.encoder',
      version: 1,
      rowCount,
      features: finished.map(({ feature }) => feature),
      sensitiveFeatures: [...admitted],
    };
    return { encoder: assembleEncoder(json, { read, recordId }), finished, rowCount, ids, quarantined };
  };

  return {
    fit: async (records, options = {}) => (await learn(records, options, false)).encoder,
    fitEncode: async (records, options = {}) => {
      const { encoder, finished, rowCount, ids, quarantined } = await learn(records, options, true);
      const slice = createTimeSlice(options.signal);
      const data: FeatureData[] = [];
      for (const { encode } of finished) {
        data.push(encode());
        if (slice.isOver()) await slice.rest();
      }
      const table = tableOf(rowCount, data);
      return { encoder, table, ids, quarantined };
    },
  };
}

function parseFeatures(features: readonly FeatureSpec[]): readonly ParsedFeature[] {
  const refuse = (problem: string): never => {
    throw new AdFluxError(`The features do not hold together: ${problem}.`, { code: 'invalid_request' });
  };
  const parsed = z.array(featureSpecSchema).min(1).safeParse(features);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(`features.${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  const names = new Set<string>();
  for (const feature of parsed.data) {
    if (names.has(feature.name)) refuse(`two are named ${feature.name}; rename one`);
    names.add(feature.name);
    if (feature.kind === 'ordinal' && new Set(feature.levels.map(foldLevel)).size < feature.levels.length) {
      refuse(`${feature.name} lists a level twice, apart from case, accents or spaces; keep one`);
    }
    if (feature.kind === 'numeric' && feature.reads === 'monthly_pay' && feature.currency === undefined) {
      refuse(`${feature.name} reads pay and needs a currency, such as COP`);
    }
  }
  return parsed.data;
}

function tableOf(rowCount: number, data: readonly FeatureData[]): EncodedTable {
  return {
    rowCount,
    categoricals: data.flatMap((feature) => (feature.type === 'categorical' ? [feature.column] : [])),
    numerics: data.flatMap((feature) => (feature.type === 'numeric' ? feature.columns : [])),
    multiLabels: data.flatMap((feature) => (feature.type === 'multi_label' ? [feature.column] : [])),
  };
}
