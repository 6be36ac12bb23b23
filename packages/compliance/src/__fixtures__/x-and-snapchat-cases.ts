import type { Request } from './a-request.js';
import type { RuleCase } from './rule-case.js';

const snap = (request: Request = {}): Request => ({ platform: 'snapchat', ...request });
const onX = (request: Request = {}): Request => ({ platform: 'x', ...request });

/** Both sides of every rule of X and Snapchat. */
export const xAndSnapchatCases: readonly RuleCase[] = [
  {
    rule: 'snap.age_groups',
    keeps: { country: 'US', request: snap({ extras: { demographics: [{ min_age: '18' }] } }), says: 'nothing' },
    breaks: { country: 'US', request: snap({ extras: { demographics: [{ max_age: '34' }] } }), says: 'warned warning' },
  },
  {
    rule: 'snap.gender',
    keeps: { country: 'MX', request: snap({ targeting: { genders: ['male'] } }), says: 'nothing' },
    breaks: { country: 'US', request: snap({ targeting: { genders: ['male'] } }), says: 'warned warning' },
  },
  {
    rule: 'snap.postal_code',
    keeps: { country: 'MX', request: snap({ targeting: { postalCodes: ['06600'] } }), says: 'nothing' },
    breaks: { country: 'CA', request: snap({ extras: { geos: [{ circles: [] }] } }), says: 'warned warning' },
  },
  {
    rule: 'snap.regulated',
    keeps: { country: 'CO', request: snap({ extras: { regulated_content: false } }), says: 'nothing' },
    breaks: { country: 'CO', request: snap({ extras: { regulated_content: true } }), says: 'warned warning' },
  },
  {
    rule: 'snap.sensitive',
    keeps: { country: 'MX', request: snap({ targeting: { audienceIds: ['nurses'] } }), says: 'nothing' },
    breaks: {
      country: 'MX',
      request: snap({ targeting: { audienceIds: ['ill'] }, audiences: { ill: { sensitiveAttributes: ['health'] } } }),
      says: 'removed error',
    },
  },
  {
    rule: 'x.global',
    keeps: { country: 'MX', request: onX({ targeting: { ageRange: { minimum: 18 } } }), says: 'nothing' },
    breaks: {
      country: 'MX',
      request: onX({ extras: { targeting_criteria: [{ targeting_type: 'GENDER', targeting_value: '1' }] } }),
      says: 'removed error',
      fields: ['extras.targeting_criteria[0]'],
    },
  },
  {
    rule: 'x.sensitive',
    keeps: {
      country: 'MX',
      request: onX({ targeting: { audienceIds: ['young'] }, audiences: { young: { sensitiveAttributes: ['age'] } } }),
      says: 'nothing',
    },
    breaks: { country: 'MX', request: onX({ extras: { politicalViews: ['left'] } }), says: 'removed error' },
  },
  {
    rule: 'x.us_ca',
    keeps: { country: 'MX', request: onX({ targeting: { languages: ['es'] } }), says: 'nothing' },
    breaks: {
      country: 'US',
      request: onX({ targeting: { languages: ['es'], postalCodes: ['33101'] } }),
      says: 'removed error',
      fields: ['targeting.languages', 'targeting.postalCodes'],
    },
  },
];
