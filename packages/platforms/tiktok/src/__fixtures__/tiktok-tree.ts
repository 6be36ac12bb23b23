import type { CampaignSpec, SpecTree } from '@adflux/core';
import * as shared from '@adflux/core/testing';

export { anAdGroupSpec, anAdSpec, anAssetSpec } from '@adflux/core/testing';

const budget = { period: 'daily', level: 'campaign', amount: { micros: 60_000_000_000n, currency: 'COP' } } as const;

/** A campaign in Medellín with the daily budget that TikTok asks for at least. */
export const aCampaignSpec = (changes: Partial<CampaignSpec> = {}): CampaignSpec =>
  shared.aCampaignSpec({ budget, ...changes });

/** Campaign, ad group, ad and picture. */
export const aTree = (changes: Partial<SpecTree> = {}): SpecTree =>
  shared.aTree({ campaign: aCampaignSpec(), ...changes });
