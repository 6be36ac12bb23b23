import { metaAudienceRules } from './meta-audience-rules.js';
import { metaDeclarationRules } from './meta-declaration-rules.js';
import { metaPlaceRules } from './meta-place-rules.js';
import { metaSources } from './meta-sources.js';
import type { RulePack } from '../rules/rule-pack.js';

/** Meta's rules for employment ads. */
export const metaPack: RulePack = {
  id: 'meta',
  platform: 'meta',
  version: '2026-11-20',
  sources: metaSources,
  rules: [...metaDeclarationRules, ...metaPlaceRules, ...metaAudienceRules],
};
