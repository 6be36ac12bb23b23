import { reviewCopy, type ReviewFinding } from '../copy-review.js';
import type { DialectContext } from '../dialect.js';
import type { Entity, WorldStore } from '../world-store.js';
import type { GoogleAdsAccountSettings } from './google-ads-account.js';
import { messageIn, messagesIn, textIn, type Message } from './message.js';

/** Google's policy topic for each thing a review finds. */
const topics: Readonly<Record<ReviewFinding, string>> = {
  discrimination: 'DANGEROUS_OR_DEROGATORY_CONTENT',
  sensational: 'PUNCTUATION_AND_SYMBOLS',
  misleading: 'UNRELIABLE_CLAIMS',
  unspecified: 'DESTINATION_NOT_WORKING',
};

const textsOf = (ad: Entity): readonly string[] => {
  const content = messageIn(messageIn(ad.fields, 'ad'), 'responsiveSearchAd');
  return ['headlines', 'descriptions'].flatMap((field) =>
    messagesIn(content, field).map((asset) => textIn(asset, 'text') ?? ''),
  );
};

const toPolicySummary = (finding: ReviewFinding | undefined): Message =>
  finding === undefined
    ? { reviewStatus: 'REVIEWED', approvalStatus: 'APPROVED' }
    : {
        policyTopicEntries: [{ topic: topics[finding], type: 'PROHIBITED' }],
        reviewStatus: 'REVIEWED',
        approvalStatus: 'DISAPPROVED',
      };

/**
 * What an ad's luck depends on: names and words. Ids follow the order in which requests happen to arrive, and a run that was
 * interrupted and resumed should meet the same reviewers and the same audience.
 */
export const performanceKeyOf = (world: WorldStore, ad: Entity): string => {
  const adGroup = world.get('adGroup', ad.parentId ?? '');
  const campaign = world.get('campaign', adGroup?.parentId ?? '');
  return [campaign?.name, adGroup?.name, ...textsOf(ad)].join('/');
};

/** Reviews ads in the order in which they were made, each when its time has come. */
export const createGoogleAdsReview = ({
  world,
  dice,
  settings,
}: DialectContext<GoogleAdsAccountSettings>): ((nowMs: number) => void) => {
  let reviewed = 0;
  return (nowMs) => {
    const ads = world.ofKind('ad');
    for (let ad = ads[reviewed]; ad && ad.createdAtMs + settings.reviewDelayMs <= nowMs; ad = ads[reviewed]) {
      const { rejectionRate } = settings;
      const finding = reviewCopy({ dice, key: performanceKeyOf(world, ad), texts: textsOf(ad), rejectionRate });
      world.change(ad, { fields: { policySummary: toPolicySummary(finding) } });
      reviewed += 1;
    }
  };
};
