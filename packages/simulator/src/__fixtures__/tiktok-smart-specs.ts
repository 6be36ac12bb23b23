import type { TikTokCredentials } from '../tiktok/tiktok-account.js';

/** A Smart+ campaign. */
export const aSmartCampaign = (requestId: string) => ({
  request_id: requestId,
  campaign_name: 'Vacante',
  objective_type: 'WEB_CONVERSIONS',
  sales_destination: 'WEBSITE',
  budget: 80_000,
  operation_status: 'DISABLE',
});

/** A Smart+ ad group of a campaign. */
export const aSmartAdGroup = (requestId: string, campaignId: unknown) => ({
  request_id: requestId,
  campaign_id: campaignId,
  adgroup_name: 'Colombia',
  promotion_type: 'WEBSITE',
  optimization_goal: 'CLICK',
  billing_event: 'CPC',
  bid_type: 'BID_TYPE_NO_BID',
  schedule_type: 'SCHEDULE_FROM_NOW',
  schedule_start_time: '2026-03-02 05:00:00',
  targeting_spec: { location_ids: ['3686110'], spc_audience_age: 'OVER_EIGHTEEN' },
  operation_status: 'DISABLE',
});

/** A Smart+ ad of an ad group, with one picture. */
export const aSmartAd = (
  { musicId, identityId, callToActionId }: Pick<TikTokCredentials, 'musicId' | 'identityId' | 'callToActionId'>,
  adGroupId: unknown,
  image: string,
) => ({
  adgroup_id: adGroupId,
  ad_name: 'Anuncio',
  creative_list: [
    {
      creative_info: {
        ad_format: 'CAROUSEL_ADS',
        image_info: [{ web_uri: image }],
        music_info: { music_id: musicId },
        identity_type: 'TT_USER',
        identity_id: identityId,
      },
    },
  ],
  ad_text_list: [{ ad_text: 'Contador en Bogotá' }],
  landing_page_url_list: [{ landing_page_url: 'https://empleos.example.com/1' }],
  ad_configuration: { call_to_action_id: callToActionId },
  operation_status: 'DISABLE',
});
