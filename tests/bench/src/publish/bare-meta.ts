import type { Campaign, Place } from '@adflux/core';
import type { AxiosInstance } from 'axios';
import { bareTag } from './bare-tag.js';
import { createBareHttp } from './bare-http.js';
import { onceForEach } from './once-for-each.js';
import type { PlatformAccess } from './platform-access.js';

interface Offers {
  readonly data: readonly { readonly key: string; readonly name: string; readonly region?: string }[];
}

const time = (instant: string): string => new Date(instant).toISOString().replace(/\.\d{3}Z$/, '+0000');
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const nodeFields = 'id,name,status,effective_status';
const fieldsOf = {
  ad: `${nodeFields},issues_info,ad_review_feedback`,
  adSet: `${nodeFields},daily_budget,lifetime_budget,end_time,issues_info`,
  campaign: `${nodeFields},daily_budget,lifetime_budget,stop_time,issues_info`,
};

async function lookUpCity(http: AxiosInstance, place: Place): Promise<string> {
  const params = {
    type: 'adgeolocation',
    location_types: '["city"]',
    q: (place.city ?? '').replace(/,? D\.?C\.?$/, ''),
    country_code: place.country,
    limit: 100,
  };
  const { data } = (await http.get<Offers>('/search', { params })).data;
  const named = data.filter((offer) => plain(offer.name) === plain(params.q));
  const [first] = named.length > 1 ? named.filter((offer) => offer.region === place.region) : named;
  if (first === undefined) throw new Error(`The bare loop does not find ${params.q} on Meta.`);
  return first.key;
}

async function lookUpSpanish(http: AxiosInstance): Promise<number> {
  const params = { type: 'adlocale', q: 'Spanish', limit: 100 };
  const { data } = (await http.get<Offers>('/search', { params })).data;
  return Number(data.find((offer) => offer.name === 'Spanish (All)')?.key);
}

/** Publishes campaigns on Meta, one after the other as far as they depend on each other, and keeps nothing. */
export function createBareMeta({ urls, credentials }: PlatformAccess): (campaign: Campaign) => Promise<void> {
  const { accountId, accessToken, pageId } = credentials.meta;
  const http = createBareHttp(`${urls.meta}/v26.0`, { authorization: `Bearer ${accessToken}` });
  const account = `/act_${accountId}`;
  const once = onceForEach<unknown>();
  const create = async (edge: string, body: object): Promise<string> =>
    (await http.post<{ id: string }>(`${account}/${edge}`, body)).data.id;
  const turnOn = (id: string, fields: string): Promise<unknown> =>
    http.post(`/${id}`, { status: 'ACTIVE' }, { params: { fields } });

  return async ({ name, platforms, targeting, schedule, creatives, assets }) => {
    const [creative, asset, platform, place] = [creatives[0], assets[0], platforms[0], targeting.places[0]];
    if (!creative || !asset || !platform || !place) throw new Error('The bare loop publishes one of each.');
    const bytes = asset.url.slice(asset.url.indexOf(',') + 1);
    const uploaded = await http.post<{ images: Record<string, { hash: string }> }>(`${account}/adimages`, {
      bytes,
      name: `picture${bareTag()}`,
    });
    await once('account', () => http.get(account, { params: { fields: 'currency,timezone_name' } }));
    const campaign = await create('campaigns', {
      name: name + bareTag(),
      objective: 'OUTCOME_TRAFFIC',
      buying_type: 'AUCTION',
      status: 'PAUSED',
      special_ad_categories: ['EMPLOYMENT'],
      special_ad_category_country: [place.country],
      daily_budget: (platform.budget.amount.micros / 1_000_000n).toString(),
      bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
    });
    const [city, spanish] = await Promise.all([
      once(`${place.city ?? ''}, ${place.region ?? ''}`, () => lookUpCity(http, place)),
      once('Spanish', () => lookUpSpanish(http)),
    ]);
    const adSet = await create('adsets', {
      name: name + bareTag(),
      status: 'PAUSED',
      billing_event: 'IMPRESSIONS',
      optimization_goal: 'LINK_CLICKS',
      destination_type: 'WEBSITE',
      start_time: time(schedule.startsAt),
      end_time: time(schedule.endsAt ?? ''),
      campaign_id: campaign,
      targeting: {
        geo_locations: { cities: [{ key: city }] },
        age_min: 18,
        age_max: 65,
        locales: [spanish],
        targeting_automation: { advantage_audience: 0 },
      },
    });
    const adName = name + bareTag();
    const ad = await create('ads', {
      name: adName,
      status: 'PAUSED',
      creative: {
        name: adName,
        object_story_spec: {
          page_id: pageId,
          link_data: {
            link: creative.landingUrl,
            message: creative.primaryText,
            name: creative.headlines[0],
            description: creative.descriptions[0],
            image_hash: Object.values(uploaded.data.images)[0]?.hash,
            call_to_action: { type: 'APPLY_NOW', value: { link: creative.landingUrl } },
          },
        },
      },
      adset_id: adSet,
    });
    await turnOn(ad, fieldsOf.ad);
    await turnOn(adSet, fieldsOf.adSet);
    await turnOn(campaign, fieldsOf.campaign);
  };
}
