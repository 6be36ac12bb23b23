import type { Request } from './a-request.js';
import type { RuleCase } from './rule-case.js';

const colombian = (request: Request = {}): Request => ({ platform: 'tiktok', ...request });
/** By an advertiser in the United States the special category is on, also for ads in Mexico. */
const american = (request: Request = {}): Request => ({ platform: 'tiktok', advertiserCountry: 'US', ...request });

/** A raw option that the special category takes away. */
const optionCase = (rule: string, name: string, value: unknown = ['X']): RuleCase => ({
  rule,
  keeps: { country: 'MX', request: colombian({ extras: { [name]: value } }), says: 'nothing' },
  breaks: { country: 'MX', request: american({ extras: { [name]: value } }), says: 'removed error' },
});

/** Both sides of every rule of TikTok. */
export const tiktokCases: readonly RuleCase[] = [
  {
    rule: 'tiktok.si.us_ca',
    keeps: { country: 'CO', request: american(), says: 'required info' },
    breaks: { country: 'CO', request: american({ extras: { special_industries: ['HOUSING'] } }), says: 'forced error' },
  },
  {
    rule: 'tiktok.si.other',
    keeps: { country: 'US', request: colombian(), says: 'nothing' },
    breaks: {
      country: 'US',
      request: colombian({ extras: { special_industries: ['EMPLOYMENT'] } }),
      says: 'removed error',
    },
  },
  {
    rule: 'tiktok.non_us_adv',
    keeps: {
      country: 'US',
      request: colombian({ targeting: { ageRange: { minimum: 18 } }, extras: { gender: 'GENDER_UNLIMITED' } }),
      says: 'nothing',
    },
    breaks: {
      country: 'CA',
      request: colombian({
        targeting: { genders: ['male'], postalCodes: ['M5V'] },
        extras: { age_groups: ['AGE_18_24'], household_income: ['TOP_5'], gender: 'GENDER_MALE' },
      }),
      says: 'removed error',
      fields: [
        'targeting.genders',
        'targeting.postalCodes',
        'extras.gender',
        'extras.age_groups',
        'extras.household_income',
      ],
    },
  },
  {
    rule: 'tiktok.age',
    keeps: { country: 'MX', request: american(), says: 'forced info' },
    breaks: {
      country: 'MX',
      request: american({ targeting: { ageRange: { minimum: 25, maximum: 34 } } }),
      says: 'forced error',
    },
  },
  {
    rule: 'tiktok.gender',
    keeps: { country: 'MX', request: american({ extras: { gender: 'GENDER_UNLIMITED' } }), says: 'nothing' },
    breaks: { country: 'MX', request: american({ targeting: { genders: ['female'] } }), says: 'removed error' },
  },
  optionCase('tiktok.zip', 'zipcode_ids'),
  optionCase('tiktok.device_price', 'device_price_ranges', [0, 250]),
  {
    rule: 'tiktok.lookalike',
    keeps: { country: 'MX', request: american({ targeting: { audienceIds: ['nurses'] } }), says: 'nothing' },
    breaks: {
      country: 'MX',
      request: american({ targeting: { lookalikeAudienceIds: ['best'] } }),
      says: 'removed error',
    },
  },
  optionCase('tiktok.hashtag', 'actions', [{ action_scene: 'HASHTAG_RELATED' }]),
  optionCase('tiktok.interest_kw', 'interest_keyword_ids'),
  optionCase('tiktok.expansion', 'smart_audience_enabled', true),
  optionCase('tiktok.auto', 'auto_targeting_enabled', true),
  {
    rule: 'tiktok.excl_hashtag_premium',
    keeps: { country: 'MX', request: american({ targeting: { excludedAudienceIds: ['hired'] } }), says: 'nothing' },
    breaks: {
      country: 'MX',
      request: american({ targeting: { excludedAudienceIds: ['tag'] }, audiences: { tag: { kind: 'hashtag' } } }),
      says: 'removed error',
    },
  },
  optionCase('tiktok.income', 'household_income'),
  {
    rule: 'tiktok.interest',
    keeps: {
      country: 'MX',
      request: american({ extras: { interest_category_ids: ['101'] }, allowedOptions: { 'tiktok.interest': ['101'] } }),
      says: 'nothing',
    },
    breaks: {
      country: 'MX',
      request: american({
        extras: { interest_category_ids: ['101', '999'] },
        allowedOptions: { 'tiktok.interest': ['101'] },
      }),
      says: 'removed error',
    },
  },
];
