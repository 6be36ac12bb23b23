import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { refuse, toTikTokReply } from './tiktok-problem.js';
import { fromJson, id, list, readFields, required, text } from './tiktok-readers.js';
import { reviewOf } from './tiktok-status.js';
import { isSmartPlus, parentOf, type TikTokCall, type TikTokState } from './tiktok-state.js';

const ids = fromJson(list(id, { min: 1, max: 20 }));

const forbidden = (placements: unknown) => ({
  forbidden_ages: [],
  forbidden_locations: [],
  forbidden_operation_systems: [],
  forbidden_placements: placements ?? [],
});

/** Why review refused an ad; empty if it did not. */
export const rejectInfoOf = (ad: Entity): readonly Readonly<Record<string, unknown>>[] =>
  reviewOf(ad) === 'rejected'
    ? [
        {
          reasons: ad.fields['review_reasons'],
          suggestion: 'Edit the ad so that it complies with the TikTok Advertising Policies, and submit it again.',
          forbidden_ages: [],
          forbidden_locations: [],
          forbidden_placements: [],
          content_info: {
            content_type: 'MODE_STRING',
            text_content: ad.fields['ad_text'] ?? null,
            image_content: null,
            video_content: null,
            carousel_music_content: null,
          },
        },
      ]
    : [];

const toAdReview = (state: TikTokState, ad: Entity) => {
  const review = reviewOf(ad);
  return {
    ad_id: ad.id,
    is_approved: review === 'approved',
    review_status: review === 'approved' ? 'ALL_AVAILABLE' : 'UNAVAILABLE',
    appeal_status: null,
    last_audit_time: null,
    ...forbidden(review === 'rejected' ? parentOf(state, ad)?.fields['placements'] : []),
    reject_info: rejectInfoOf(ad),
  };
};

/**
 * `GET /ad/review_info/`: why ads were refused (https://business-api.tiktok.com/portal/docs?id=1740559669226498). Those of
 * Smart+ have an endpoint of their own.
 */
export const adReviewInfo = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  const asked = readFields({ advertiser_id: id, ad_ids: ids, lang: text }, input);
  const found = required(asked.ad_ids, 'ad_ids').map((adId) => {
    const ad = state.world.get('ad', adId);
    return ad && !isSmartPlus(ad) ? ad : refuse(40007, `The ad ${adId} does not exist.`);
  });
  return toTikTokReply(request, {
    ad_review_map: Object.fromEntries(found.map((ad) => [ad.id, toAdReview(state, ad)])),
  });
};

const toAdGroupReview = (adGroup: Entity, ads: readonly Entity[]) => {
  const approved = ads.filter((ad) => reviewOf(ad) === 'approved').length;
  const all = ads.length > 0 && approved === ads.length;
  return {
    adgroup_id: adGroup.id,
    is_approved: approved > 0,
    review_status: all ? 'ALL_AVAILABLE' : approved > 0 ? 'PART_AVAILABLE' : 'UNAVAILABLE',
    appeal_status: 'NOT_APPEALED',
    last_audit_time: null,
    contains_rejected_ads: ads.some((ad) => reviewOf(ad) === 'rejected'),
    ...forbidden([]),
    reject_info: [],
  };
};

/**
 * `GET /adgroup/review_info/`: the same by ad group (https://business-api.tiktok.com/portal/docs?id=1740554277061634, read
 * November 2026).
 */
export const adGroupReviewInfo = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  const asked = readFields({ advertiser_id: id, adgroup_ids: ids, lang: text }, input);
  const found = required(asked.adgroup_ids, 'adgroup_ids').map((wanted) => {
    const adGroup = state.world.get('adGroup', wanted) ?? refuse(40007, `The ad group ${wanted} does not exist.`);
    return { adGroup, ads: state.world.children('ad', adGroup.id).filter(({ removed }) => !removed) };
  });
  return toTikTokReply(request, {
    ad_group_review_map: Object.fromEntries(
      found.map(({ adGroup, ads }) => [adGroup.id, toAdGroupReview(adGroup, ads)]),
    ),
    ad_review_map: Object.fromEntries(
      found.map(({ adGroup, ads }) => [
        adGroup.id,
        Object.fromEntries(ads.map((ad) => [ad.id, toAdReview(state, ad)])),
      ]),
    ),
  });
};
