import { reviewCopy, type ReviewFinding } from '../copy-review.js';
import type { Entity } from '../world-store.js';
import { employmentFinding } from './snapchat-employment.js';
import { parentOf, performanceKey, textIn, type SnapchatState } from './snapchat-state.js';

/** Where ads wait for their review. */
export interface ReviewDesk {
  /** Puts an ad in the queue: `review_status` is PENDING until it is decided. */
  readonly submit: (ad: Entity, atMs: number) => void;
  /** Looks once more at the rejected ads of an ad squad, after something about its targeting changed. */
  readonly reconsider: (adSquad: Entity, atMs: number) => void;
  /** Puts a creative in the queue: PENDING_REVIEW until it is decided. */
  readonly submitCreative: (creative: Entity, atMs: number) => void;
  /** Decides everything that is due. */
  readonly settle: (nowMs: number) => void;
}

const reasons: Readonly<Record<ReviewFinding, string>> = {
  discrimination: 'Your ad appears to discriminate on the basis of a personal attribute. Please revise the ad.',
  sensational: 'Your ad contains excessive punctuation or sensational language. Please revise the text.',
  misleading: 'Your ad makes a claim that appears misleading. Please revise the ad.',
  unspecified: 'Your ad does not comply with the Snap Advertising Policies.',
};

/** Every text of a creative that people see. */
const textsOf = (creative: Entity): readonly string[] =>
  [textIn(creative, 'headline'), textIn(creative, 'brand_name')].filter((text) => text !== undefined);

/** Opens the review desk. What comes first is decided first. */
export const createReviewDesk = (state: SnapchatState): ReviewDesk => {
  const { world } = state;
  const waiting: { readonly entity: Entity; readonly ticket: number; readonly dueMs: number }[] = [];
  const tickets = new Map<string, number>();
  let first = 0;
  let lastTicket = 0;

  const enqueue = (entity: Entity, atMs: number): void => {
    lastTicket += 1;
    tickets.set(entity.id, lastTicket);
    waiting.push({ entity, ticket: lastTicket, dueMs: atMs + state.reviewDelayMs });
  };
  const submit: ReviewDesk['submit'] = (ad, atMs) => {
    world.change(ad, { fields: { review_status: 'PENDING', review_status_reasons: [] } });
    enqueue(ad, atMs);
  };

  const findingOf = (ad: Entity): string | undefined => {
    const creative = world.get('creative', textIn(ad, 'creative_id') ?? '');
    const adSquad = parentOf(state, ad, 'adGroup');
    if (!creative || !adSquad) return reasons.unspecified;
    const finding = reviewCopy({
      dice: state.dice,
      key: performanceKey(state, ad),
      texts: textsOf(creative),
      rejectionRate: state.rejectionRate,
    });
    return finding ? reasons[finding] : employmentFinding(state, { adSquad, creative });
  };

  const decide = (entity: Entity): void => {
    if (entity.kind === 'creative') {
      // A creative is judged by what it says alone, so without the share that is refused for no visible reason.
      const finding = reviewCopy({ dice: state.dice, key: entity.id, texts: textsOf(entity), rejectionRate: 0 });
      world.change(entity, { fields: { review_status: finding ? 'DISAPPROVED' : 'APPROVED' } });
      return;
    }
    const reason = findingOf(entity);
    world.change(entity, {
      fields: {
        review_status: reason === undefined ? 'APPROVED' : 'REJECTED',
        review_status_reasons: reason === undefined ? [] : [reason],
      },
    });
  };

  return {
    submit,
    reconsider: (adSquad, atMs) => {
      for (const ad of world.children('ad', adSquad.id)) {
        if (!ad.removed && ad.fields['review_status'] === 'REJECTED') submit(ad, atMs);
      }
    },
    submitCreative: (creative, atMs) => {
      world.change(creative, { fields: { review_status: 'PENDING_REVIEW' } });
      enqueue(creative, atMs);
    },
    settle: (nowMs) => {
      for (let next = waiting[first]; next && next.dueMs <= nowMs; next = waiting[first]) {
        first += 1;
        // What was submitted again waits in its new place.
        if (!next.entity.removed && tickets.get(next.entity.id) === next.ticket) decide(next.entity);
      }
    },
  };
};
