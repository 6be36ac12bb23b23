import type { DriftReport } from './drift-report.js';
import type { Estimate } from '../segments/segment-description.js';

/** Where the silhouette of one model is heading. */
export interface SilhouetteTrend {
  readonly modelVersion: string;
  /** Change in 30 days, with its 95 % interval. */
  readonly slope: Estimate;
  /** Rows behind it, over all reports. */
  readonly rows: number;
  readonly reports: number;
  /** `steady` when the interval holds zero; `too_few` with fewer than 3 reports, or all of one instant. */
  readonly verdict: 'falling' | 'steady' | 'rising' | 'too_few';
}

const monthMs = 30 * 24 * 3_600_000;

/**
 * A straight line through the silhouettes of one model's drift reports, each weighted by its standard error. Reports of
 * other versions are left out: their figures lie in other spaces.
 */
export function silhouetteTrend(modelVersion: string, reports: readonly DriftReport[]): SilhouetteTrend {
  const points = reports
    .filter((report) => report.modelVersion === modelVersion)
    .map(({ at, silhouette: { now } }) => ({
      month: Date.parse(at) / monthMs,
      value: now.value,
      // A figure of rows that are all alike has no error; it must not outweigh all others.
      weight: 1 / Math.max(now.standardError, 1e-4) ** 2,
      rows: now.rows,
    }));
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const meanOf = (read: (point: (typeof points)[number]) => number): number =>
    points.reduce((sum, point) => sum + point.weight * read(point), 0) / total;
  const middle = meanOf(({ month }) => month);
  const level = meanOf(({ value }) => value);
  const spread = points.reduce((sum, { weight, month }) => sum + weight * (month - middle) ** 2, 0);
  const rows = points.reduce((sum, point) => sum + point.rows, 0);
  const known = { modelVersion, rows, reports: points.length };
  if (points.length < 3 || spread === 0) return { ...known, slope: { value: 0, low: 0, high: 0 }, verdict: 'too_few' };
  const value =
    points.reduce((sum, point) => sum + point.weight * (point.month - middle) * (point.value - level), 0) / spread;
  const half = 1.96 / Math.sqrt(spread);
  const slope = { value, low: value - half, high: value + half };
  return { ...known, slope, verdict: slope.high < 0 ? 'falling' : slope.low > 0 ? 'rising' : 'steady' };
}
