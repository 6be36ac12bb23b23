import type { Route, SimulatedRequest } from '../dialect.js';
import { adGroupCreateShape } from './tiktok-ad-group-shape.js';
import { createAdGroup, updateAdGroup } from './tiktok-ad-groups.js';
import { createAds, updateAds } from './tiktok-ads.js';
import { advertiserInfo } from './tiktok-advertiser.js';
import { campaignCreateShape } from './tiktok-campaign-shape.js';
import { createCampaign, updateCampaign } from './tiktok-campaigns.js';
import { creativeShape } from './tiktok-creative-shape.js';
import { listIdentities } from './tiktok-identities.js';
import { imageInfo, searchImages, uploadImage } from './tiktok-images.js';
import type { TikTokInput } from './tiktok-input.js';
import { listKind, type ListedKind } from './tiktok-lists.js';
import { listMusic } from './tiktok-music.js';
import { problemIn, refuse, toTikTokErrorReply } from './tiktok-problem.js';
import { identityFields, renderAd, renderAdGroup, renderCampaign, renderedFields } from './tiktok-render.js';
import type { ReviewDesk } from './tiktok-review.js';
import { adGroupReviewInfo, adReviewInfo } from './tiktok-review-info.js';
import type { TikTokCall, TikTokHandler, TikTokState } from './tiktok-state.js';
import { updateStatuses } from './tiktok-status-update.js';
import { listLanguages, listRegions } from './tiktok-tools.js';

/** What the routes need besides the state. */
export interface TikTokServices {
  readonly desk: ReviewDesk;
  readonly inputOf: (request: SimulatedRequest) => TikTokInput;
}

const prefix = '/open_api/v1.3';

/** Fields that every list of campaigns, ad groups or ads shows. */
const common = ['operation_status', 'secondary_status', 'create_time', 'modify_time'] as const;

const shownCampaign = [
  ...identityFields.campaign,
  ...renderedFields.campaign,
  ...Object.keys(campaignCreateShape),
  ...common,
];
const shownAdGroup = [
  ...identityFields.adGroup,
  ...renderedFields.adGroup,
  ...Object.keys(adGroupCreateShape),
  ...common,
];
const shownAd = [...identityFields.ad, ...renderedFields.ad, ...Object.keys(creativeShape), ...common];

/** Manual lists of campaigns and ad groups show what Smart+ made as well; that of ads does not. */
const lists = {
  campaign: {
    kind: 'campaign',
    filters: [
      'campaign_ids',
      'campaign_name',
      'primary_status',
      'secondary_status',
      'objective_type',
      'buying_types',
      'campaign_system_origins',
      'creation_filter_start_time',
      'creation_filter_end_time',
      'is_smart_performance_campaign',
    ],
    fields: shownCampaign,
    render: renderCampaign,
  },
  adgroup: {
    kind: 'adGroup',
    filters: [
      'campaign_ids',
      'adgroup_ids',
      'campaign_name',
      'adgroup_name',
      'primary_status',
      'secondary_status',
      'objective_type',
      'buying_types',
      'campaign_system_origins',
      'optimization_goal',
      'creation_filter_start_time',
      'creation_filter_end_time',
    ],
    fields: shownAdGroup,
    render: renderAdGroup,
  },
  ad: {
    kind: 'ad',
    automation: 'MANUAL',
    filters: [
      'campaign_ids',
      'adgroup_ids',
      'ad_ids',
      'primary_status',
      'secondary_status',
      'objective_type',
      'buying_types',
      'campaign_system_origins',
      'optimization_goal',
      'creation_filter_start_time',
      'creation_filter_end_time',
      'modified_after',
    ],
    fields: shownAd,
    render: renderAd,
  },
} as const satisfies Readonly<Record<string, ListedKind>>;

/** Whether a call names the advertiser whom the token is for; `/advertiser/info/` names a list. */
const checkAdvertiser = (state: TikTokState, { input }: TikTokCall): void => {
  const wanted = input['advertiser_id'];
  if (wanted === undefined || wanted === '') refuse(40002, 'Missing required field(s): advertiser_id.');
  if (wanted !== state.account.id) refuse(40001, `No permission to operate advertiser ${String(wanted)}.`);
};

/** Makes the routes of some endpoints: one handler each, in TikTok's envelope. */
export const openTikTokRoutes = (state: TikTokState, { inputOf }: TikTokServices) => {
  const route = (method: Route['method'], path: string, kind: string, handle: TikTokHandler): Route => ({
    method,
    path: `${prefix}${path}`,
    kind,
    write: method === 'POST',
    handle: (request) => {
      try {
        const call = { request, ...inputOf(request) };
        if (path !== '/advertiser/info/') checkAdvertiser(state, call);
        return handle(call);
      } catch (error) {
        const problem = problemIn(error);
        if (!problem) throw error;
        return toTikTokErrorReply(request, problem);
      }
    },
  });
  return {
    get: (path: string, kind: string, handle: TikTokHandler) => route('GET', path, kind, handle),
    post: (path: string, kind: string, handle: TikTokHandler) => route('POST', path, kind, handle),
  };
};

/** The endpoints of the manual family, and those that everything needs. */
export const tiktokRoutes = (state: TikTokState, services: TikTokServices): readonly Route[] => {
  const { get, post } = openTikTokRoutes(state, services);
  const { desk } = services;
  return [
    get('/advertiser/info/', 'account', (call) => advertiserInfo(state, call)),
    get('/identity/get/', 'identity', (call) => listIdentities(state, call)),
    get('/tool/region/', 'place', (call) => listRegions(call)),
    get('/tool/language/', 'language', (call) => listLanguages(call)),

    post('/campaign/create/', 'campaign', (call) => createCampaign(state, call)),
    post('/campaign/update/', 'campaign', (call) => updateCampaign(state, call)),
    get('/campaign/get/', 'campaign', (call) => listKind(state, lists.campaign, call)),
    post('/campaign/status/update/', 'campaign', (call) =>
      updateStatuses(state, { kind: 'campaign', automation: 'MANUAL', idsField: 'campaign_ids' }, call),
    ),

    post('/adgroup/create/', 'adGroup', (call) => createAdGroup(state, call)),
    post('/adgroup/update/', 'adGroup', (call) => updateAdGroup(state, call)),
    get('/adgroup/get/', 'adGroup', (call) => listKind(state, lists.adgroup, call)),
    post('/adgroup/status/update/', 'adGroup', (call) =>
      updateStatuses(state, { kind: 'adGroup', automation: 'MANUAL', idsField: 'adgroup_ids' }, call),
    ),
    get('/adgroup/review_info/', 'adGroup', (call) => adGroupReviewInfo(state, call)),

    post('/ad/create/', 'ad', (call) => createAds(state, desk, call)),
    post('/ad/update/', 'ad', (call) => updateAds(state, desk, call)),
    get('/ad/get/', 'ad', (call) => listKind(state, lists.ad, call)),
    post('/ad/status/update/', 'ad', (call) =>
      updateStatuses(state, { kind: 'ad', automation: 'MANUAL', idsField: 'ad_ids' }, call),
    ),
    get('/ad/review_info/', 'ad', (call) => adReviewInfo(state, call)),

    post('/file/image/ad/upload/', 'asset', (call) => uploadImage(state, call)),
    get('/file/image/ad/info/', 'asset', (call) => imageInfo(state, call)),
    get('/file/image/ad/search/', 'asset', (call) => searchImages(state, call)),
    get('/file/music/get/', 'music', (call) => listMusic(state, call)),
  ];
};
