import type { Campaign, Place } from '@adflux/core';
import type { AxiosInstance } from 'axios';
import { createBareHttp } from './bare-http.js';
import { bareTag } from './bare-tag.js';
import { onceForEach } from './once-for-each.js';
import type { PlatformAccess } from './platform-access.js';

interface Suggestions {
  readonly geoTargetConstantSuggestions?: readonly {
    readonly geoTargetConstant: {
      readonly resourceName: string;
      readonly canonicalName: string;
      readonly targetType: string;
    };
  }[];
}
interface Mutated {
  readonly mutateOperationResponses: readonly { readonly campaignResult?: { readonly resourceName: string } }[];
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
/** Colombia is five hours behind UTC all year. */
const dayInBogota = (instant: string): string =>
  new Date(Date.parse(instant) - 5 * 3_600_000).toISOString().slice(0, 10);
const rest = { partialFailure: false, validateOnly: false, responseContentType: 'RESOURCE_NAME_ONLY' };
const campaignFields =
  'campaign.id, campaign.name, campaign.status, campaign.primary_status, campaign.primary_status_reasons, campaign_budget.amount_micros';

async function logIn({ urls, credentials }: PlatformAccess): Promise<AxiosInstance> {
  const { clientId, clientSecret, refreshToken } = credentials['google-ads'];
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken,
  });
  const root = createBareHttp(urls['google-ads'], {});
  const { data } = await root.post<{ access_token: string }>('/token', form);
  return createBareHttp(`${urls['google-ads']}/v25`, { authorization: `Bearer ${data.access_token}` });
}

async function lookUpCity(http: AxiosInstance, { country, region = '', city = '' }: Place): Promise<string> {
  const question = { locale: 'en', countryCode: country, locationNames: { names: [city] } };
  const { data } = await http.post<Suggestions>('/geoTargetConstants:suggest', question);
  const targets = (data.geoTargetConstantSuggestions ?? []).map((suggestion) => suggestion.geoTargetConstant);
  const named = targets.filter(
    (target) => target.targetType === 'City' && plain(target.canonicalName.split(',')[0] ?? '') === plain(city),
  );
  const [first] =
    named.length > 1 ? named.filter((target) => plain(target.canonicalName).includes(plain(region))) : named;
  if (first === undefined) throw new Error(`The bare loop does not find ${city} on Google Ads.`);
  return first.resourceName;
}

function operationsOf(campaign: Campaign, customer: string, city: string): readonly object[] {
  const [creative, group, platform] = [campaign.creatives[0], campaign.adGroups[0], campaign.platforms[0]];
  if (!creative || !group || !platform) throw new Error('The bare loop publishes one of each.');
  const names = {
    budget: `${customer}/campaignBudgets/-1`,
    campaign: `${customer}/campaigns/-2`,
    adGroup: `${customer}/adGroups/-3`,
  };
  const texts = (values: readonly string[]): readonly object[] => values.map((text) => ({ text }));
  const budget = {
    resourceName: names.budget,
    amountMicros: platform.budget.amount.micros.toString(),
    deliveryMethod: 'STANDARD',
    explicitlyShared: false,
  };
  const created = {
    resourceName: names.campaign,
    status: 'PAUSED',
    advertisingChannelType: 'SEARCH',
    campaignBudget: names.budget,
    containsEuPoliticalAdvertising: 'DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING',
    name: campaign.name + bareTag(),
    networkSettings: {
      targetGoogleSearch: true,
      targetSearchNetwork: false,
      targetContentNetwork: false,
      targetPartnerSearchNetwork: false,
    },
    geoTargetTypeSetting: { positiveGeoTargetType: 'PRESENCE' },
    endDateTime: `${dayInBogota(campaign.schedule.endsAt ?? '')} 23:59:59`,
    targetSpend: {},
  };
  const criterion = (create: object): object => ({
    campaignCriterionOperation: { create: { campaign: names.campaign, ...create } },
  });
  const adGroup = {
    resourceName: names.adGroup,
    campaign: names.campaign,
    status: 'ENABLED',
    type: 'SEARCH_STANDARD',
    name: group.name + bareTag(),
  };
  const keyword = (text: string): object => ({
    adGroupCriterionOperation: {
      create: { adGroup: names.adGroup, status: 'ENABLED', keyword: { text, matchType: 'PHRASE' } },
    },
  });
  const ad = {
    finalUrls: [creative.landingUrl],
    urlCustomParameters: [{ key: 'adflux', value: (group.name + bareTag()).replace(/\s+/g, '+') }],
    responsiveSearchAd: { headlines: texts(creative.headlines), descriptions: texts(creative.descriptions) },
  };
  return [
    { campaignBudgetOperation: { create: budget } },
    { campaignOperation: { create: created } },
    criterion({ location: { geoTargetConstant: city } }),
    criterion({ language: { languageConstant: 'languageConstants/1003' } }),
    { adGroupOperation: { create: adGroup } },
    ...group.keywords.map(({ text }) => keyword(text)),
    { adGroupAdOperation: { create: { adGroup: names.adGroup, status: 'ENABLED', ad } } },
  ];
}

/** Publishes campaigns on Google Ads, each in one atomic request, and keeps nothing. */
export function createBareGoogleAds(access: PlatformAccess): (campaign: Campaign) => Promise<void> {
  const customer = `customers/${access.credentials['google-ads'].customerId}`;
  const once = onceForEach<unknown>();
  const client = onceForEach<AxiosInstance>();

  return async (campaign) => {
    const http = await client('login', () => logIn(access));
    const ask = (query: string): Promise<unknown> => http.post(`/${customer}/googleAds:searchStream`, { query });
    await once('account', () => ask('SELECT customer.currency_code, customer.time_zone FROM customer LIMIT 1'));
    const [place] = campaign.targeting.places;
    if (!place) throw new Error('The bare loop publishes in one place.');
    const city = await once(`${place.city ?? ''}, ${place.region ?? ''}`, () => lookUpCity(http, place));
    const mutate = (operations: readonly object[]) =>
      http.post<Mutated>(`/${customer}/googleAds:mutate`, { mutateOperations: operations, ...rest });
    const { data } = await mutate(operationsOf(campaign, customer, String(city)));
    const resourceName = data.mutateOperationResponses[1]?.campaignResult?.resourceName ?? '';
    await mutate([{ campaignOperation: { update: { resourceName, status: 'ENABLED' }, updateMask: 'status' } }]);
    const id = resourceName.split('/').at(-1) ?? '';
    await ask(`SELECT ${campaignFields} FROM campaign WHERE campaign.id IN (${id})`);
  };
}
