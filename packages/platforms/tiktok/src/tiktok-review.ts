import { AdFluxError, type Call } from '@adflux/core';
import { z } from 'zod';
import type { TiktokClient } from './tiktok-client.js';
import { tiktokIdSchema } from './tiktok-id.js';
import type { TiktokFlow } from './tiktok-objectives.js';

const rejectInfoSchema = z
  .array(z.object({ reasons: z.array(z.string()).nullish(), suggestion: z.string().nullish() }))
  .nullish();
const smartReviewsSchema = z
  .array(z.object({ smart_plus_ad_id: tiktokIdSchema, reject_info: rejectInfoSchema }))
  .nullish();

/** Both endpoints' answers: the one is keyed by id, the other lists ads and what is in them. */
const answerSchema = z.object({
  ad_review_map: z.record(z.string(), z.object({ reject_info: rejectInfoSchema }).nullish()).nullish(),
  smart_plus_ad_review_infos: smartReviewsSchema,
  material_review_infos: smartReviewsSchema,
});

/** 20 ad groups in one request are documented, and nothing for ads; 100 Smart+ ads are. */
const IDS_PER_REQUEST = 20;

const textsOf = (info: z.infer<typeof rejectInfoSchema>): readonly string[] =>
  (info ?? [])
    .flatMap((each) => [...(each.reasons ?? []), each.suggestion ?? ''])
    .map((text) => text.trim())
    .filter((text) => text !== '');

/**
 * Reads why reviewers refused ads of one flow, by the ads' ids. What cannot be read is left out: the ads are refused all the
 * same.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1740559669226498 ("Get review info of ads", read November 2026)
 * @see https://business-api.tiktok.com/portal/docs?id=1843317465695233 ("Get the review info of Upgraded Smart+ Ads", read November 2026)
 */
export async function readTiktokReview(
  client: TiktokClient,
  flow: TiktokFlow,
  ids: readonly string[],
  call: Call,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const reasons = new Map<string, readonly string[]>();
  for (let from = 0; from < ids.length; from += IDS_PER_REQUEST) {
    const asked = ids.slice(from, from + IDS_PER_REQUEST);
    try {
      const answer = await client.request(
        {
          operation: 'ad.review',
          method: 'GET',
          path: flow === 'manual' ? '/ad/review_info/' : '/smart_plus/ad/review_info/',
          query:
            flow === 'manual'
              ? { ad_ids: asked }
              : { smart_plus_ad_ids: asked, extra_info_setting: { include_reject_info: true } },
          schema: answerSchema,
        },
        call,
      );
      const reviews = [
        ...Object.entries(answer.ad_review_map ?? {}).map(([id, review]) => [id, review?.reject_info] as const),
        ...[...(answer.smart_plus_ad_review_infos ?? []), ...(answer.material_review_infos ?? [])].map(
          (review) => [review.smart_plus_ad_id, review.reject_info] as const,
        ),
      ];
      for (const [id, info] of reviews) reasons.set(id, [...new Set([...(reasons.get(id) ?? []), ...textsOf(info)])]);
    } catch (error) {
      if (!AdFluxError.isInstance(error) || error.code === 'aborted') throw error;
      call.logger.info({ platform: 'tiktok', code: error.code }, 'The reasons of a review could not be read.');
    }
  }
  return reasons;
}
