import type { Simulator } from '../simulator.js';
import { greyPng } from './snapchat-client.js';
import { openTikTokClient, signedForm, type TikTokClient } from './tiktok-client.js';

/** A campaign for 60,000 pesos a day that sends people to a website. */
export const tiktokCampaign = {
  campaign_name: 'Desarrollador - Bogotá',
  objective_type: 'TRAFFIC',
  budget_mode: 'BUDGET_MODE_DAY',
  budget: 60_000,
  operation_status: 'DISABLE',
};

/** An ad group for all adults in Colombia, for 40,000 pesos a day. */
export const tiktokAdGroup = (campaignId: string) => ({
  campaign_id: campaignId,
  adgroup_name: 'Colombia',
  promotion_type: 'WEBSITE',
  placement_type: 'PLACEMENT_TYPE_NORMAL',
  placements: ['PLACEMENT_TIKTOK'],
  location_ids: ['3686110'],
  budget_mode: 'BUDGET_MODE_DAY',
  budget: 40_000,
  schedule_type: 'SCHEDULE_FROM_NOW',
  schedule_start_time: '2026-03-02 05:00:00',
  optimization_goal: 'CLICK',
  billing_event: 'CPC',
  bid_type: 'BID_TYPE_NO_BID',
  pacing: 'PACING_MODE_SMOOTH',
  operation_status: 'DISABLE',
});

/** A carousel of one picture that opens the page of a job opening. */
export const tiktokCreative = (simulator: Simulator, imageId: string) => ({
  ad_name: 'Anuncio',
  ad_format: 'CAROUSEL_ADS',
  ad_text: 'Desarrollador en Bogotá. Postúlate hoy.',
  call_to_action: 'APPLY_NOW',
  landing_page_url: 'https://empleos.example.com/1',
  image_ids: [imageId],
  music_id: simulator.credentials.tiktok.musicId,
  identity_type: simulator.credentials.tiktok.identityType,
  identity_id: simulator.credentials.tiktok.identityId,
  operation_status: 'DISABLE',
});

let uploads = 0;

/** Uploads a picture and gives its id. */
export const uploadTikTokImage = async (client: TikTokClient, width = 720, height = 1280): Promise<string> => {
  uploads += 1;
  const name = `vacante-${String(uploads)}.png`;
  const { body } = await client.send(
    '/file/image/ad/upload/',
    signedForm('image_file', greyPng(width, height), name, { upload_type: 'UPLOAD_BY_FILE', file_name: name }),
  );
  return String(body.data['image_id']);
};

/** The ids of a whole tree. */
export interface TikTokTree {
  readonly campaign: string;
  readonly adGroup: string;
  readonly image: string;
  readonly ad: string;
}

/** Creates one of everything, with that switch. */
export const createTikTokTree = async (
  simulator: Simulator,
  status: 'ENABLE' | 'DISABLE' = 'DISABLE',
): Promise<TikTokTree> => {
  const client = openTikTokClient(simulator);
  const switched = { operation_status: status };
  const campaign = await client.write('/campaign/create/', { ...tiktokCampaign, ...switched });
  const campaignId = String(campaign['campaign_id']);
  const adGroup = await client.write('/adgroup/create/', { ...tiktokAdGroup(campaignId), ...switched });
  const adGroupId = String(adGroup['adgroup_id']);
  const image = await uploadTikTokImage(client);
  const { ad_ids: ads } = await client.write('/ad/create/', {
    adgroup_id: adGroupId,
    creatives: [{ ...tiktokCreative(simulator, image), ...switched }],
  });
  return { campaign: campaignId, adGroup: adGroupId, image, ad: String((ads as readonly string[])[0]) };
};
