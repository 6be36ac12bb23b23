import type { CampaignSpec } from '@adflux/core';
import type { CampaignResource } from './google-ads-operation.js';
import { resolveOptions, type ResolvedOptions } from './google-ads-options.js';
import { toGoogleAdsMicros } from './to-google-ads-budget.js';

/** A bidding strategy, and what an update of it has to name. */
export interface GoogleAdsBidding {
  readonly fields: Pick<CampaignResource, 'targetSpend' | 'maximizeConversions' | 'manualCpc'>;
  /** An update mask may not name a strategy alone (`FIELD_HAS_SUBFIELDS`), so it names this field inside it. */
  readonly maskPath: string;
}

/** Which way of bidding the options choose, or the objective where they do not. */
export const chosenBidding = (
  { objective }: Pick<CampaignSpec, 'objective'>,
  options: ResolvedOptions,
): NonNullable<ResolvedOptions['bidding']> =>
  options.bidding ?? (objective === 'traffic' ? 'maximize_clicks' : 'maximize_conversions');

/**
 * The bidding strategy that a campaign's objective and options ask for.
 *
 * @throws AdFluxError `invalid_request` when an amount is not in the account's currency or not billable.
 */
export function toGoogleAdsBidding(spec: CampaignSpec, currency: string): GoogleAdsBidding {
  const options = resolveOptions(spec.options);
  const { maximumCostPerClick: ceiling, targetCostPerConversion: target } = options;
  switch (chosenBidding(spec, options)) {
    case 'maximize_clicks':
      return {
        fields: { targetSpend: ceiling ? { cpcBidCeilingMicros: toGoogleAdsMicros(ceiling, currency) } : {} },
        maskPath: 'targetSpend.cpcBidCeilingMicros',
      };
    case 'maximize_conversions':
      return {
        fields: { maximizeConversions: target ? { targetCpaMicros: toGoogleAdsMicros(target, currency) } : {} },
        maskPath: 'maximizeConversions.targetCpaMicros',
      };
    case 'manual_cpc':
      return { fields: { manualCpc: {} }, maskPath: 'manualCpc.enhancedCpcEnabled' };
  }
}
