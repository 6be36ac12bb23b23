import type { ErrorCode } from '@adflux/core';

/** What one error of Google Ads means here. */
export interface GoogleAdsErrorMeaning {
  readonly code: ErrorCode;
  /** What to do about it. */
  readonly advice?: string;
  /** How long to wait when Google does not say, in milliseconds. */
  readonly retryAfterMs?: number;
}

const MINUTE_MS = 60_000;
const reauthorize = 'Grant access again and replace the refresh token.';
const developerTokenAdvice =
  'Access belongs to the Cloud project of the OAuth client since September 2026: check its access level, and leave developerToken out.';
const changedMeanwhile = 'Someone else changes the same account at this moment.';

/**
 * Meanings of single errors, by `<error field>.<value>`, where they differ from their field's.
 *
 * @see https://developers.google.com/google-ads/api/docs/common-errors (October 2026)
 */
const meanings: Readonly<Record<string, GoogleAdsErrorMeaning>> = {
  // Names are unique, so these say that an earlier create was carried out; the ports look it up and return it.
  'campaignError.DUPLICATE_CAMPAIGN_NAME': { code: 'conflict' },
  'adGroupError.DUPLICATE_ADGROUP_NAME': { code: 'conflict' },
  'campaignBudgetError.DUPLICATE_NAME': { code: 'conflict' },
  'assetError.DUPLICATE_ASSET_NAME': { code: 'conflict' },
  'assetError.NAME_CONFLICT_FOR_ASSET_TYPE': { code: 'conflict' },
  // Both are documented for a name that another user list of the account has.
  'userListError.NAME_ALREADY_USED': { code: 'conflict' },
  'userListError.INVALID_NAME': { code: 'conflict' },
  'userListError.ADVERTISER_NOT_ON_ALLOWLIST_FOR_USING_UPLOADED_DATA': {
    code: 'permission_denied',
    advice: 'The account may not use Customer Match yet; Google looks at its payment and policy history.',
  },
  'mutateError.RESOURCE_ALREADY_EXISTS': { code: 'conflict' },
  'mutateError.RESOURCE_NOT_FOUND': { code: 'not_found' },
  'requestError.RESOURCE_NOT_FOUND': { code: 'not_found' },
  'contextError.OPERATION_NOT_PERMITTED_FOR_REMOVED_RESOURCE': { code: 'not_found', advice: 'It was removed.' },
  'adGroupAdError.CANNOT_OPERATE_ON_REMOVED_ADGROUPAD': { code: 'not_found', advice: 'It was removed.' },
  'campaignBudgetError.CAMPAIGN_BUDGET_REMOVED': { code: 'not_found', advice: 'Its budget was removed.' },
  'campaignError.HEC_AGREEMENT_REQUIRED': {
    code: 'permission_denied',
    advice:
      'Accept the personalized advertising policy for housing, employment and credit in the Google Ads interface.',
  },
  'mutateError.EU_POLITICAL_ADVERTISING_DECLARATION_REQUIRED': {
    code: 'invalid_request',
    advice: 'Another campaign of this account lacks its declaration about political advertising in the EU; add it.',
  },
  'campaignBudgetError.BUDGET_BELOW_PER_DAY_MINIMUM': { code: 'invalid_request', advice: 'Raise the daily budget.' },
  'databaseError.CONCURRENT_MODIFICATION': { code: 'unavailable', advice: changedMeanwhile, retryAfterMs: 5_000 },
  'quotaError.ACCESS_PROHIBITED': { code: 'permission_denied', advice: developerTokenAdvice },
  'quotaError.RESOURCE_TEMPORARILY_EXHAUSTED': { code: 'rate_limited', retryAfterMs: 5_000 },
  'quotaError.EXCESSIVE_SHORT_TERM_QUERY_RESOURCE_CONSUMPTION': { code: 'rate_limited', retryAfterMs: 5 * MINUTE_MS },
  'quotaError.EXCESSIVE_LONG_TERM_QUERY_RESOURCE_CONSUMPTION': { code: 'rate_limited', retryAfterMs: 60 * MINUTE_MS },
  'quotaError.PAYMENTS_PROFILE_ACTIVATION_RATE_LIMIT_EXCEEDED': {
    code: 'rate_limited',
    advice: 'The payments profile takes no more activations for a week.',
    retryAfterMs: 7 * 24 * 60 * MINUTE_MS,
  },
  'authenticationError.OAUTH_TOKEN_REVOKED': { code: 'unauthenticated', advice: reauthorize },
  'authenticationError.GOOGLE_ACCOUNT_DELETED': { code: 'unauthenticated', advice: reauthorize },
  'authenticationError.DEVELOPER_TOKEN_INVALID': { code: 'config', advice: developerTokenAdvice },
  'authenticationError.CUSTOMER_NOT_FOUND': { code: 'config', advice: 'Check customerId: digits only, no dashes.' },
  'authenticationError.CLIENT_CUSTOMER_ID_INVALID': { code: 'config', advice: 'Check customerId: digits only.' },
  'authenticationError.NOT_ADS_USER': {
    code: 'permission_denied',
    advice: 'The Google account that gave the refresh token has no access to any Google Ads account.',
  },
  'authorizationError.USER_PERMISSION_DENIED': {
    code: 'permission_denied',
    advice: 'Give the user access to the account, or set loginCustomerId to the manager that has it.',
  },
  'authorizationError.CLOUD_PROJECT_NOT_APPROVED_FOR_PRODUCTION': {
    code: 'permission_denied',
    advice: 'The Cloud project has test access only. Apply for a higher level, or use a test account.',
  },
  'authorizationError.CUSTOMER_NOT_ENABLED': {
    code: 'permission_denied',
    advice: 'The account is not active yet, or was cancelled.',
  },
  'requestError.UNSUPPORTED_VERSION': { code: 'config', advice: 'This API version was switched off; set apiVersion.' },
  'requestError.INVALID_CUSTOMER_ID': { code: 'config', advice: 'Check customerId: digits only, no dashes.' },
  'requestError.LOGIN_CUSTOMER_ID_PARAMETER_MISSING': { code: 'config', advice: 'Set loginCustomerId.' },
  'requestError.DEVELOPER_TOKEN_PARAMETER_MISSING': { code: 'config', advice: 'Set developerToken.' },
  'resourceCountLimitExceededError.RESPONSE_ROW_LIMIT_EXCEEDED': { code: 'invalid_request' },
};

