import { campaignForOpening, jobOpeningSchema, moneyFromDecimal, type Campaign } from '@adflux/core';
import { createRandom, generateOpenings } from '@adflux/example-data';

/** Campaigns of one platform each. */
export type CampaignsByPlatform = Readonly<Record<'meta' | 'google-ads', readonly Campaign[]>>;

/** Makes up campaigns for invented openings, in turn for Meta and for Google Ads; always the same for the same `startsAt`. */
export function makeCampaigns(count: number, startsAt: string): CampaignsByPlatform {
  const budget = { period: 'daily', amount: moneyFromDecimal('20000', 'COP') } as const;
  const campaignsOn = (platform: 'meta' | 'google-ads', from: 0 | 1): readonly Campaign[] =>
    openings
      .filter((_, index) => index % 2 === from)
      .map((opening) => campaignForOpening(opening, { platforms: [{ platform, budget }], startsAt }));
  const openings = generateOpenings(count, startsAt.slice(0, 10), createRandom(1)).map((opening) =>
    jobOpeningSchema.parse(opening),
  );
  return { meta: campaignsOn('meta', 0), 'google-ads': campaignsOn('google-ads', 1) };
}
