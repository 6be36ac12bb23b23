import type { Bilingual } from '../encoder/feature-spec.js';
import type { ModelLineage } from '../model/model-document.js';
import type { Judgement } from './judge-challenger.js';

/** When a challenger is promoted. */
export interface PromotionRule {
  /** By how much the mean silhouette on held-back people must rise. Default: 0.01. */
  readonly margin?: number;
  /** With a larger share of people changing their segment, a person has to decide. Default: 0.5. */
  readonly mostMovedShare?: number;
}

const defaultMargin = 0.01;
const defaultMostMoved = 0.5;

/** Whether the challenger takes over, and why, for people. */
export function decide(
  { gain, people }: Judgement,
  { movedShare }: ModelLineage,
  rule: PromotionRule,
): { readonly isBetter: boolean; readonly reason: Bilingual } {
  const { margin = defaultMargin, mostMovedShare = defaultMostMoved } = rule;
  const figure = `${gain.value.toFixed(3)} (${gain.low.toFixed(3)} … ${gain.high.toFixed(3)}, n = ${people})`;
  const moved = `${(100 * movedShare).toFixed(1)} %`;
  const kept = (es: string, en: string) => ({ isBetter: false, reason: { es, en } });
  if (people === 0) return kept('Nadie apartado para juzgar: se mantiene.', 'Nobody was held back to judge by: kept.');
  if (gain.value < margin) {
    return kept(
      `Se mantiene: ganancia ${figure}, menor que ${margin}.`,
      `Kept: a gain of ${figure}, less than ${margin}.`,
    );
  }
  if (gain.low <= 0) {
    return kept(`Se mantiene: la ganancia ${figure} puede ser azar.`, `Kept: the gain of ${figure} may be chance.`);
  }
  if (movedShare > mostMovedShare) {
    return kept(
      `Se mantiene: ganancia ${figure}, pero ${moved} cambia de segmento; decida una persona.`,
      `Kept: a gain of ${figure}, but ${moved} of people would change segment; a person must decide.`,
    );
  }
  return {
    isBetter: true,
    reason: {
      es: `Ganancia de silueta ${figure}; ${moved} cambia de segmento.`,
      en: `Silhouette gain ${figure}; ${moved} of people change segment.`,
    },
  };
}
