import type { Route } from '../dialect.js';
import { adGroupCreateShape } from './tiktok-ad-group-shape.js';
import { createAdGroup, updateAdGroup } from './tiktok-ad-groups.js';
import { createAds, updateAds } from './tiktok-ads.js';
import { advertiserInfo } from './tiktok-advertiser.js';
import { deleteAssets } from './tiktok-asset-delete.js';
import { openAudienceFiles } from './tiktok-audience-files.js';
import { openAudienceMembers } from './tiktok-audience-members.js';
import { openAudiences } from './tiktok-audiences.js';
import { campaignCreateShape } from './tiktok-campaign-shape.js';
import { createCampaign, updateCampaign } from './tiktok-campaigns.js';
import { creativeShape } from './tiktok-creative-shape.js';
import { openTikTokRoutes, type TikTokServices } from './tiktok-endpoint.js';
import { listIdentities } from './tiktok-identities.js';
import { imageInfo, searchImages, uploadImage } from './tiktok-images.js';
import { listKind, type ListedKind } from './tiktok-lists.js';
import { listMusic } from './tiktok-music.js';
import { identityFields, renderAd, renderAdGroup, renderCampaign, renderedFields } from './tiktok-render.js';
import { adGroupReviewInfo, adReviewInfo } from './tiktok-review-info.js';
import { openReportTasks } from './tiktok-report-tasks.js';
import { integratedReport } from './tiktok-reports.js';
import type { TikTokState } from './tiktok-state.js';
import { updateStatuses } from './tiktok-status-update.js';
import { listLanguages, listRegions } from './tiktok-tools.js';

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

/** The endpoints of the manual family, and those that everything needs. */
export const tiktokRoutes = (state: TikTokState, services: TikTokServices): readonly Route[] => {
  const { get, post, reading } = openTikTokRoutes(state, services);
  const { desk } = services;
  const tasks = openReportTasks(state);
  const files = openAudienceFiles(state);
  const audiences = openAudiences(state, { files, members: openAudienceMembers(state) });
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
    post('/creative/asset/delete/', 'asset', (call) => deleteAssets(state, call)),
    get('/file/image/ad/info/', 'asset', (call) => imageInfo(state, call)),
    get('/file/image/ad/search/', 'asset', (call) => searchImages(state, call)),
    post('/dmp/custom_audience/file/upload/', 'audience', files.upload),
    post('/dmp/custom_audience/create/', 'audience', audiences.create),
    post('/dmp/custom_audience/update/', 'audience', audiences.update),
    post('/dmp/custom_audience/delete/', 'audience', audiences.delete),
    get('/dmp/custom_audience/get/', 'audience', audiences.get),
    get('/dmp/custom_audience/list/', 'audience', audiences.list),

    get('/report/integrated/get/', 'insights', (call) => integratedReport(state, call)),
    reading('/report/task/create/', 'insights', tasks.create),
    get('/report/task/check/', 'insights', tasks.check),
    get('/report/task/download/', 'insights', tasks.download),

    get('/file/music/get/', 'music', (call) => listMusic(state, call)),
  ];
};
