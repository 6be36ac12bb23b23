import { timingSafeEqual } from 'node:crypto';
import type { SimulatedRequest } from '../dialect.js';
import type { XCredentials } from './x-account.js';
import type { XInput } from './x-input.js';
import type { XProblem } from './x-problem.js';
import { percentEncode, signRequest } from './x-signature.js';

/** Says what is wrong with a request's signature; undefined when it is right. */
export type XAuthorizer = (request: SimulatedRequest, input: XInput) => XProblem | undefined;

const refused: XProblem = {
  status: 401,
  errors: [{ code: 'UNAUTHORIZED_ACCESS', message: 'This request is not properly authenticated' }],
};

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** The parameters of an OAuth header; undefined if it is malformed or names one twice. */
const parseHeader = (header: string | undefined): ReadonlyMap<string, string> | undefined => {
  const list = /^OAuth\s+(.+)$/is.exec(header ?? '')?.[1];
  if (list === undefined) return undefined;
  const found = new Map<string, string>();
  for (const part of list.split(',')) {
    const [, name, value] = /^\s*([\w%.~-]+)="([^"]*)"\s*$/.exec(part) ?? [];
    const decoded = value === undefined ? undefined : decode(value);
    if (name === undefined || decoded === undefined || found.has(name)) return undefined;
    found.set(name, decoded);
  }
  return found;
};

const isEqual = (one: string, other: string): boolean =>
  Buffer.byteLength(one) === Buffer.byteLength(other) && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** The URL as the client addressed it: what it signs is what it thinks it talks to. */
const addressed = (request: SimulatedRequest): string => {
  const path = request.path.split('/').map(percentEncode).join('/');
  return `http://${(request.headers.host ?? '').toLowerCase()}${path}`;
};

/**
 * Checks OAuth 1.0a (https://docs.x.com/resources/fundamentals/authentication, read November 2026). A nonce is good once;
 * timestamps are not compared with the simulated clock, since clients sign with their own.
 */
export const createXAuthorizer = (credentials: XCredentials): XAuthorizer => {
  const nonces = new Set<string>();
  return (request, input) => {
    const header = parseHeader(request.headers.authorization);
    if (!header) return refused;
    const nonce = header.get('oauth_nonce') ?? '';
    const isWellFormed =
      header.get('oauth_signature_method') === 'HMAC-SHA1' &&
      (header.get('oauth_version') ?? '1.0') === '1.0' &&
      /^[1-9]\d{0,11}$/.test(header.get('oauth_timestamp') ?? '') &&
      nonce !== '';
    const isKnown =
      isEqual(header.get('oauth_consumer_key') ?? '', credentials.appKey) &&
      isEqual(header.get('oauth_token') ?? '', credentials.accessToken);
    if (!isWellFormed || !isKnown) return refused;
    const parameters = [
      ...input.signed,
      ...[...header].filter(([name]) => name !== 'oauth_signature' && name !== 'realm'),
    ];
    const signature = signRequest(
      { method: request.method, url: addressed(request), parameters },
      credentials.appSecret,
      credentials.accessSecret,
    );
    if (!isEqual(header.get('oauth_signature') ?? '', signature) || nonces.has(nonce)) return refused;
    nonces.add(nonce);
    return undefined;
  };
};
