import { xLanguages } from './data/x-languages.js';
import { xLocations } from './data/x-locations.js';
import { criteriaLimits, xAgeBuckets } from './data/x-targeting-types.js';
import { findEntity, xKinds } from './x-entity.js';
import { refuseValue, refuseWith } from './x-problem.js';
import type { XState } from './x-state.js';

/** One criterion, as it is written. */
export interface XCriterion {
  readonly type: string;
  readonly value: string;
  readonly operator: string;
}

/**
 * What accounts limited by United States rules on housing, credit and employment may not target
 * (https://devcommunity.x.com/t/138904, read November 2026).
 */
const limitedTypes = ['LANGUAGE', 'GENDER', 'INTEREST', 'FOLLOWERS_OF_USER', 'SIMILAR_TO_FOLLOWERS_OF_USER'];

const refuseLimited = ({ type, value }: XCriterion): never =>
  refuseWith(400, 'FEATURE_NOT_AVAILABLE', `This account may not target ${type} ${value}`, {
    parameter: 'targeting_type',
    value: type,
  });

const checkLimits = (state: Pick<XState, 'account'>, criterion: XCriterion): void => {
  if (!state.account.features.includes('HOUSING_AND_URBAN_DEVELOPMENT_LIMITATIONS')) return;
  const { type, value } = criterion;
  const place = type === 'LOCATION' ? xLocations.get(value)?.type : undefined;
  if (
    limitedTypes.includes(type) ||
    (type === 'AGE' && value !== 'AGE_OVER_18') ||
    place === 'CITIES' ||
    place === 'POSTAL_CODES'
  ) {
    refuseLimited(criterion);
  }
};

const checkAudience = (state: XState, value: string): void => {
  const audience = findEntity(state, xKinds.audience, value);
  if (audience.fields['targetable'] === true) return;
  refuseWith(400, 'INVALID_PARAMETER', `Custom Audience ${value} is not targetable`, {
    parameter: 'targeting_value',
    value,
  });
};

const checkValue = (state: XState, { type, value }: XCriterion): void => {
  const expect = (isRight: boolean, what: string): void => {
    if (!isRight) refuseValue('targeting_value', what, value);
  };
  switch (type) {
    case 'AGE':
      expect(xAgeBuckets.includes(value), 'age bucket');
      return;
    case 'GENDER':
      expect(value === '1' || value === '2', '1 or 2');
      return;
    case 'LANGUAGE':
      expect(Object.hasOwn(xLanguages, value), 'language code');
      return;
    case 'LOCATION':
      expect(xLocations.has(value), 'targeting_value of targeting_criteria/locations');
      return;
    case 'CUSTOM_AUDIENCE':
    case 'CUSTOM_AUDIENCE_EXPANDED':
      checkAudience(state, value);
      return;
    case 'FOLLOWERS_OF_USER':
      expect(value === state.account.credentials.promotableUserId, 'a fully promotable user');
      return;
    case 'CAMPAIGN_ENGAGEMENT':
    case 'CAMPAIGN_ENGAGEMENT_LOOKALIKE':
      findEntity(state, xKinds.campaign, value);
      return;
    default:
  }
};

const checkOperator = ({ type, operator }: XCriterion): void => {
  const isRange = operator === 'GTE' || operator === 'LT';
  const takesRange = type === 'NETWORK_ACTIVATION_DURATION' || type === 'PLATFORM_VERSION';
  if ((isRange && !takesRange) || (type === 'APP_LIST' && operator !== 'NE')) {
    refuseValue('operator_type', `operator of ${type}`, operator);
  }
};

/** Checks a new criterion against its line item's other ones. */
export const checkCriterion = (state: XState, criterion: XCriterion, others: readonly XCriterion[]): void => {
  checkOperator(criterion);
  checkValue(state, criterion);
  checkLimits(state, criterion);
  for (const [pattern, maximum] of criteriaLimits) {
    if (!pattern.test(criterion.type)) continue;
    if (others.filter(({ type }) => pattern.test(type)).length >= maximum) {
      refuseWith(400, 'INVALID_PARAMETER', `A line item may have ${String(maximum)} criteria of this type`, {
        parameter: 'targeting_type',
        value: criterion.type,
      });
    }
  }
};

/** The name X gives a criterion. */
export const criterionName = ({ type, value }: XCriterion): string => {
  if (type === 'LOCATION') return xLocations.get(value)?.name ?? value;
  if (type === 'LANGUAGE') return xLanguages[value] ?? value;
  if (type === 'GENDER') return value === '1' ? 'Male' : 'Female';
  if (type.startsWith('CUSTOM_AUDIENCE')) return 'Custom audience targeting';
  return value;
};
