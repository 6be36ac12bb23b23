import { reviewCopy, type ReviewFinding } from '../copy-review.js';
import type { Entity } from '../world-store.js';
import { isEmploymentAd, textsOf } from './tiktok-employment.js';
import { hasSpecialIndustries, specialCountries } from './tiktok-special-industries.js';
import { parentOf, performanceKey, type TikTokState } from './tiktok-state.js';
import { placeOf } from './tiktok-places.js';

/** Where ads wait for their review. */
export interface ReviewDesk {
  /** Puts an ad in the queue; `edited` if it was reviewed before. */
  readonly submit: (ad: Entity, atMs: number, as: 'pending' | 'edited') => void;
  /** Decides everything that is due. */
  readonly settle: (nowMs: number) => void;
}

type Finding = ReviewFinding | 'undeclared';

const reasons: Readonly<Record<Finding, string>> = {
  discrimination: 'Ad contains discrimination: job openings must not single people out by gender, age or looks.',
  sensational: 'Ad text contains excessive or inconsistent symbols, or is sensational.',
  misleading: 'Ad contains misleading or exaggerated claims.',
  unspecified: 'Ad does not comply with the TikTok Advertising Policies.',
  undeclared: 'Employment ads must be placed in a campaign with the special ad category EMPLOYMENT.',
};

const locationIds = ({ fields }: Entity): readonly string[] => {
  const nested = fields['targeting_spec'] as { readonly location_ids?: readonly string[] } | undefined;
  return (fields['location_ids'] as readonly string[] | undefined) ?? nested?.location_ids ?? [];
};

/** Whether an ad is about a job, in a country that wants that declared, and is not declared. */
const isUndeclared = (state: TikTokState, ad: Entity): boolean => {
  const adGroup = parentOf(state, ad);
  const campaign = adGroup && parentOf(state, adGroup);
  if (!campaign || hasSpecialIndustries(campaign) || !isEmploymentAd(ad)) return false;
  return (
    specialCountries.has(state.account.country) ||
    locationIds(adGroup).some((id) => specialCountries.has(placeOf(id)?.country ?? ''))
  );
};

/** Opens the review desk. Ads are decided in the order in which they came. */
export const createReviewDesk = (state: TikTokState): ReviewDesk => {
  const waiting: { readonly ad: Entity; readonly round: number; readonly dueMs: number }[] = [];
  const rounds = new Map<string, number>();
  let first = 0;

  const decide = (ad: Entity): void => {
    const finding: Finding | undefined = isUndeclared(state, ad)
      ? 'undeclared'
      : reviewCopy({
          dice: state.dice,
          key: performanceKey(state, ad),
          texts: textsOf(ad),
          rejectionRate: state.rejectionRate,
        });
    state.world.change(ad, {
      fields: finding
        ? { review: 'rejected', review_reasons: [reasons[finding]] }
        : { review: 'approved', review_reasons: undefined },
    });
  };

  return {
    submit: (ad, atMs, as) => {
      const round = (rounds.get(ad.id) ?? 0) + 1;
      rounds.set(ad.id, round);
      state.world.change(ad, { fields: { review: as, review_reasons: undefined } });
      waiting.push({ ad, round, dueMs: atMs + state.reviewDelayMs });
    },
    settle: (nowMs) => {
      for (let next = waiting[first]; next && next.dueMs <= nowMs; next = waiting[first]) {
        first += 1;
        // An ad that was edited meanwhile waits for its later turn.
        if (!next.ad.removed && rounds.get(next.ad.id) === next.round) decide(next.ad);
      }
    },
  };
};
