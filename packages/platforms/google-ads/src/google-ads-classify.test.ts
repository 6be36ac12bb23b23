import { describe, expect, it } from 'vitest';
import { failure } from './__fixtures__/google-ads-wire.js';
import { classifyGoogleAds } from './google-ads-classify.js';

const request = { method: 'POST', path: '/x', operation: 'x' } as const;
const classify = (status: number, body: unknown) =>
  classifyGoogleAds({ status, headers: {}, body, bodyIsJson: true }, request);

describe('the meaning of an answer', () => {
  it.each([
    ['campaignError.DUPLICATE_CAMPAIGN_NAME', 'conflict'],
    ['adGroupError.DUPLICATE_ADGROUP_NAME', 'conflict'],
    ['assetError.DUPLICATE_ASSET_NAME', 'conflict'],
    ['mutateError.RESOURCE_NOT_FOUND', 'not_found'],
    ['contextError.OPERATION_NOT_PERMITTED_FOR_REMOVED_RESOURCE', 'not_found'],
    ['quotaError.RESOURCE_EXHAUSTED', 'rate_limited'],
    ['quotaError.RESOURCE_TEMPORARILY_EXHAUSTED', 'rate_limited'],
    ['quotaError.ACCESS_PROHIBITED', 'permission_denied'],
    ['internalError.TRANSIENT_ERROR', 'unavailable'],
    ['databaseError.CONCURRENT_MODIFICATION', 'unavailable'],
    ['authenticationError.OAUTH_TOKEN_EXPIRED', 'unauthenticated'],
    ['authenticationError.CUSTOMER_NOT_FOUND', 'config'],
    ['authorizationError.USER_PERMISSION_DENIED', 'permission_denied'],
    ['authorizationError.ACTION_NOT_PERMITTED', 'permission_denied'],
    ['campaignError.HEC_AGREEMENT_REQUIRED', 'permission_denied'],
    ['policyFindingError.POLICY_FINDING', 'policy_rejected'],
    ['policyViolationError.POLICY_ERROR', 'policy_rejected'],
    ['requestError.UNSUPPORTED_VERSION', 'config'],
    ['campaignBudgetError.NON_MULTIPLE_OF_MINIMUM_CURRENCY_UNIT', 'invalid_request'],
    ['anErrorOfTomorrow.NOBODY_KNOWS', 'invalid_request'],
  ])('%s is %s', (code, expected) => {
    expect(classify(400, failure(400, code).body)).toMatchObject({ code: expected, platformCode: code });
  });

  it.each([
    ['UNAVAILABLE', 503, 'unavailable'],
    ['RESOURCE_EXHAUSTED', 429, 'rate_limited'],
    ['UNAUTHENTICATED', 401, 'unauthenticated'],
    ['PERMISSION_DENIED', 403, 'permission_denied'],
    ['INVALID_ARGUMENT', 400, 'invalid_request'],
  ])('%s without details is %s', (status, code, expected) => {
    expect(classify(code, { error: { code, message: 'Because.', status } })).toMatchObject({ code: expected });
  });

  it('is what passes by itself first, then what was done already, however long the list', () => {
    const errors = [
      'adError.LINE_TOO_WIDE',
      'campaignError.DUPLICATE_CAMPAIGN_NAME',
      'quotaError.RESOURCE_EXHAUSTED',
    ].map((code) => ({ errorCode: { [code.split('.')[0] ?? '']: code.split('.')[1] }, message: 'M' }));
    const answer = (list: readonly object[]) => classify(400, { error: { code: 400, details: [{ errors: list }] } });
    expect(answer(errors)?.platformCode).toBe('quotaError.RESOURCE_EXHAUSTED');
    expect(answer(errors.slice(0, 2))?.platformCode).toBe('campaignError.DUPLICATE_CAMPAIGN_NAME');
    expect(answer(errors)?.message).toContain('There are 2 more errors.');
  });

  it('takes the wait from the message where the details hold none', () => {
    const { body } = failure(429, 'quotaError.RESOURCE_EXHAUSTED', {
      message: 'Too many requests. Retry in 41 seconds.',
    });
    expect(classify(429, body)?.retryAfterMs).toBe(41_000);
  });

  it('is a success when it names no error, and left to the status when it is no JSON of Google', () => {
    expect(classify(200, { mutateOperationResponses: [] })).toBeNull();
    expect(classify(200, [])).toBeNull();
    expect(classify(502, '<html>')).toBeNull();
  });
});
