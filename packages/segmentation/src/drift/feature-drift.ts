import type { FittedFeature } from '../encoder/encoder-json.js';
import type { Bilingual } from '../encoder/feature-spec.js';
import { chanceIndex } from './chance-index.js';
import type { DriftThresholds, FeatureDrift } from './drift-report.js';
import type { ColumnProfile } from './feature-profile.js';
import { jensenShannon } from './jensen-shannon.js';
import { populationStabilityIndex } from './population-stability-index.js';
import { verdictOf } from './verdict-of.js';

/** One column in one scope, then and now. */
export interface ColumnComparison {
  readonly feature: FittedFeature;
  readonly axis: 'east' | 'north' | undefined;
  readonly column: ColumnProfile;
  readonly segmentId: string | null;
  readonly before: readonly number[];
  readonly now: readonly number[];
  readonly rowsBefore: number;
  readonly rowsNow: number;
  readonly thresholds: DriftThresholds;
}

/** A bin that was empty by chance must not look like one that vanished. */
const halfRow = (counts: readonly number[]): number[] => counts.map((count) => count + 0.5);

/** How far a column has moved. */
export function compareColumn(comparison: ColumnComparison): FeatureDrift {
  const { feature, axis, segmentId, before, now, rowsBefore, rowsNow, thresholds } = comparison;
  const few = rowsBefore < thresholds.minimumRows || rowsNow < thresholds.minimumRows;
  const figures = comparison.column.type === 'multi_label' ? labelFigures(comparison) : binFigures(comparison);
  const { index, chance, bin } = figures;
  return {
    feature: feature.name,
    ...(axis !== undefined && { axis }),
    segmentId,
    index,
    chanceIndex: chance,
    bits: figures.bits,
    distance: Math.sqrt(figures.bits),
    largest: {
      label: labelOf(comparison, bin),
      before: rowsBefore === 0 ? 0 : (before[bin] ?? 0) / rowsBefore,
      now: rowsNow === 0 ? 0 : (now[bin] ?? 0) / rowsNow,
    },
    rowsBefore,
    rowsNow,
    verdict: few ? 'too_few' : index <= chance ? 'stable' : verdictOf(index, thresholds.index),
  };
}

interface Figures {
  readonly index: number;
  readonly chance: number;
  readonly bits: number;
  /** What moved most. */
  readonly bin: number;
}

const none: Figures = { index: 0, chance: 0, bits: 0, bin: 0 };

/** One distribution over all bins. */
function binFigures({ before, now, rowsBefore, rowsNow }: ColumnComparison): Figures {
  if (rowsBefore === 0 || rowsNow === 0) return none;
  const used = before.flatMap((count, bin) => (count + (now[bin] ?? 0) > 0 ? [bin] : []));
  const [left, right] = [before, now].map((counts) => halfRow(used.map((bin) => counts[bin] ?? 0)));
  const shiftOf = (bin: number): number => Math.abs((now[bin] ?? 0) / rowsNow - (before[bin] ?? 0) / rowsBefore);
  return {
    index: populationStabilityIndex(left ?? [], right ?? []),
    chance: chanceIndex({ binCount: used.length, rowsBefore, rowsNow }),
    bits: jensenShannon(left ?? [], right ?? []).bits,
    bin: used.reduce((largest, bin) => (shiftOf(bin) > shiftOf(largest) ? bin : largest), used[0] ?? 0),
  };
}

/** Each label is had or not had: of these comparisons the largest counts. */
function labelFigures({ before, now, rowsBefore, rowsNow }: ColumnComparison): Figures {
  if (rowsBefore === 0 || rowsNow === 0) return none;
  return before.reduce<Figures>((largest, count, bin) => {
    const left = halfRow([count, rowsBefore - count]);
    const right = halfRow([now[bin] ?? 0, rowsNow - (now[bin] ?? 0)]);
    const index = populationStabilityIndex(left, right);
    if (index <= largest.index) return largest;
    const chance = chanceIndex({ binCount: 2, rowsBefore, rowsNow, comparisons: before.length });
    return { index, chance, bits: jensenShannon(left, right).bits, bin };
  }, none);
}

const comparisonBins = ({ counts }: ColumnProfile): number => counts[0]?.length ?? 0;

function labelOf({ feature, column }: ColumnComparison, bin: number): Bilingual {
  if (column.type === 'numeric') return { es: `tramo ${bin + 1}`, en: `bin ${bin + 1}` };
  if (!('levelLabels' in feature)) return feature.label;
  const level = feature.levels[bin];
  if (level !== undefined) return feature.levelLabels[level] ?? { es: level.slice(0, 150), en: level.slice(0, 150) };
  if (feature.kind === 'multi_label' && bin === comparisonBins(column) - 1) return { es: 'ninguno', en: 'none' };
  return bin === feature.levels.length ? { es: 'otros', en: 'other' } : { es: 'sin dato', en: 'missing' };
}
