import { europeanEconomicArea, unitedStates } from '../rules/countries.js';
import type { Rule } from '../rules/rule.js';

/**
 * Europe as Meta's restrictions are taken to mean it. Meta says "certain European countries and territories"; its list could
 * not be read, so the whole of EU27, EEA, Switzerland and the United Kingdom counts.
 */
export const metaEurope: readonly string[] = [...europeanEconomicArea, 'CH', 'GB'];

/** Where Meta limits audiences of job ads: by audience, or everywhere for advertisers in the United States. */
export const metaRestricted: Rule['where'] = {
  audience: [...unitedStates, 'CA', ...metaEurope],
  advertiser: unitedStates,
};
