import type { DriftVerdict } from './drift-report.js';

/** Where a figure stands between two thresholds. */
export const verdictOf = (figure: number, [watch, shifted]: readonly [number, number]): DriftVerdict =>
  figure >= shifted ? 'shifted' : figure >= watch ? 'watch' : 'stable';

const order: readonly DriftVerdict[] = ['too_few', 'stable', 'watch', 'shifted'];

/** The worst of several; `too_few` counts only where there is nothing else. */
export const worstOf = (verdicts: readonly DriftVerdict[]): DriftVerdict =>
  verdicts.reduce<DriftVerdict>(
    (worst, each) => (order.indexOf(each) > order.indexOf(worst) ? each : worst),
    'too_few',
  );
