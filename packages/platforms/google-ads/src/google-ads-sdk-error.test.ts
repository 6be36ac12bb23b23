import { describe, expect, it } from 'vitest';
import { toSdkAnswer } from './google-ads-sdk-error.js';

const grpcError = (code: number, details: string, metadata: Readonly<Record<string, readonly unknown[]>> = {}) =>
  Object.assign(new Error(`${String(code)} ${details}`), { code, details, metadata: { toJSON: () => metadata } });
const decode = (bytes: Uint8Array): object => ({ errors: [{ message: `${String(bytes.length)} bytes` }] });
const thrownBy = (error: unknown): unknown => {
  try {
    return toSdkAnswer(error, decode);
  } catch (thrown) {
    return thrown;
  }
};

describe('what google-ads-api throws', () => {
  it('is an answer where Google gave one, with its failure read', () => {
    const metadata = {
      'request-id': ['R-1'],
      'google.ads.googleads.v25.errors.googleadsfailure-bin': [new Uint8Array(3)],
    };
    expect(toSdkAnswer(grpcError(3, 'Request contains an invalid argument.', metadata), decode)).toEqual({
      status: 400,
      headers: { 'request-id': 'R-1' },
      body: {
        error: {
          code: 400,
          message: 'Request contains an invalid argument.',
          status: 'INVALID_ARGUMENT',
          details: [{ errors: [{ message: '3 bytes' }] }],
        },
      },
      bodyIsJson: true,
    });
  });

  it.each([
    ['No connection established. Last error: Error: connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED'],
    ['Name resolution failed for target dns:googleads.example', 'EAI_AGAIN'],
    ['read ECONNRESET', 'ECONNRESET'],
    ['Connection dropped', 'ECONNRESET'],
    ['Getting metadata from plugin failed with error: request to token endpoint failed, ETIMEDOUT', 'EAI_AGAIN'],
  ])('is a lost connection where nobody answered: %s', (details, code) => {
    expect(thrownBy(grpcError(14, details))).toMatchObject({ message: details, code });
  });

  it('is a refusal where the token endpoint knows the refresh token no more', () => {
    const details = 'Getting metadata from plugin failed with error: invalid_grant';
    expect(toSdkAnswer(grpcError(14, details), decode)).toMatchObject({
      status: 401,
      body: { error: { status: 'UNAUTHENTICATED', message: details } },
    });
  });

  it('keeps nothing but the message and the code of anything else', () => {
    const error = Object.assign(new Error('socket hang up'), {
      code: 'EPIPE',
      config: { data: 'refresh_token=secret' },
    });
    expect(thrownBy(error)).toEqual(Object.assign(new Error('socket hang up'), { code: 'EPIPE' }));
    expect(Object.keys(thrownBy(error) as object)).toEqual(['code']);
    expect(thrownBy('The client has already been closed.')).toBeInstanceOf(Error);
  });
});
