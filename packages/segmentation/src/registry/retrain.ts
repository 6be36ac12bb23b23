import { ownId } from '../encoder/record-id.js';
import type { Bilingual } from '../encoder/feature-spec.js';
import type { FitModelOptions } from '../model/fit-model-options.js';
import { finishModel } from '../model/fit-model.js';
import { fitParts } from '../model/fit-parts.js';
import type { ModelLineage } from '../model/model-document.js';
import type { SegmentModel } from '../model/segment-model.js';
import { centroidShifts } from './centroid-shifts.js';
import { decide } from './decide.js';
import type { PromotionRule } from './decide.js';
import type { RepeatableRecords } from './held-back.js';
import { createSplit, keepRecords, openRecords } from './held-back.js';
import type { Judgement } from './judge-challenger.js';
import { judgeChallenger } from './judge-challenger.js';
import { matchSegments } from './match-segments.js';
import { meet } from './meet.js';
import type { ModelRegistry } from './model-registry.js';

/** How to retrain. */
export interface RetrainOptions<R> extends Omit<FitModelOptions<R>, 'sampleRows' | 'maximumPasses'>, PromotionRule {
  /** Where the champion comes from and the challenger goes. */
  readonly registry: ModelRegistry<R>;
  /**
   * Candidates of today, from memory or from a function that opens them again; either way all are held as numbers, because versions
   * are compared person by person. Those of the held-back part are chosen by their ids.
   */
  readonly candidates: RepeatableRecords<R>;
  /** The part of the candidates that the challenger does not see. Default: 0.2. */
  readonly heldBackShare?: number;
}

/** What came of retraining. */
export interface RetrainReport<R> {
  /** `first`: there was none in use, so it is now. `promoted`, or `kept`: the champion stays in use. */
  readonly decision: 'first' | 'promoted' | 'kept';
  readonly reason: Bilingual;
  /** Registered in any case, so that a person may look at it and promote it. */
  readonly challenger: SegmentModel<R>;
  /** The version that was in use before; null when there was none. */
  readonly championVersion: string | null;
  /** The comparison on held-back people; null when there was no champion. */
  readonly judgement: Judgement | null;
  /** How segment ids were carried on; null when there was no champion. */
  readonly lineage: ModelLineage | null;
}

/**
 * Fits a challenger to the candidates of today, and puts it to use only if it is better on people it was not fitted on.
 *
 * The rule: a fifth of the candidates is held back, chosen by id, always the same people. Each of them gets a segment from either model, and the
 * silhouette of each person is taken under either labeling, in both models' spaces, of which the mean counts. The challenger
 * is promoted when the mean gain is at least `margin`, the 95 % interval of the gain (person by person) lies above zero, and
 * no more than `mostMovedShare` of all people change their segment.
 *
 * Segments that hold the same people keep their ids (see `ModelLineage`); the lineage, with the table of who went where,
 * stays in the model.
 *
 * @throws AdFluxError `invalid_request` when records have no id or do not fit, `conflict` when someone else promoted meanwhile.
 */
export async function retrain<R>(options: RetrainOptions<R>): Promise<RetrainReport<R>> {
  const { registry, candidates, heldBackShare = 0.2, recordId = ownId, signal } = options;
  const isHeldBack = createSplit<R>(heldBackShare, recordId);
  const champion = await registry.inUse(options.name);
  const fitted = await fitParts(
    keepRecords(openRecords(candidates), (record) => !isHeldBack(record)),
    options,
  );
  if (champion === null) {
    const challenger = await finishModel(fitted);
    await registry.register(challenger);
    await registry.promote(challenger.version, { reason: 'the first model of its name', replaces: null });
    const reason = { es: 'Es el primer modelo con este nombre.', en: 'It is the first model of its name.' };
    return { decision: 'first', reason, challenger, championVersion: null, judgement: null, lineage: null };
  }

  const heldBack = keepRecords(openRecords(candidates), isHeldBack);
  const people = await meet(champion, fitted, openRecords(candidates), heldBack, signal);
  const judgement = await judgeChallenger(people.champion, people.challenger, signal);
  const succession = matchSegments({
    ...{ parent: champion, before: people.before, after: people.after, isFamiliar: people.isFamiliar },
    clusterCount: fitted.parts.fit.sizes.length,
    nextSegmentNumber: await nextNumber(champion, registry),
    centroidShifts: centroidShifts(champion, people, fitted.parts.fit.centroids),
  });
  const challenger = await finishModel(fitted, succession);
  const { lineage } = succession;
  const { isBetter, reason } = decide(judgement, lineage, options);
  await registry.register(challenger);
  if (isBetter) await registry.promote(challenger.version, { reason: reason.en, replaces: champion.version });
  const decision = isBetter ? 'promoted' : 'kept';
  return { decision, reason, challenger, championVersion: champion.version, judgement, lineage };
}

/** The first number that no version has used, also none that was kept aside: somebody may promote it yet. */
async function nextNumber<R>(champion: SegmentModel<R>, registry: ModelRegistry<R>): Promise<number> {
  const versions = await registry.list(champion.name, { limit: 1_000_000 });
  return Math.max(
    champion.document.nextSegmentNumber,
    ...versions.map(({ summary }) => summary.nextSegmentNumber ?? 0),
  );
}
