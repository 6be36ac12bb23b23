import { reviewCopy } from '../copy-review.js';
import type { Entity } from '../world-store.js';
import { performanceKey, textIn, type XState } from './x-state.js';

/** Where promoted tweets wait for their review. */
export interface XReviewDesk {
  /** Puts a promoted tweet in the queue. */
  readonly submit: (ad: Entity) => void;
  /** Decides everything that is due. */
  readonly settle: (nowMs: number) => void;
}

/** Every text that people see. */
const textsOf = ({ world }: XState, ad: Entity): readonly string[] => {
  const tweet = world.get('creative', textIn(ad, 'tweet_id') ?? '');
  const card = world.get('card', (tweet ? textIn(tweet, 'card_uri') : undefined)?.replace('card://', '') ?? '');
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) collect(inner);
  };
  collect([tweet?.fields['text'], card?.fields['components'], card?.fields['slides']]);
  return texts;
};

/** Opens the review desk. Promoted tweets are decided in the order in which they came; X gives no reasons. */
export const createReviewDesk = (state: XState): XReviewDesk => {
  const waiting: { readonly ad: Entity; readonly dueMs: number }[] = [];
  let first = 0;
  return {
    submit: (ad) => {
      waiting.push({ ad, dueMs: ad.createdAtMs + state.reviewDelayMs });
    },
    settle: (nowMs) => {
      for (let next = waiting[first]; next && next.dueMs <= nowMs; next = waiting[first]) {
        first += 1;
        const finding = reviewCopy({
          dice: state.dice,
          key: performanceKey(state, next.ad),
          texts: textsOf(state, next.ad),
          rejectionRate: state.rejectionRate,
        });
        state.world.change(next.ad, { fields: { approval_status: finding ? 'REJECTED' : 'ACCEPTED' } });
      }
    },
  };
};
