export { startSimulator } from './start-simulator.js';
export type { Simulator, World, WorldEntity } from './simulator.js';
export type { SimulatorOptions } from './simulator-options.js';
export type { SimulatedAccounts, SimulatedPlatform, SimulatorCredentials } from './simulated-platforms.js';
export type { MetaAccountSettings, MetaCredentials } from './meta/meta-account.js';
export type {
  GoogleAdsAccessLevel,
  GoogleAdsAccountSettings,
  GoogleAdsCredentials,
} from './google-ads/google-ads-account.js';
export type { SnapchatAccountSettings, SnapchatCredentials } from './snapchat/snapchat-account.js';
export type { TikTokAccountSettings, TikTokCredentials } from './tiktok/tiktok-account.js';
export type { XAccountSettings, XCredentials, XFundingSettings } from './x/x-account.js';
export type { SimulatedDelivery } from './dialect.js';
export type { SimulatedDuration, SimulatorClock } from './simulator-clock.js';
export type { FaultKind, FaultMatch, FaultRule } from './fault-rule.js';
export { weather, type Weather } from './weather.js';
export type { CallQuotaLimit } from './call-quota.js';
export type { LoggedRequest, RequestCounts } from './request-log.js';
