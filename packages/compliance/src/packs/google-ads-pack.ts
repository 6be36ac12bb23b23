import { googleAdsAudienceRules } from './google-ads-audience-rules.js';
import { googleAdsCampaignRules } from './google-ads-campaign-rules.js';
import type { RulePack } from '../rules/rule-pack.js';

/** Google's rules for personalised job ads. */
export const googleAdsPack: RulePack = {
  id: 'google-ads',
  platform: 'google-ads',
  version: '2026-11-20',
  sources: {
    G1: 'https://support.google.com/adspolicy/answer/16701755, https://support.google.com/adspolicy/answer/143465 and https://support.google.com/adspolicy/answer/9997418',
    G2: 'https://support.google.com, answer 9917652, and https://www.seroundtable.com, article 29604 (policy of 2020-10-19)',
    G3: 'https://developers.google.com/google-ads/api/docs/api-policy/eu-par',
    HOUSE: 'A rule of AdFlux, or a fact that no published text confirmed',
  },
  rules: [...googleAdsAudienceRules, ...googleAdsCampaignRules],
};
