import type { Simulator } from '../simulator.js';
import { fileForm, greyPng, type SnapchatClient } from './snapchat-client.js';

/** A campaign about a job, declared as one. */
export const snapchatCampaign = {
  name: 'Desarrollador - Bogotá',
  status: 'PAUSED',
  start_time: '2026-03-02T05:00:00.000Z',
  objective_v2_properties: { objective_v2_type: 'TRAFFIC' },
  regulations: { restricted_delivery_signals: true },
};

/** An ad squad for the whole of Colombia, 18 and over, for 40,000 pesos a day. */
export const snapchatAdSquad = (campaignId: string) => ({
  campaign_id: campaignId,
  name: 'Colombia',
  type: 'SNAP_ADS',
  status: 'PAUSED',
  placement_v2: { config: 'AUTOMATIC' },
  optimization_goal: 'SWIPES',
  bid_strategy: 'AUTO_BID',
  billing_event: 'IMPRESSION',
  delivery_constraint: 'DAILY_BUDGET',
  daily_budget_micro: 40_000_000_000,
  targeting: {
    geos: [{ country_code: 'co' }],
    demographics: [{ min_age: '18' }],
    regulated_content: true,
    enable_targeting_expansion: false,
  },
});

/** A creative that opens the page of a job opening. */
export const snapchatCreative = (simulator: Simulator, mediaId: string) => ({
  ad_account_id: simulator.credentials.snapchat.adAccountId,
  name: 'Creativo',
  type: 'WEB_VIEW',
  headline: 'Desarrollador en Bogotá',
  brand_name: 'Empresa',
  call_to_action: 'APPLY_NOW',
  top_snap_media_id: mediaId,
  profile_properties: { profile_id: simulator.credentials.snapchat.profileId },
  web_view_properties: { url: 'https://empleos.example.com/1' },
});

/** An ad that shows such a creative. */
export const snapchatAd = (adSquadId: string, creativeId: string) => ({
  ad_squad_id: adSquadId,
  creative_id: creativeId,
  name: 'Anuncio',
  type: 'REMOTE_WEBPAGE',
  status: 'PAUSED',
});

/** Uploads a top snap and gives its id. */
export const uploadSnap = async (client: SnapchatClient, width = 1080, height = 1920): Promise<string> => {
  const { id } = await client.write('POST', `${client.account}/media`, { name: 'vacante.png', type: 'IMAGE' });
  await client.send(`/media/${id}/upload`, fileForm(greyPng(width, height)));
  return id;
};

/** The ids of a whole tree. */
export interface SnapchatTree {
  readonly campaign: string;
  readonly adSquad: string;
  readonly media: string;
  readonly creative: string;
  readonly ad: string;
}

/** Creates one of everything, with that status. */
export const createSnapchatTree = async (
  simulator: Simulator,
  client: SnapchatClient,
  status: 'ACTIVE' | 'PAUSED' = 'PAUSED',
): Promise<SnapchatTree> => {
  const { account, write } = client;
  const campaign = await write('POST', `${account}/campaigns`, { ...snapchatCampaign, status });
  const adSquad = await write('POST', `/campaigns/${campaign.id}/adsquads`, {
    ...snapchatAdSquad(campaign.id),
    status,
  });
  const media = await uploadSnap(client);
  const creative = await write('POST', `${account}/creatives`, snapchatCreative(simulator, media));
  const ad = await write('POST', `/adsquads/${adSquad.id}/ads`, { ...snapchatAd(adSquad.id, creative.id), status });
  return { campaign: campaign.id, adSquad: adSquad.id, media, creative: creative.id, ad: ad.id };
};