/** Meanings of all other values, by error field. */
const fieldMeanings: Readonly<Record<string, GoogleAdsErrorMeaning>> = {
  authenticationError: { code: 'unauthenticated', advice: 'Check the OAuth credentials.' },
  authorizationError: { code: 'permission_denied' },
  operationAccessDeniedError: { code: 'permission_denied' },
  resourceAccessDeniedError: { code: 'permission_denied' },
  notAllowlistedError: { code: 'permission_denied' },
  headerError: { code: 'config', advice: 'Check loginCustomerId: digits only.' },
  quotaError: { code: 'rate_limited' },
  internalError: { code: 'unavailable' },
  policyFindingError: { code: 'policy_rejected', advice: 'Change the text or the landing page.' },
  policyViolationError: { code: 'policy_rejected', advice: 'Change the text or the landing page.' },
  resourceCountLimitExceededError: {
    code: 'conflict',
    advice: 'The account is full; remove what is no longer needed.',
  },
};

/** Meanings by the canonical status of the whole answer, for answers without details. */
const statusMeanings: Readonly<Record<string, GoogleAdsErrorMeaning>> = {
  UNAUTHENTICATED: { code: 'unauthenticated', advice: 'Check the OAuth credentials.' },
  PERMISSION_DENIED: { code: 'permission_denied' },
  NOT_FOUND: { code: 'not_found' },
  ALREADY_EXISTS: { code: 'conflict' },
  RESOURCE_EXHAUSTED: { code: 'rate_limited' },
  ABORTED: { code: 'unavailable', advice: changedMeanwhile },
  UNAVAILABLE: { code: 'unavailable' },
  DEADLINE_EXCEEDED: { code: 'unavailable' },
  INTERNAL: { code: 'unavailable' },
  UNKNOWN: { code: 'unavailable' },
};

/** What an error is to AdFlux, by its canonical code such as `campaignError.DUPLICATE_CAMPAIGN_NAME`. */
export const meaningOfError = (code: string): GoogleAdsErrorMeaning =>
  meanings[code] ?? fieldMeanings[code.split('.')[0] ?? ''] ?? { code: 'invalid_request' };

/** What an answer without details is to AdFlux, by its canonical status such as `UNAVAILABLE`. */
export const meaningOfStatus = (status: string | null | undefined): GoogleAdsErrorMeaning =>
  statusMeanings[status ?? ''] ?? { code: 'invalid_request' };

/** Codes that mean: an entity of this name exists already. */
export const duplicateNameCodes: ReadonlySet<string> = new Set([
  'campaignError.DUPLICATE_CAMPAIGN_NAME',
  'adGroupError.DUPLICATE_ADGROUP_NAME',
  'assetError.DUPLICATE_ASSET_NAME',
  'userListError.NAME_ALREADY_USED',
  'userListError.INVALID_NAME',
]);
