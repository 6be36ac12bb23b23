import type { CampaignInput } from '@adflux/core';
import { aCampaign } from '@adflux/core/testing';

const daily = (micros: bigint) => ({ period: 'daily', amount: { micros, currency: 'COP' } }) as const;
const campaign = aCampaign();

/** A campaign on both simulated platforms. `googleBudgetMicros`: the daily budget on Google Ads. */
export const campaignOf = ({
  googleBudgetMicros = 40_000_000_000n,
}: {
  readonly googleBudgetMicros?: bigint;
}): CampaignInput => ({
  ...campaign,
  platforms: [
    { platform: 'meta', budget: daily(40_000_000_000n) },
    { platform: 'google-ads', budget: daily(googleBudgetMicros) },
  ],
});
