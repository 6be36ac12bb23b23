import type { Request } from './a-request.js';
import type { RuleCase } from './rule-case.js';

const google = (request: Request = {}): Request => ({ platform: 'google-ads', ...request });
const options = (extras: Record<string, unknown>): Request => google({ extras });

/** A raw option that is forbidden in the United States and fine in Mexico. */
const optionCase = (rule: string, name: string): RuleCase => ({
  rule,
  keeps: { country: 'MX', request: options({ [name]: ['X'] }), says: 'nothing' },
  breaks: { country: 'US', request: options({ criteria: [{ [name]: ['X'] }] }), says: 'removed error' },
});

/** Both sides of every rule of Google Ads. */
export const googleAdsCases: readonly RuleCase[] = [
  {
    rule: 'google.gender',
    keeps: { country: 'MX', request: google({ targeting: { genders: ['male'] } }), says: 'nothing' },
    breaks: { country: 'CA', request: google({ targeting: { genders: ['male'] } }), says: 'removed error' },
  },
  {
    rule: 'google.age',
    keeps: { country: 'MX', request: google({ targeting: { ageRange: { minimum: 25 } } }), says: 'nothing' },
    breaks: { country: 'US', request: google({ targeting: { ageRange: { minimum: 18 } } }), says: 'removed error' },
  },
  optionCase('google.parental', 'parental_status'),
  optionCase('google.marital', 'marital_status'),
  {
    rule: 'google.zip',
    keeps: { country: 'CA', request: google({ targeting: { postalCodes: ['M5V'] } }), says: 'nothing' },
    breaks: { country: 'US', request: google({ targeting: { postalCodes: ['M5V', '33101'] } }), says: 'removed error' },
  },
  {
    rule: 'google.fsa.ca',
    keeps: { country: 'CA', request: google({ targeting: { postalCodes: ['M5V'] } }), says: 'allowed info' },
    breaks: { country: 'CA', request: google({ targeting: { postalCodes: ['M5V 3L9'] } }), says: 'nothing' },
  },
  {
    rule: 'google.radius',
    keeps: {
      country: 'US',
      request: google({
        targeting: {
          places: [
            { country: 'US', city: 'Miami', radiusKilometers: 1 },
            { country: 'US', city: 'Tampa' },
          ],
        },
      }),
      says: 'nothing',
    },
    breaks: {
      country: 'US',
      request: google({ targeting: { places: [{ country: 'US', city: 'Miami', radiusKilometers: 0.5 }] } }),
      says: 'forced error',
    },
  },
  {
    rule: 'google.geo',
    keeps: { country: 'US', request: google(), says: 'allowed info' },
    breaks: { country: 'MX', request: google(), says: 'nothing' },
  },
  {
    rule: 'google.income',
    keeps: { country: 'MX', request: options({ income_range: ['TOP_10'] }), says: 'nothing' },
    breaks: { country: 'US', request: options({ income_range: ['TOP_10'] }), says: 'warned warning' },
  },
  {
    rule: 'google.predefined',
    keeps: { country: 'US', request: options({ user_interest: ['80031'] }), says: 'allowed info' },
    breaks: { country: 'US', request: google(), says: 'nothing' },
  },
  {
    rule: 'google.customer_match',
    keeps: { country: 'MX', request: google({ targeting: { audienceIds: ['nurses'] } }), says: 'nothing' },
    breaks: { country: 'US', request: google({ targeting: { audienceIds: ['nurses'] } }), says: 'warned warning' },
  },
  {
    rule: 'google.eu_political',
    keeps: { country: 'CO', request: google(), says: 'required info' },
    breaks: {
      country: 'CO',
      request: options({ containsEuPoliticalAdvertising: 'CONTAINS_EU_POLITICAL_ADVERTISING' }),
      says: 'forced error',
    },
  },
  {
    rule: 'google.ack',
    keeps: { country: 'US', request: google({ confirmed: { 'google.ack': true } }), says: 'allowed info' },
    breaks: { country: 'US', request: google({ confirmed: { 'google.ack': false } }), says: 'refused error' },
  },
];
