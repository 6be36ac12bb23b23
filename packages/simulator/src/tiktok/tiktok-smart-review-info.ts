import type { Reply } from '../reply.js';
import { refuse, refuseParameter, toTikTokReply } from './tiktok-problem.js';
import { flag, fromJson, id, list, object, readFields, required, text } from './tiktok-readers.js';
import { rejectInfoOf } from './tiktok-review-info.js';
import { reviewOf } from './tiktok-status.js';
import { isSmartPlus, type TikTokCall, type TikTokState } from './tiktok-state.js';

/**
 * `GET /smart_plus/ad/review_info/`: reasons only on request (https://business-api.tiktok.com/portal/docs?id=1843317465695233,
 * read November 2026). Single creatives are not reviewed here, only whole ads.
 */
export const smartAdReviewInfo = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  const asked = readFields(
    {
      advertiser_id: id,
      smart_plus_ad_ids: fromJson(list(id, { min: 1, max: 100 })),
      lang: text,
      extra_info_setting: fromJson(object({ include_reject_info: flag, include_violation_frame: flag })),
    },
    input,
  );
  const { include_reject_info: withReasons = false, include_violation_frame: withFrames = false } =
    asked.extra_info_setting ?? {};
  if (withFrames && !withReasons) {
    refuseParameter('extra_info_setting.include_violation_frame', 'Needs include_reject_info');
  }
  const found = required(asked.smart_plus_ad_ids, 'smart_plus_ad_ids').map((adId) => {
    const ad = state.world.get('ad', adId);
    return ad && isSmartPlus(ad) ? ad : refuse(40007, `The ad ${adId} does not exist.`);
  });
  return toTikTokReply(request, {
    smart_plus_ad_review_infos: found.map((ad) => ({
      smart_plus_ad_id: ad.id,
      review_status: reviewOf(ad) === 'approved' ? 'ALL_AVAILABLE' : 'UNAVAILABLE',
      passed_locations: null,
      appeal_status: 'NOT_APPEALED',
      appeal_reject_reasons: null,
      reject_info: withReasons ? rejectInfoOf(ad) : [],
    })),
    material_review_infos: [],
  });
};
