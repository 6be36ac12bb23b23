import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { refuse, toTikTokReply } from './tiktok-problem.js';
import { fromJson, id, list, readFields, required, text } from './tiktok-readers.js';
import { reviewOf } from './tiktok-status.js';
import type { TikTokCall, TikTokState } from './tiktok-state.js';

const ids = fromJson(list(id, { min: 1, max: 20 }));

const toReviewInfo = (ad: Entity, placements: unknown) => {
  const review = reviewOf(ad);
  const reasons = ad.fields['review_reasons'];
  return {
    id: ad.id,
    is_approved: review === 'approved',
    review_status: review === 'approved' ? 'ALL_AVAILABLE' : 'UNAVAILABLE',
    last_audit_time: null,
    reject_info:
      review === 'rejected'
        ? [
            {
              reasons,
              suggestion: 'Edit the ad so that it complies with the TikTok Advertising Policies, and submit it again.',
              forbidden_ages: [],
              forbidden_locations: [],
              forbidden_operation_systems: [],
              forbidden_placements: placements,
              content_info: [],
            },
          ]
        : [],
  };
};

/** `GET /ad/review_info/`: why ads were refused. */
export const adReviewInfo = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  const asked = readFields({ advertiser_id: id, ad_ids: ids, lang: text }, input);
  const found = required(asked.ad_ids, 'ad_ids').map(
    (adId) => state.world.get('ad', adId) ?? refuse(40007, `The ad ${adId} does not exist.`),
  );
  return toTikTokReply(request, {
    ad_review_map: Object.fromEntries(
      found.map((ad) => [ad.id, toReviewInfo(ad, state.world.get('adGroup', ad.parentId ?? '')?.fields['placements'])]),
    ),
  });
};

/** `GET /adgroup/review_info/`: the same by ad group (docs?id=1740554277061634). */
export const adGroupReviewInfo = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  const asked = readFields({ advertiser_id: id, adgroup_ids: ids, lang: text }, input);
  const found = required(asked.adgroup_ids, 'adgroup_ids').map(
    (wanted) => state.world.get('adGroup', wanted) ?? refuse(40007, `The ad group ${wanted} does not exist.`),
  );
  const adsOf = (adGroup: Entity) => state.world.children('ad', adGroup.id).filter(({ removed }) => !removed);
  const statusOf = (ads: readonly Entity[]): string => {
    const approved = ads.filter((ad) => reviewOf(ad) === 'approved').length;
    if (approved === 0) return 'UNAVAILABLE';
    return approved === ads.length ? 'ALL_AVAILABLE' : 'PART_AVAILABLE';
  };
  return toTikTokReply(request, {
    ad_group_review_map: Object.fromEntries(
      found.map((adGroup) => {
        const status = statusOf(adsOf(adGroup));
        return [
          adGroup.id,
          { id: adGroup.id, is_approved: status === 'ALL_AVAILABLE', review_status: status, reject_info: [] },
        ];
      }),
    ),
    ad_review_map: Object.fromEntries(
      found.map((adGroup) => [
        adGroup.id,
        Object.fromEntries(adsOf(adGroup).map((ad) => [ad.id, toReviewInfo(ad, adGroup.fields['placements'])])),
      ]),
    ),
  });
};
