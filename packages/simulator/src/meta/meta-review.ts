import { reviewCopy, type ReviewFinding } from '../copy-review.js';
import type { Entity } from '../world-store.js';
import { performanceKey, type MetaState } from './meta-state.js';

/** Where ads wait for their review. */
export interface ReviewDesk {
  /** Puts an ad in the queue; `effective_status` is PENDING_REVIEW until it is decided. */
  readonly submit: (ad: Entity, atMs: number) => void;
  /** Decides everything that is due. */
  readonly settle: (nowMs: number) => void;
}

const feedback: Readonly<Record<ReviewFinding, readonly [string, string]>> = {
  discrimination: [
    'Discriminatory Practices',
    "Your ad appears to discriminate against people based on personal attributes, which isn't allowed.",
  ],
  sensational: ['Grammar & Profanity', 'Your ad uses punctuation or words in a way that is not allowed.'],
  misleading: ['Unacceptable Business Practices', 'Your ad promises something that appears misleading.'],
  unspecified: ['Circumventing Systems', "Your ad doesn't follow our Advertising Standards."],
};

/** Every text of a creative that people see. */
const textsOf = (creative: Entity | undefined): readonly string[] => {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) collect(inner);
  };
  collect(creative?.fields['object_story_spec']);
  return texts;
};

/** Opens the review desk. Ads are decided in the order in which they came. */
export const createReviewDesk = (state: MetaState): ReviewDesk => {
  const waiting: { readonly ad: Entity; readonly creativeId: string; readonly dueMs: number }[] = [];
  let first = 0;

  const creativeIdOf = (ad: Entity): string => {
    const creative = ad.fields['creative'] as { readonly id?: string } | undefined;
    return creative?.id ?? '';
  };

  const decide = (ad: Entity, creativeId: string): void => {
    const finding = reviewCopy({
      dice: state.dice,
      key: performanceKey(state, ad),
      texts: textsOf(state.world.get('creative', creativeId)),
      rejectionRate: state.rejectionRate,
    });
    if (!finding) {
      state.world.change(ad, { fields: { review: 'approved', ad_review_feedback: undefined, issues_info: undefined } });
      return;
    }
    const [title, detail] = feedback[finding];
    state.world.change(ad, {
      fields: {
        review: 'rejected',
        ad_review_feedback: { global: { [title]: detail } },
        issues_info: [
          {
            level: 'AD',
            error_summary: 'Ad rejected',
            error_message: `${title}: ${detail}`,
            error_type: 'HARD_ERROR',
          },
        ],
      },
    });
  };

  return {
    submit: (ad, atMs) => {
      state.world.change(ad, { fields: { review: 'pending', ad_review_feedback: undefined, issues_info: undefined } });
      waiting.push({ ad, creativeId: creativeIdOf(ad), dueMs: atMs + state.reviewDelayMs });
    },
    settle: (nowMs) => {
      for (let next = waiting[first]; next && next.dueMs <= nowMs; next = waiting[first]) {
        first += 1;
        // A newer creative has its own place in the queue.
        if (!next.ad.removed && creativeIdOf(next.ad) === next.creativeId) decide(next.ad, next.creativeId);
      }
    },
  };
};
