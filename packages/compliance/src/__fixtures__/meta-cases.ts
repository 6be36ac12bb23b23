import type { Request } from './a-request.js';
import type { RuleCase } from './rule-case.js';

const meta = (request: Request = {}): Request => ({ platform: 'meta', ...request });
const city = (country: string, radiusKilometers?: number): Request =>
  meta({ targeting: { places: [{ country, city: 'Somewhere', ...(radiusKilometers && { radiusKilometers }) }] } });

/** Both sides of every rule of Meta. */
export const metaCases: readonly RuleCase[] = [
  {
    rule: 'meta.sac.required',
    keeps: { country: 'CO', request: meta(), says: 'required info', fields: ['declarations.special_ad_categories'] },
    breaks: { country: 'CO', request: meta({ extras: { special_ad_categories: [] } }), says: 'forced error' },
  },
  {
    rule: 'meta.sac.country',
    keeps: {
      country: 'CO',
      request: meta({ audienceCountries: ['MX'], extras: { special_ad_category_country: ['MX', 'CO'] } }),
      says: 'required info',
    },
    breaks: {
      country: 'CO',
      request: meta({ extras: { specialAdCategoryCountry: ['US'] } }),
      says: 'forced error',
    },
  },
  {
    rule: 'meta.advantage',
    keeps: { country: 'CO', request: meta(), says: 'required info' },
    breaks: {
      country: 'CO',
      request: meta({ extras: { targeting_automation: { advantage_audience: 1 } } }),
      says: 'forced error',
    },
  },
  {
    rule: 'meta.dsa',
    keeps: {
      country: 'DE',
      request: meta({ extras: { dsaBeneficiary: 'Andina GmbH', dsaPayor: 'Board S.A.S.' } }),
      says: 'required info',
    },
    breaks: { country: 'DE', request: meta(), says: 'refused error', fields: ['extras.dsa_payor'] },
  },
  {
    rule: 'meta.dryrun',
    keeps: { country: 'CO', request: meta(), says: 'nothing' },
    breaks: {
      country: 'CO',
      request: meta({ extras: { execution_options: ['validate_only'] } }),
      says: 'allowed info',
    },
  },
  {
    rule: 'meta.status',
    keeps: { country: 'CO', request: meta(), says: 'required info' },
    breaks: { country: 'CO', request: meta({ extras: { status: 'ACTIVE' } }), says: 'forced error' },
  },
  {
    rule: 'meta.zip',
    keeps: { country: 'MX', request: meta({ targeting: { postalCodes: ['06600'] } }), says: 'nothing' },
    breaks: {
      country: 'US',
      request: meta({ targeting: { postalCodes: ['33101'] }, extras: { geo: { zips: [{ key: 'US:33101' }] } } }),
      says: 'removed error',
      fields: ['targeting.postalCodes', 'extras.geo.zips'],
    },
  },
  {
    rule: 'meta.geo_exclude',
    keeps: {
      country: 'MX',
      request: meta({ targeting: { excludedPlaces: [{ country: 'MX', city: 'Puebla' }] } }),
      says: 'nothing',
    },
    breaks: {
      country: 'FR',
      request: meta({ targeting: { excludedPlaces: [{ country: 'FR', city: 'Paris' }] } }),
      says: 'removed error',
    },
  },
  {
    rule: 'meta.radius.us',
    keeps: { country: 'US', request: city('US', 25), says: 'nothing' },
    breaks: {
      country: 'US',
      request: city('US', 24),
      says: 'forced error',
      fields: ['targeting.places[0].radiusKilometers'],
    },
  },
  {
    rule: 'meta.radius.ca_eu',
    keeps: { country: 'CA', request: city('CA', 25), says: 'nothing' },
    breaks: { country: 'DE', request: city('DE', 10), says: 'warned warning' },
  },
  {
    rule: 'meta.age',
    keeps: {
      country: 'US',
      request: meta({ targeting: { ageRange: { minimum: 18, maximum: 65 } } }),
      says: 'forced info',
    },
    breaks: {
      country: 'CA',
      request: meta({ targeting: { ageRange: { minimum: 25, maximum: 40 } } }),
      says: 'forced error',
    },
  },
  {
    rule: 'meta.gender',
    keeps: { country: 'US', request: meta({ targeting: { genders: ['female', 'male', 'other'] } }), says: 'nothing' },
    breaks: { country: 'US', request: meta({ targeting: { genders: ['male'] } }), says: 'removed error' },
  },
  {
    rule: 'meta.lookalike',
    keeps: { country: 'US', request: meta({ targeting: { audienceIds: ['nurses'] } }), says: 'nothing' },
    breaks: {
      country: 'US',
      request: meta({
        targeting: { audienceIds: ['nurses', 'alike'], lookalikeAudienceIds: ['best'] },
        audiences: { alike: { kind: 'lookalike' } },
        extras: { custom: [{ id: '1', subtype: 'LOOKALIKE' }] },
      }),
      says: 'removed error',
      fields: ['targeting.lookalikeAudienceIds', 'targeting.audienceIds', 'extras.custom[0]'],
    },
  },
  {
    rule: 'meta.exclude_audience',
    keeps: { country: 'MX', request: meta({ targeting: { excludedAudienceIds: ['hired'] } }), says: 'nothing' },
    breaks: { country: 'US', request: meta({ targeting: { excludedAudienceIds: ['hired'] } }), says: 'removed error' },
  },
  {
    rule: 'meta.saved_audience',
    keeps: { country: 'US', request: meta(), says: 'nothing' },
    breaks: { country: 'US', request: meta({ extras: { saved_audience_id: '7' } }), says: 'warned warning' },
  },
  {
    rule: 'meta.detailed',
    keeps: {
      country: 'US',
      request: meta({ extras: { interests: [{ id: '6003' }] }, allowedOptions: { 'meta.detailed': ['6003'] } }),
      says: 'nothing',
    },
    breaks: {
      country: 'US',
      request: meta({ extras: { spec: [{ family_statuses: [{ id: '1' }] }] } }),
      says: 'removed error',
      fields: ['extras.spec[0].family_statuses'],
    },
  },
  {
    rule: 'meta.custom_audience',
    keeps: { country: 'MX', request: meta({ targeting: { audienceIds: ['nurses'] } }), says: 'nothing' },
    breaks: { country: 'US', request: meta({ targeting: { audienceIds: ['nurses'] } }), says: 'warned warning' },
  },
];
