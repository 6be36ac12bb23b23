import type { SegmentCountCandidate, SpanishAndEnglish } from './segment-count-candidate.js';

/** How well groups are apart, by their silhouette. */
export type SegmentStructure = 'clear' | 'moderate' | 'weak';

/** The choice, and why. */
export interface Choice {
  readonly chosen: SegmentCountCandidate;
  readonly structure: SegmentStructure;
  readonly reason: SpanishAndEnglish;
}

const leastStability = 0.75;
/** Silhouettes closer than this do not speak for either: other seeds, or other people of the same kind, change as much. */
const silhouetteMargin = 0.02;
/** The same of stabilities, which are means over few pairs of fits. */
const stabilityMargin = 0.05;
const clearSilhouette = 0.5;
/** Under this, Kaufman and Rousseeuw (1990) see no substantial structure. */
const weakSilhouette = 0.25;

const valueOf = (candidate: SegmentCountCandidate): number => candidate.silhouette?.value ?? -1;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/**
 * Leaves out what would make tiny segments or segments that another seed does not find; of the rest, the highest silhouette
 * decides. Where others are as good as that, the number that other seeds find most surely; and among those, the smallest.
 */
export function pickCandidate(candidates: readonly SegmentCountCandidate[], smallestShare: number): Choice {
  const large = keep(candidates, (candidate) => candidate.smallestShare >= smallestShare);
  const bestStability = Math.max(...large.map(({ stability }) => stability));
  const needed = Math.min(leastStability, bestStability);
  const stable = keep(large, ({ stability }) => stability >= needed);
  const best = Math.max(...stable.map(valueOf));
  const equals = stable.filter((candidate) => valueOf(candidate) >= best - silhouetteMargin);
  const surest = Math.max(...equals.map(({ stability }) => stability));
  const sure = equals.filter(({ stability }) => stability >= surest - stabilityMargin);
  const [chosen] = [...sure].sort((a, b) => a.clusterCount - b.clusterCount);
  if (chosen === undefined)
    throw new RangeError('There is no candidate to choose from; this is a fault of the engine.');

  const value = valueOf(chosen);
  const structure = value >= clearSilhouette ? 'clear' : value >= weakSilhouette ? 'moderate' : 'weak';
  const sentences = [
    sayChoice(chosen, equals, sure),
    sayLeftOut(candidates.length - large.length, large.length - stable.length, smallestShare, needed),
    ...(chosen.stability < leastStability ? [unstable(chosen.stability)] : []),
    ...(structure === 'weak' ? [overlap(value)] : []),
  ];
  const join = (language: keyof SpanishAndEnglish): string =>
    sentences
      .map((sentence) => sentence[language])
      .filter((sentence) => sentence !== '')
      .join(' ');
  return { chosen, structure, reason: { es: join('es'), en: join('en') } };
}

/** All, when none passes: a choice has to be made. */
const keep = (
  candidates: readonly SegmentCountCandidate[],
  passes: (candidate: SegmentCountCandidate) => boolean,
): readonly SegmentCountCandidate[] => {
  const kept = candidates.filter(passes);
  return kept.length > 0 ? kept : candidates;
};

function sayChoice(
  chosen: SegmentCountCandidate,
  equals: readonly SegmentCountCandidate[],
  sure: readonly SegmentCountCandidate[],
): SpanishAndEnglish {
  const { clusterCount, stability } = chosen;
  const value = valueOf(chosen).toFixed(3);
  const steady = stability.toFixed(2);
  const countsBut = (list: readonly SegmentCountCandidate[]): string =>
    list.flatMap((candidate) => (candidate === chosen ? [] : [candidate.clusterCount])).join(', ');
  if (equals.length === 1) {
    return {
      es: `${clusterCount} segmentos: tienen la silueta más alta (${value}) entre las opciones estables. Estabilidad entre semillas: ${steady}.`,
      en: `${clusterCount} segments: they have the highest silhouette (${value}) among the stable options. Stability over seeds: ${steady}.`,
    };
  }
  const head = {
    es: `${clusterCount} segmentos: su silueta (${value}) y la de ${countsBut(equals)} difieren menos de ${silhouetteMargin}, lo que no decide;`,
    en: `${clusterCount} segments: their silhouette (${value}) and that of ${countsBut(equals)} differ by less than ${silhouetteMargin}, which decides nothing;`,
  };
  if (sure.length === 1) {
    return {
      es: `${head.es} de ellas, es la opción que otras semillas reproducen mejor (estabilidad ${steady}).`,
      en: `${head.en} of these, other seeds find this number again most surely (stability ${steady}).`,
    };
  }
  return {
    es: `${head.es} otras semillas reproducen igual de bien ${countsBut(sure)} (estabilidad ${steady}), y se toma el menor número.`,
    en: `${head.en} other seeds find ${countsBut(sure)} again as surely (stability ${steady}), so the smallest number is taken.`,
  };
}

function sayLeftOut(small: number, shaky: number, share: number, stability: number): SpanishAndEnglish {
  const limit = stability.toFixed(2);
  return {
    es: [
      small > 0
        ? `Se descartaron ${small} opciones con segmentos menores del ${percent(share)} de los candidatos.`
        : '',
      shaky > 0
        ? `Se descartaron ${shaky} opciones que otra semilla no reproduce (estabilidad menor que ${limit}).`
        : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    en: [
      small > 0 ? `Left out: ${small} with segments under ${percent(share)} of the candidates.` : '',
      shaky > 0 ? `Left out: ${shaky} that another seed does not find again (stability under ${limit}).` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  };
}

const unstable = (stability: number): SpanishAndEnglish => ({
  es: `Cuidado: otra semilla encuentra segmentos distintos (estabilidad ${stability.toFixed(2)}).`,
  en: `Beware: another seed finds different segments (stability ${stability.toFixed(2)}).`,
});

const overlap = (silhouette: number): SpanishAndEnglish => ({
  es: `La estructura es débil (silueta ${silhouette.toFixed(3)}, menor que 0.25): estos grupos se traslapan.`,
  en: `The structure is weak (silhouette ${silhouette.toFixed(3)}, under 0.25): these groups overlap.`,
});
