import type { EncodedRow } from '../encoded-row.js';
import type { FittedFeature } from './encoder-json.js';
import type { FeatureColumns } from './fitted-encoder.js';
import { foldLevel } from './fold-level.js';
import type { CodedFeature } from './level-codes.js';
import { levelCountOf, missingCode, otherCode } from './level-codes.js';
import { createLevelLookup } from './level-lookup.js';
import type { Misfit } from './misfit.js';
import { isMisfit, missingMisfit } from './misfit.js';
import { scaledEast, scaledNorth } from './project-point.js';
import { readCode } from './read-code.js';
import { readLabels } from './read-labels.js';
import { readNumber } from './read-number.js';
import { readPoint } from './read-point.js';
import { readRank } from './read-rank.js';
import { createNumberScaler, scaleNumber } from './scale-number.js';
import { scaleRank } from './scale-rank.js';

/** Writes one feature of a record into a row, or says why it does not fit. */
export type FeatureWriter = (record: unknown, row: EncodedRow) => Misfit | null;

type Fitted<K extends FittedFeature['kind']> = Extract<FittedFeature, { kind: K }>;

/** The writer of a fitted feature. */
export function createFeatureWriter({ feature, columns }: FeatureColumns): FeatureWriter {
  const [first = 0, second = 0] = columns;
  switch (feature.kind) {
    case 'numeric':
      return writeNumber(feature, first);
    case 'ordinal':
      return writeRank(feature, first);
    case 'categorical':
    case 'place':
      return writeCode(feature, first);
    case 'multi_label':
      return writeLabels(feature, first);
    case 'coordinates':
      return writePoint(feature, first, second);
  }
}

function writeNumber(feature: Fitted<'numeric'>, column: number): FeatureWriter {
  const read = readNumber(feature);
  const scaler = createNumberScaler(feature);
  const absent = feature.missing === null ? null : scaleNumber(scaler, feature.missing);
  return (record, { numerics }) => {
    const value = read(record);
    if (typeof value === 'number') numerics[column] = scaleNumber(scaler, value);
    else if (value !== null) return value;
    else if (absent !== null) numerics[column] = absent;
    else return missingMisfit;
    return null;
  };
}

function writeRank(feature: Fitted<'ordinal'>, column: number): FeatureWriter {
  const read = readRank(feature.path, feature.levels);
  const scaled = Float32Array.from(feature.levels, (_, rank) => scaleRank(feature, rank));
  const absent = feature.missing === null ? null : scaleRank(feature, feature.missing);
  return (record, { numerics }) => {
    const rank = read(record);
    if (typeof rank === 'number') numerics[column] = scaled[rank] ?? 0;
    else if (rank !== null) return rank;
    else if (absent !== null) numerics[column] = absent;
    else return missingMisfit;
    return null;
  };
}

/** The code of a level in any spelling; that of `other`, or -1, for levels that fitting did not see. */
function resolveLevel(feature: CodedFeature, shorten: (level: string) => string = (level) => level) {
  const codes = new Map(feature.levels.map((level, code) => [foldLevel(level), code]));
  const unseen = feature.unseen === 'refuse' ? -1 : (otherCode(feature) ?? -1);
  return (level: string): number => codes.get(foldLevel(shorten(level))) ?? unseen;
}

const unseenMisfit: Misfit = { expected: 'a level that the encoder has seen' };

function writeCode(feature: Fitted<'categorical'> | Fitted<'place'>, column: number): FeatureWriter {
  const by = feature.kind === 'place' ? feature.by : undefined;
  const read = readCode({ path: feature.path, by }, resolveLevel(feature));
  const absent = missingCode(feature) ?? missingMisfit;
  return (record, { categoricals }) => {
    const code = read(record) ?? absent;
    if (typeof code !== 'number') return code;
    if (code < 0) return unseenMisfit;
    categoricals[column] = code;
    return null;
  };
}

function writeLabels(feature: Fitted<'multi_label'>, column: number): FeatureWriter {
  const read = readLabels(feature.path);
  const { prefixLength, unseen } = feature;
  const lookup = createLevelLookup(resolveLevel(feature, (level) => level.slice(0, prefixLength)));
  // Marks the labels of the record at hand, so that repetitions are seen without a set for each record.
  const marks = new Uint32Array(levelCountOf(feature));
  let stamp = 0;
  return (record, row) => {
    const labels = read(record);
    if (isMisfit(labels)) return labels;
    if (labels.length === 0 && feature.missing === 'refuse') return missingMisfit;
    const codes = row.labels[column];
    if (codes === undefined) return null;
    stamp = (stamp + 1) >>> 0;
    if (stamp === 0) {
      marks.fill(0);
      stamp = 1;
    }
    let count = 0;
    for (let at = 0; at < labels.length; at += 1) {
      const code = lookup(labels[at] ?? '');
      if (code < 0) {
        if (unseen === 'refuse') return unseenMisfit;
        continue;
      }
      if (marks[code] === stamp) continue;
      marks[code] = stamp;
      codes[count] = code;
      count += 1;
    }
    row.labelCounts[column] = count;
    return null;
  };
}

function writePoint(feature: Fitted<'coordinates'>, east: number, north: number): FeatureWriter {
  const read = readPoint(feature.path);
  return (record, { numerics }) => {
    const point = read(record);
    if (isMisfit(point)) return point;
    if (point === null && feature.missing === 'refuse') return missingMisfit;
    numerics[east] = point === null ? 0 : scaledEast(feature, point);
    numerics[north] = point === null ? 0 : scaledNorth(feature, point);
    return null;
  };
}
