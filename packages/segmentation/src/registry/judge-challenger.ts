import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import { toDenseRows } from '../model/dense-rows.js';
import { summarise } from '../model/measure-silhouette.js';
import { spreadRows } from '../model/spread-rows.js';
import { squaredSilhouettes } from '../model/squared-silhouette.js';
import type { Estimate } from '../segments/segment-description.js';

/** One model's view of the held-back people: their rows in its space, and its labels. People stand in the same order. */
export interface HeldBackView {
  readonly table: EncodedTable;
  readonly embedding: Embedding;
  /** Which row of the table each person is. */
  readonly rows: Uint32Array;
  /** Per row of the table. */
  readonly labels: Uint8Array;
  readonly clusterCount: number;
}

/** How two models compare on people that neither was fitted on. */
export interface Judgement {
  /** Mean silhouettes, over both spaces. */
  readonly champion: number;
  readonly challenger: number;
  /** What the challenger gains, person by person, with its 95 % interval. */
  readonly gain: Estimate;
  readonly people: number;
}

const mostPeople = 20_000;

/**
 * Compares two labelings by the silhouette of every held-back person. Each labeling is judged in both models' spaces, and the
 * mean of the two counts: a model's own space flatters it. Differences are taken person by person, so that what is hard for
 * both models cancels out.
 */
export async function judgeChallenger(
  champion: HeldBackView,
  challenger: HeldBackView,
  signal?: AbortSignal,
): Promise<Judgement> {
  const chosen = spreadRows(champion.rows.length, mostPeople);
  const labelsOf = (view: HeldBackView): Uint8Array =>
    Uint8Array.from(chosen, (at) => view.labels[view.rows[at] ?? 0] ?? 0);
  const championLabels = labelsOf(champion);
  const challengerLabels = labelsOf(challenger);
  const sums = { champion: new Float64Array(chosen.length), challenger: new Float64Array(chosen.length) };
  for (const space of [champion, challenger]) {
    const rows = toDenseRows(
      space.table,
      space.embedding,
      Uint32Array.from(chosen, (at) => space.rows[at] ?? 0),
    );
    const judge = (labels: Uint8Array, clusterCount: number) =>
      squaredSilhouettes({ rows, dimensions: space.embedding.dimensions, labels, clusterCount }, signal);
    const old = await judge(championLabels, champion.clusterCount);
    const young = await judge(challengerLabels, challenger.clusterCount);
    old.forEach((value, at) => (sums.champion[at] = (sums.champion[at] ?? 0) + value / 2));
    young.forEach((value, at) => (sums.challenger[at] = (sums.challenger[at] ?? 0) + value / 2));
  }
  const gain = summarise(sums.challenger.map((value, at) => value - (sums.champion[at] ?? 0)));
  const half = 1.96 * gain.standardError;
  return {
    champion: summarise(sums.champion).value,
    challenger: summarise(sums.challenger).value,
    gain: { value: gain.value, low: gain.value - half, high: gain.value + half },
    people: chosen.length,
  };
}
