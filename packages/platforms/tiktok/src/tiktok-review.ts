import { AdFluxError, type Call } from '@adflux/core';
import { z } from 'zod';
import type { TiktokClient } from './tiktok-client.js';

const answerSchema = z.object({
  ad_review_map: z
    .record(
      z.string(),
      z
        .object({
          reject_info: z
            .array(z.object({ reasons: z.array(z.string()).nullish(), suggestion: z.string().nullish() }))
            .nullish(),
        })
        .nullish(),
    )
    .nullish(),
});

/** Ads of one request; said of ad groups (https://business-api.tiktok.com/portal/docs?id=1740554277061634, November 2026). */
const IDS_PER_REQUEST = 20;

/**
 * Reads why reviewers refused ads, by the ads' ids. What cannot be read is left out: the ads are refused all the same.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1740559669226498 ("Get review info of ads", read November 2026)
 */
export async function readTiktokReview(
  client: TiktokClient,
  ids: readonly string[],
  call: Call,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const reasons = new Map<string, readonly string[]>();
  for (let from = 0; from < ids.length; from += IDS_PER_REQUEST) {
    try {
      const { ad_review_map: reviews } = await client.request(
        {
          operation: 'ad.review',
          method: 'GET',
          path: '/ad/review_info/',
          query: { ad_ids: ids.slice(from, from + IDS_PER_REQUEST) },
          schema: answerSchema,
        },
        call,
      );
      for (const [id, review] of Object.entries(reviews ?? {})) {
        const said = (review?.reject_info ?? []).flatMap((info) => [...(info.reasons ?? []), info.suggestion ?? '']);
        reasons.set(id, [...new Set(said.map((text) => text.trim()).filter((text) => text !== ''))]);
      }
    } catch (error) {
      if (!AdFluxError.isInstance(error) || error.code === 'aborted') throw error;
      call.logger.info({ platform: 'tiktok', code: error.code }, 'The reasons of a review could not be read.');
    }
  }
  return reasons;
}
