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
/** Silhouettes closer than this do not speak for either. */
const silhouetteMargin = 0.02;
const clearSilhouette = 0.5;
/** Under this, Kaufman and Rousseeuw (1990) see no substantial structure. */
const weakSilhouette = 0.25;

const valueOf = (candidate: SegmentCountCandidate): number => candidate.silhouette?.value ?? -1;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/**
 * Leaves out what would make tiny segments or segments that another seed does not find; of the rest, silhouettes decide, and
 * where they are as good as equal, the knee of the inertia.
 */
export function pickCandidate(candidates: readonly SegmentCountCandidate[], smallestShare: number): Choice {
  const large = keep(candidates, (candidate) => candidate.smallestShare >= smallestShare);
  const bestStability = Math.max(...large.map(({ stability }) => stability));
  const needed = Math.min(leastStability, bestStability);
  const stable = keep(large, ({ stability }) => stability >= needed);
  const best = Math.max(...stable.map(valueOf));
  const equals = stable.filter((candidate) => valueOf(candidate) >= best - silhouetteMargin);
  const knee = kneeOf(candidates);
  const byKnee = equals.length > 1 ? equals.find(({ clusterCount }) => clusterCount === knee) : undefined;
  const chosen = byKnee ?? equals.find((candidate) => valueOf(candidate) === best) ?? stable[0] ?? candidates[0];
  if (chosen === undefined)
    throw new RangeError('There is no candidate to choose from; this is a fault of the engine.');

  const value = valueOf(chosen);
  const structure = value >= clearSilhouette ? 'clear' : value >= weakSilhouette ? 'moderate' : 'weak';
  const sentences = [
    sayChoice(chosen, byKnee !== undefined, equals),
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

/** The number of segments after which more of them explain least: farthest below the line from first to last. */
function kneeOf(candidates: readonly SegmentCountCandidate[]): number | null {
  const first = candidates[0];
  const last = candidates.at(-1);
  if (first === undefined || last === undefined || candidates.length < 3) return null;
  const slope = (last.inertia - first.inertia) / (last.clusterCount - first.clusterCount);
  const below = candidates.map(
    ({ clusterCount, inertia }) => first.inertia + slope * (clusterCount - first.clusterCount) - inertia,
  );
  return candidates[below.indexOf(Math.max(...below))]?.clusterCount ?? null;
}

function sayChoice(
  { clusterCount, silhouette, stability }: SegmentCountCandidate,
  byKnee: boolean,
  equals: readonly SegmentCountCandidate[],
): SpanishAndEnglish {
  const value = (silhouette?.value ?? 0).toFixed(3);
  const others = equals.map((candidate) => candidate.clusterCount).filter((count) => count !== clusterCount);
  const steady = stability.toFixed(2);
  if (byKnee) {
    return {
      es: `${clusterCount} segmentos: su silueta (${value}) es prácticamente igual a la de ${others.join(', ')}, y a partir de ${clusterCount} cada segmento adicional explica poco más (codo de la inercia). Estabilidad entre semillas: ${steady}.`,
      en: `${clusterCount} segments: their silhouette (${value}) is as good as that of ${others.join(', ')}, and after ${clusterCount} each further segment explains little more (knee of the inertia). Stability over seeds: ${steady}.`,
    };
  }
  return {
    es: `${clusterCount} segmentos: tienen la silueta más alta (${value}) entre las opciones estables. Estabilidad entre semillas: ${steady}.`,
    en: `${clusterCount} segments: they have the highest silhouette (${value}) among the stable options. Stability over seeds: ${steady}.`,
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
