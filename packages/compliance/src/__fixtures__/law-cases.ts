import { anOpening } from '@adflux/core/testing';
import type { Request } from './a-request.js';
import type { RuleCase } from './rule-case.js';

const withAudience = (facts: NonNullable<Request['audiences']>[string]): Request => ({
  targeting: { audienceIds: ['known'] },
  audiences: { known: facts },
});
const elsewhere = { advertiserCountry: 'MX' };

/** Both sides of every rule of the laws. They hold on any platform. */
export const lawCases: readonly RuleCase[] = [
  {
    rule: 'co.age',
    keeps: { country: 'CO', request: { targeting: { ageRange: { minimum: 18 } } }, says: 'nothing' },
    breaks: { country: 'CO', request: { targeting: { ageRange: { minimum: 18, maximum: 35 } } }, says: 'forced error' },
  },
  {
    rule: 'co.sex_etc',
    keeps: { country: 'MX', request: { targeting: { genders: ['female'] } }, says: 'nothing' },
    breaks: {
      country: 'CO',
      request: { targeting: { genders: ['female'] }, extras: { maritalStatus: 'single' } },
      says: 'removed error',
      fields: ['targeting.genders', 'extras.maritalStatus'],
    },
  },
  {
    rule: 'co.pregnancy',
    keeps: { country: 'CO', says: 'required info' },
    breaks: { country: 'CO', request: { confirmed: { 'co.pregnancy': false } }, says: 'refused error' },
  },
  {
    rule: 'co.consent',
    keeps: { country: 'CO', request: withAudience({ hasConsent: true }), says: 'allowed info' },
    breaks: { country: 'CO', request: withAudience({ hasConsent: false }), says: 'removed error' },
  },
  {
    rule: 'co.sensitive',
    keeps: {
      country: 'MX',
      request: { ...withAudience({ sensitiveAttributes: ['health'] }), ...elsewhere },
      says: 'nothing',
    },
    // The advertiser is Colombian, so Colombian data law holds for ads in Mexico too.
    breaks: { country: 'MX', request: withAudience({ sensitiveAttributes: ['health'] }), says: 'removed error' },
  },
  {
    rule: 'co.rights',
    keeps: { country: 'CO', says: 'nothing' },
    breaks: {
      country: 'CO',
      request: { ...withAudience({}), confirmed: { 'co.rights': false } },
      says: 'refused error',
    },
  },
  {
    rule: 'co.spe',
    keeps: { country: 'CO', request: { confirmed: { 'co.spe': true } }, says: 'allowed info' },
    breaks: { country: 'CO', request: { confirmed: { 'co.spe': false } }, says: 'refused error' },
  },
  {
    rule: 'us.adea',
    keeps: { country: 'US', request: { targeting: { ageRange: { minimum: 18 } } }, says: 'nothing' },
    breaks: { country: 'PR', request: { targeting: { ageRange: { minimum: 18, maximum: 39 } } }, says: 'forced error' },
  },
  {
    rule: 'eu.dsa26',
    keeps: { country: 'GB', request: withAudience({ sensitiveAttributes: ['union'] }), says: 'nothing' },
    breaks: { country: 'ES', request: withAudience({ sensitiveAttributes: ['union'] }), says: 'removed error' },
  },
  {
    rule: 'eu.dsa28',
    keeps: { country: 'ES', request: { targeting: { ageRange: { minimum: 18, maximum: 40 } } }, says: 'nothing' },
    breaks: { country: 'ES', request: { targeting: { ageRange: { minimum: 16 } } }, says: 'forced error' },
  },
  {
    rule: 'eu.aia',
    keeps: { country: 'ES', request: { confirmed: { 'eu.aia': true } }, says: 'allowed info' },
    breaks: { country: 'ES', request: { confirmed: { 'eu.aia': false } }, says: 'required info' },
  },
  {
    rule: 'eu.pay',
    keeps: { country: 'ES', says: 'allowed info' },
    breaks: { country: 'ES', request: { opening: withoutSalary() }, says: 'required warning' },
  },
];

function withoutSalary(): NonNullable<Request['opening']> {
  const { salary: _salary, ...opening } = anOpening();
  return opening;
}
