import { tiktokCategoryRules } from './tiktok-category-rules.js';
import { tiktokDeclarationRules } from './tiktok-declaration-rules.js';
import type { RulePack } from '../rules/rule-pack.js';

/** TikTok's rules for housing, employment and credit. */
export const tiktokPack: RulePack = {
  id: 'tiktok',
  platform: 'tiktok',
  version: '2026-11-20',
  sources: {
    T1: 'https://ads.tiktok.com/help/article/housing-employment-credit-hec-ad-policy',
    T2: 'https://ads.tiktok.com/help/article/list-of-targeting-restrictions-for-special-ad-categories (February 2025)',
    T3: "https://www.npmjs.com/package/tiktok-business-api-sdk-official/v/1.1.3, ToolApi.md: 'only supported for advertisers who are registered in America or Canada'",
    T4: 'https://www.npmjs.com/package/tiktok-business-api-sdk-official/v/1.1.3, AdgroupUpdateBody: household_income with special_industries',
  },
  rules: [...tiktokDeclarationRules, ...tiktokCategoryRules],
};
