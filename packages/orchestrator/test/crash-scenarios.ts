import { aModelCampaign } from './a-campaign.js';
import { textCampaign, wholeCampaign } from './crash-scenario.js';
import type { CrashScenario } from './crash-scenario.js';
import type { FaultRule } from './model-world.js';

const all = { north: wholeCampaign, south: textCampaign };
const none = { north: [], south: [] };
const both = ['north', 'south'];
const whole = { state: 'succeeded', standing: all, on: both } as const;
const nothing = { state: 'compensated', standing: none, on: [], strategy: 'all-or-nothing' } as const;

const throttles: readonly FaultRule[] = [
  { at: 'north create spring/group/ad-2', fault: 'throttle' },
  { at: 'south create spring', fault: 'long-throttle' },
  { at: 'south setDelivery spring', fault: 'throttle', times: 2 },
];
const lostAnswers: readonly FaultRule[] = [
  { at: 'north create spring', fault: 'reset-after' },
  { at: 'north create spring/assets/photo', fault: 'reset-after' },
  { at: 'south create spring/group', fault: 'reset-before', times: 2 },
  { at: 'south create spring/group/ad-1', fault: 'reset-after' },
  { at: 'north setDelivery spring', fault: 'reset-after' },
];
const refusal: FaultRule = { at: 'south create spring/group/ad-2', fault: 'reject', times: 1_000 };
const treeRefusal: FaultRule = { at: 'south create spring', fault: 'reject', times: 1_000 };

const beforeUpdate = aModelCampaign({
  name: 'Another name',
  adGroups: [
    { id: 'group', name: 'Medellín', ads: [{ id: 'ad-1', name: 'Anuncio uno', creativeId: 'creative' }] },
    { id: 'old', name: 'Bogotá', ads: [{ id: 'ad', name: 'Anuncio', creativeId: 'creative' }] },
  ],
});
const afterUpdate = aModelCampaign();

/** Every story of the crash test. */
export const crashScenarios: readonly CrashScenario[] = [
  { name: 'fair weather', ...whole },
  { name: 'fair weather, all or nothing', ...whole, strategy: 'all-or-nothing' },
  { name: 'fair weather, whole trees', ...whole, wholeTrees: true },
  { name: 'throttles, short and long', ...whole, rules: throttles },
  { name: 'lost answers', ...whole, rules: lostAnswers },
  { name: 'lost answers and late look-ups', ...whole, rules: lostAnswers, lagMs: 3_000 },
  { name: 'lost answers and very late look-ups', ...whole, rules: lostAnswers, lagMs: 60_000 },
  {
    name: 'lost trees and late look-ups',
    ...whole,
    wholeTrees: true,
    lagMs: 3_000,
    rules: [
      { at: 'north create spring', fault: 'reset-after' },
      { at: 'south create spring', fault: 'reset-before' },
      { at: 'south find spring', fault: 'throttle' },
    ],
  },
  {
    name: 'a refusal, best effort',
    rules: [refusal],
    state: 'partial',
    standing: { north: wholeCampaign, south: textCampaign.filter((localId) => !localId.endsWith('ad-2')) },
    on: ['north'],
  },
  {
    name: 'a refused tree, best effort',
    wholeTrees: true,
    rules: [treeRefusal],
    state: 'partial',
    standing: { north: wholeCampaign, south: [] },
    on: ['north'],
  },
  { name: 'a refusal, all or nothing', ...nothing, rules: [refusal] },
  {
    name: 'a refusal amid lost answers and late look-ups, all or nothing',
    ...nothing,
    lagMs: 3_000,
    rules: [refusal, ...lostAnswers, { at: 'north remove spring', fault: 'reset-after' }],
  },
  {
    name: 'a refused tree amid lost ones and very late look-ups, all or nothing',
    ...nothing,
    wholeTrees: true,
    lagMs: 60_000,
    rules: [
      treeRefusal,
      { at: 'north create spring', fault: 'reset-after' },
      { at: 'north remove spring', fault: 'throttle' },
    ],
  },
  {
    name: 'published again under another key',
    ...whole,
    before: (adflux) => adflux.publish(afterUpdate, { key: 'before' }),
  },
  {
    name: 'an update that changes, adds, removes and launches',
    ...whole,
    rules: [{ at: 'north update spring', fault: 'reset-after' }, ...lostAnswers.slice(3)],
    before: (adflux) => adflux.publish(beforeUpdate, { key: 'before' }),
    act: (adflux) => adflux.update(afterUpdate, { key: 'key' }),
  },
];
