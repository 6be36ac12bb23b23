import type { AdPlatform, Run, RunState, Strategy } from '@adflux/core';
import type { AdFlux } from '../src/adflux.js';
import { aModelCampaign } from './a-campaign.js';
import type { Life } from './life.js';
import { textFormats } from './model-capabilities.js';
import { createModelPlatform } from './model-platform.js';
import type { FaultRule, ModelWorld } from './model-world.js';

/** Local ids that are to stand on a platform at the end. */
type Standing = Readonly<Record<string, readonly string[]>>;

/** A story whose end must be the same wherever the process dies on the way. */
export interface CrashScenario {
  readonly name: string;
  readonly rules?: readonly FaultRule[];
  readonly lagMs?: number;
  /** Both platforms create whole trees in one write. Default: neither. */
  readonly wholeTrees?: boolean;
  readonly strategy?: Strategy;
  /** Happens before anything can die. */
  readonly before?: (adflux: AdFlux) => Promise<unknown>;
  /** Default: publish the campaign. */
  readonly act?: (adflux: AdFlux) => Promise<Run>;
  readonly state: RunState;
  readonly standing: Standing;
  /** Platforms whose campaign is on at the end; on others it never was. */
  readonly on: readonly string[];
}

export const wholeCampaign = [
  'spring',
  'spring/assets/photo',
  'spring/group',
  'spring/group/ad-1',
  'spring/group/ad-2',
];
/** What stands where no image is shown. */
export const textCampaign = wholeCampaign.filter((localId) => !localId.includes('/assets/'));

const campaign = aModelCampaign();

/** What a scenario's process is there to do. */
export const actOf = (scenario: CrashScenario): ((adflux: AdFlux) => Promise<Run>) =>
  scenario.act ?? ((adflux) => adflux.publish(campaign, { key: 'key', strategy: scenario.strategy ?? 'best-effort' }));

/** The two platforms of a scenario: `north` shows images and launches kind by kind, `south` shows text. */
export function scenarioPlatforms(scenario: CrashScenario, world: ModelWorld, life: Life): readonly AdPlatform[] {
  const isWhole = (platform: string): boolean => {
    const found = world.live(platform).map((entity) => entity.localId);
    return (scenario.standing[platform] ?? []).every((localId) => found.includes(localId));
  };
  const onLaunch = (campaign: { readonly platform: string }): string | null => {
    const waitsFor = scenario.strategy === 'all-or-nothing' ? Object.keys(scenario.standing) : [campaign.platform];
    if (!scenario.on.includes(campaign.platform)) return `${campaign.platform} was launched`;
    return waitsFor.every(isWhole) ? null : `${campaign.platform} was launched before all was there`;
  };
  const shared = { world, life, onLaunch, wholeTrees: scenario.wholeTrees ?? false };
  return [
    createModelPlatform({ ...shared, id: 'north', launchOrder: ['ad', 'adGroup', 'campaign'] }),
    createModelPlatform({ ...shared, id: 'south', capabilities: { creativeFormats: textFormats } }),
  ];
}
