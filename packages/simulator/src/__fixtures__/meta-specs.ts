import { metaPlaces } from '../meta/meta-places.js';

/** A picture of one pixel. */
export const pngBase64 =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const key = (type: string, name: string): string =>
  metaPlaces.find((place) => place.type === type && place.name === name)?.key ?? '';

/** Key of Bogotá, the city. */
export const bogota = key('city', 'Bogotá');

/** Key of Antioquia, the region. */
export const antioquia = key('region', 'Antioquia');

/** A campaign that Meta accepts. */
export const campaignSpec = {
  name: 'Desarrollador - Bogotá',
  objective: 'OUTCOME_TRAFFIC',
  status: 'PAUSED',
  special_ad_categories: ['EMPLOYMENT'],
  special_ad_category_country: ['CO'],
  is_adset_budget_sharing_enabled: false,
};

/** A targeting that Meta accepts in a campaign about employment. */
export const targetingSpec = {
  geo_locations: {
    cities: [{ key: bogota, radius: 25, distance_unit: 'kilometer' }],
    location_types: ['home', 'recent'],
  },
  age_min: 18,
  age_max: 65,
  targeting_automation: { advantage_audience: 0 },
};

/** An ad set that Meta accepts, without its campaign. */
export const adSetSpec = {
  name: 'Bogotá',
  status: 'PAUSED',
  optimization_goal: 'LINK_CLICKS',
  billing_event: 'IMPRESSIONS',
  bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
  daily_budget: '40000',
  destination_type: 'WEBSITE',
  targeting: targetingSpec,
};

/** A creative that Meta accepts. */
export const creativeSpec = (pageId: string, message = 'Únete a nuestro equipo en Bogotá.') => ({
  name: 'Creativo',
  object_story_spec: {
    page_id: pageId,
    link_data: {
      link: 'https://empleos.example.com/vacantes/1',
      message,
      name: 'Desarrollador',
      call_to_action: { type: 'APPLY_NOW', value: { link: 'https://empleos.example.com/vacantes/1' } },
    },
  },
});
