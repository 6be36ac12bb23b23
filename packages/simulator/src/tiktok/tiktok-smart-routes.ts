import type { Route } from '../dialect.js';
import { smartAdGroupCreateShape } from './tiktok-ad-group-shape.js';
import { smartCampaignCreateShape } from './tiktok-campaign-shape.js';
import { smartAdCreateShape } from './tiktok-creative-shape.js';
import { listKind, type ListedKind } from './tiktok-lists.js';
import { identityFields, renderSmartAd, renderSmartAdGroup, renderSmartCampaign } from './tiktok-render.js';
import { openTikTokRoutes, type TikTokServices } from './tiktok-endpoint.js';
import { createSmartAdGroup, updateSmartAdGroup } from './tiktok-smart-ad-groups.js';
import { createSmartAd, updateSmartAd } from './tiktok-smart-ads.js';
import { checkSmartPlusAllowed, createSmartCampaign, updateSmartCampaign } from './tiktok-smart-campaigns.js';
import { smartAdReviewInfo } from './tiktok-smart-review-info.js';
import type { TikTokState } from './tiktok-state.js';
import { updateStatuses, type SwitchedKind } from './tiktok-status-update.js';

const automation = 'UPGRADED_SMART_PLUS';

const common = [
  'operation_status',
  'secondary_status',
  'create_time',
  'modify_time',
  'campaign_automation_type',
  'smart_plus_adgroup_mode',
] as const;

const times = ['creation_filter_start_time', 'creation_filter_end_time'] as const;

const lists = {
  campaign: {
    kind: 'campaign',
    automation,
    filters: ['campaign_ids', 'campaign_name', 'primary_status', 'secondary_status', 'objective_type', ...times],
    fields: [...identityFields.campaign, ...Object.keys(smartCampaignCreateShape), ...common],
    render: renderSmartCampaign,
  },
  adgroup: {
    kind: 'adGroup',
    automation,
    filters: [
      'campaign_ids',
      'adgroup_ids',
      'campaign_name',
      'adgroup_name',
      'primary_status',
      'secondary_status',
      'objective_type',
      ...times,
    ],
    fields: [...identityFields.adGroup, ...Object.keys(smartAdGroupCreateShape), ...common],
    render: renderSmartAdGroup,
  },
  ad: {
    kind: 'ad',
    automation,
    filters: [
      'campaign_ids',
      'adgroup_ids',
      'smart_plus_ad_ids',
      'primary_status',
      'secondary_status',
      'objective_type',
      ...times,
    ],
    fields: [...identityFields.ad, 'smart_plus_ad_id', ...Object.keys(smartAdCreateShape), ...common],
    render: renderSmartAd,
  },
} as const satisfies Readonly<Record<string, ListedKind>>;

/** The endpoints of Upgraded Smart+. Reading needs no allow-list. */
export const tiktokSmartRoutes = (state: TikTokState, services: TikTokServices): readonly Route[] => {
  const { get, post } = openTikTokRoutes(state, services);
  const { desk } = services;
  const switching = (path: string, switched: Omit<SwitchedKind, 'automation'>): Route =>
    post(path, switched.kind, (call) => {
      checkSmartPlusAllowed(state);
      return updateStatuses(state, { ...switched, automation }, call);
    });
  return [
    post('/smart_plus/campaign/create/', 'campaign', (call) => createSmartCampaign(state, call)),
    post('/smart_plus/campaign/update/', 'campaign', (call) => updateSmartCampaign(state, call)),
    get('/smart_plus/campaign/get/', 'campaign', (call) => listKind(state, lists.campaign, call)),
    switching('/smart_plus/campaign/status/update/', { kind: 'campaign', idsField: 'campaign_ids' }),
    post('/smart_plus/adgroup/create/', 'adGroup', (call) => createSmartAdGroup(state, call)),
    post('/smart_plus/adgroup/update/', 'adGroup', (call) => updateSmartAdGroup(state, call)),
    get('/smart_plus/adgroup/get/', 'adGroup', (call) => listKind(state, lists.adgroup, call)),
    switching('/smart_plus/adgroup/status/update/', { kind: 'adGroup', idsField: 'adgroup_ids' }),
    post('/smart_plus/ad/create/', 'ad', (call) => createSmartAd(state, desk, call)),
    post('/smart_plus/ad/update/', 'ad', (call) => updateSmartAd(state, desk, call)),
    get('/smart_plus/ad/get/', 'ad', (call) => listKind(state, lists.ad, call)),
    get('/smart_plus/ad/review_info/', 'ad', (call) => smartAdReviewInfo(state, call)),
    switching('/smart_plus/ad/status/update/', { kind: 'ad', idsField: 'smart_plus_ad_ids' }),
  ];
};
