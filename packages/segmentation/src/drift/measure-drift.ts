import { systemClock } from '@adflux/core';
import type { Clock } from '@adflux/core';
import type { EncodeOptions, Records } from '../encoder/fitted-encoder.js';
import { createTimeSlice } from '../engine/time-slice.js';
import type { SilhouetteFigure } from '../model/measure-silhouette.js';
import { measureSilhouette } from '../model/measure-silhouette.js';
import type { SegmentModel } from '../model/segment-model.js';
import { newcombe, wilson } from '../segments/intervals.js';
import type { DriftReport, DriftThresholds, FeatureDrift, ShareDrift } from './drift-report.js';
import { compareColumn } from './feature-drift.js';
import type { FeatureProfile } from './feature-profile.js';
import { profileTable } from './profile-table.js';
import { upperNormalQuantile } from './upper-normal-quantile.js';
import { verdictOf, worstOf } from './verdict-of.js';

/** How to look for drift. */
export interface DriftOptions extends EncodeOptions {
  /** In place of the defaults, which `DriftThresholds` names. */
  readonly thresholds?: Partial<DriftThresholds>;
  /** Tells when the report was made. Default: the machine's clock. */
  readonly clock?: Pick<Clock, 'now'>;
}

const defaults: DriftThresholds = {
  index: [0.1, 0.25],
  share: [0.05, 0.1],
  silhouette: [0.02, 0.05],
  minimumRows: 100,
};

/** Holds the candidates of today against those a model was fitted on. Records that do not fit are counted, not refused. */
export async function measureDrift<R>(
  model: SegmentModel<R>,
  records: Records<R>,
  options: DriftOptions = {},
): Promise<DriftReport> {
  const { clock = systemClock, signal } = options;
  const thresholds = { ...defaults, ...options.thresholds };
  const { baseline, quality } = model.document;
  const encoded = await model.encoder.encode(records, { onInvalid: 'quarantine', ...options });
  const labels = await model.assignTable(encoded.table, signal);
  const segmentCount = model.segments.length;
  const edgesOf = (type: string, column: number) =>
    baseline.columns.find((each) => each.type === type && each.column === column)?.edges;
  const slice = createTimeSlice(signal);
  const present = await profileTable(encoded.table, model.encoder.columns, labels, segmentCount, slice, edgesOf);
  const now = await measureSilhouette(encoded.table, model.embedding, labels, segmentCount, signal);

  const features = compareFeatures(model, present, thresholds);
  const shares = compareShares(model, present, thresholds);
  const silhouette = compareSilhouette(quality.silhouette, now, thresholds);
  return {
    modelVersion: model.version,
    at: clock.now().toISOString(),
    rowsBefore: baseline.rowCount,
    rowsNow: present.rowCount,
    leftOut: new Set(encoded.quarantined.map(({ record }) => record)).size,
    features,
    shares,
    silhouette,
    thresholds,
    verdict: worstOf([
      ...features.flatMap(({ segmentId, verdict }) => (segmentId === null ? [verdict] : [])),
      ...shares.map(({ verdict }) => verdict),
      silhouette.verdict,
    ]),
  };
}

/** The point of the normal distribution that 95 % intervals are made with. */
const intervalPoint = 1.96;

const sumOf = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, bin) => rows.reduce((sum, row) => sum + (row[bin] ?? 0), 0));

function compareFeatures<R>(
  model: SegmentModel<R>,
  present: FeatureProfile,
  thresholds: DriftThresholds,
): FeatureDrift[] {
  const { baseline } = model.document;
  const scopes = [null, ...model.segments.keys()];
  const compared = scopes.map((segment) =>
    baseline.columns.flatMap((column, at) => {
      const feature = model.encoder.features.find(({ name }) => name === column.feature);
      if (feature === undefined) return [];
      const counts = present.columns[at]?.counts ?? [];
      const axis = feature.kind === 'coordinates' ? axisOf(baseline, at) : undefined;
      const side = (rows: readonly (readonly number[])[]): readonly number[] =>
        segment === null ? sumOf(rows) : (rows[segment] ?? []);
      const rowsOf = (profile: FeatureProfile): number =>
        segment === null ? profile.rowCount : (profile.sizes[segment] ?? 0);
      return compareColumn({
        ...{ feature, axis, column, thresholds },
        segmentId: segment === null ? null : (model.segments[segment]?.id ?? null),
        before: side(column.counts),
        now: side(counts),
        rowsBefore: rowsOf(baseline),
        rowsNow: rowsOf(present),
      });
    }),
  );
  return compared.flatMap((scope) => scope.sort((left, right) => right.index - left.index));
}

/** Coordinates fill two columns: east, then north. */
const axisOf = ({ columns }: FeatureProfile, at: number): 'east' | 'north' =>
  columns[at - 1]?.feature === columns[at]?.feature ? 'north' : 'east';

function compareShares<R>(model: SegmentModel<R>, present: FeatureProfile, thresholds: DriftThresholds): ShareDrift[] {
  const { baseline } = model.document;
  const [rowsBefore, rowsNow] = [baseline.rowCount, present.rowCount];
  // As with the index: of 100 reports without a shift, one may see one in some segment.
  const chancePoint = upperNormalQuantile(0.005 / model.segments.length);
  return model.segments.map(({ id }, segment) => {
    const before = wilson(baseline.sizes[segment] ?? 0, rowsBefore);
    const now = wilson(present.sizes[segment] ?? 0, rowsNow);
    const shift = newcombe(now, before);
    const few = Math.min(rowsBefore, rowsNow) < thresholds.minimumRows;
    const isChance = Math.abs(shift.value) <= ((shift.high - shift.low) / 2) * (chancePoint / intervalPoint);
    const verdict = few ? 'too_few' : isChance ? 'stable' : verdictOf(Math.abs(shift.value), thresholds.share);
    return { segmentId: id, before, now, shift, rowsBefore, rowsNow, verdict };
  });
}

function compareSilhouette(
  before: SilhouetteFigure,
  now: SilhouetteFigure,
  thresholds: DriftThresholds,
): DriftReport['silhouette'] {
  const value = now.value - before.value;
  const half = intervalPoint * Math.hypot(before.standardError, now.standardError);
  const few = Math.min(before.rows, now.rows) < thresholds.minimumRows;
  const verdict = few ? 'too_few' : value + half >= 0 ? 'stable' : verdictOf(-value, thresholds.silhouette);
  return { before, now, change: { value, low: value - half, high: value + half }, verdict };
}
