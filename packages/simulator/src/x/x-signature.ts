import { createHmac } from 'node:crypto';

/** What is signed. */
export interface SignedRequest {
  readonly method: string;
  /** Scheme, host, port and path as the client addressed them, without the query. */
  readonly url: string;
  /** Query, form and `oauth_` parameters, decoded, without `oauth_signature`. */
  readonly parameters: readonly (readonly [string, string])[];
}

/** Percent-encodes as RFC 5849 section 3.6 wants it: more than `encodeURIComponent` does. */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const byBytes = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The signature base string of RFC 5849 section 3.4.1. */
const toBaseString = ({ method, url, parameters }: SignedRequest): string => {
  const pairs = parameters
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .sort(([name, value], [otherName, otherValue]) => byBytes(name, otherName) || byBytes(value, otherValue))
    .map(([name, value]) => `${name}=${value}`);
  return [method.toUpperCase(), percentEncode(url), percentEncode(pairs.join('&'))].join('&');
};

/** Signs with HMAC-SHA1 (RFC 5849 section 3.4.2), in base64. */
export const signRequest = (request: SignedRequest, appSecret: string, accessSecret: string): string =>
  createHmac('sha1', `${percentEncode(appSecret)}&${percentEncode(accessSecret)}`)
    .update(toBaseString(request))
    .digest('base64');
