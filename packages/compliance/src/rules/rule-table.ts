import { googleAdsPack } from '../packs/google-ads-pack.js';
import { colombiaPack } from '../packs/co-pack.js';
import { europeanUnionPack } from '../packs/eu-pack.js';
import { metaPack } from '../packs/meta-pack.js';
import { snapchatPack } from '../packs/snapchat-pack.js';
import { tiktokPack } from '../packs/tiktok-pack.js';
import { unitedStatesPack } from '../packs/us-pack.js';
import { xPack } from '../packs/x-pack.js';
import type { RulePack } from './rule-pack.js';
import type { Rule } from './rule.js';

/** The day of the newest fact in the standard packs. Record it beside decisions. */
export const ruleTableVersion = '2026-11-20';

/** The packs that every compilation holds to: laws first, then platforms. */
export const standardPacks: readonly RulePack[] = [
  colombiaPack,
  unitedStatesPack,
  europeanUnionPack,
  metaPack,
  googleAdsPack,
  xPack,
  tiktokPack,
  snapchatPack,
];

/** A standard rule by id, or null. The ids are stable: findings, exceptions and the lint name them. */
export const ruleById = (id: string): Rule | null =>
  standardPacks.flatMap((pack) => pack.rules).find((rule) => rule.id === id) ?? null;
