import type { CampaignInput } from '@adflux/core';
import type { SimulatedId } from '../connect.js';

const pesos = 1_000_000n;

/** Daily budgets in whole pesos; no two alike, so that a mix-up shows. */
const dailyPesos: Readonly<Record<SimulatedId, bigint>> = {
  meta: 101_000n,
  'google-ads': 102_000n,
  x: 103_000n,
  tiktok: 104_000n,
  snapchat: 105_000n,
};

/** A campaign's daily budget on a platform, in micros. */
export const dailyMicrosOn = (platform: SimulatedId): bigint => dailyPesos[platform] * pesos;

/** Platforms of a feed's rules, each with its budget. */
export const dailyBudgets = (platforms: readonly SimulatedId[]): CampaignInput['platforms'] =>
  platforms.map((platform) => ({
    platform,
    budget: { period: 'daily', amount: { micros: dailyMicrosOn(platform), currency: 'COP' } },
  }));
