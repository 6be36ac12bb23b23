import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SimulatedRequest } from '../dialect.js';
import type { MetaInput } from './meta-input.js';
import { refuse } from './meta-problem.js';
import type { MetaState } from './meta-state.js';

const newestVersion = 26;
/** v24.0 expired on 2026-10-06 (https://developers.facebook.com/docs/graph-api/changelog, read November 2026). */
const oldestVersion = 25;

/** Refuses versions that have expired and versions that do not exist yet. */
export const checkVersion = (version: string | undefined): void => {
  const major = Number(/^v(\d+)\.0$/.exec(version ?? '')?.[1] ?? Number.NaN);
  if (major < oldestVersion || Number.isNaN(major)) {
    refuse({
      code: 2635,
      type: 'OAuthException',
      message: `(#2635) You are calling a deprecated version of the Ads API. Please update to the latest version: v${String(newestVersion)}.0.`,
    });
  }
  if (major > newestVersion) {
    refuse({ code: 2500, message: `Unknown path components: /${version ?? ''}` });
  }
};

const tokenOf = (request: SimulatedRequest, input: MetaInput): string | undefined => {
  const header = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return header ?? (typeof input['access_token'] === 'string' ? input['access_token'] : undefined);
};

const isEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** Refuses a call without the one token that is valid, or with a proof that does not belong to it. */
export const checkToken = ({ credentials }: MetaState, request: SimulatedRequest, input: MetaInput): void => {
  const token = tokenOf(request, input);
  if (token === undefined) {
    refuse({ code: 104, message: 'An access token is required to request this resource.' });
  } else if (!isEqual(token, credentials.accessToken)) {
    refuse({
      code: 190,
      message: 'Invalid OAuth access token - Cannot parse access token',
      headers: { 'www-authenticate': 'OAuth "Facebook Platform" "invalid_token" "Invalid OAuth access token"' },
    });
  }
  const proof = input['appsecret_proof'];
  if (proof === undefined) return;
  const expected = createHmac('sha256', credentials.appSecret).update(credentials.accessToken).digest('hex');
  if (typeof proof !== 'string' || !isEqual(proof, expected)) {
    refuse({
      code: 100,
      type: 'GraphMethodException',
      message: 'Invalid appsecret_proof provided in the API argument',
    });
  }
};

/** Refuses an object that is not there, or that this token may not see: Meta does not say which. */
export const refuseUnknownObject = (method: string, id: string): never =>
  refuse({
    code: 100,
    subcode: 33,
    type: 'GraphMethodException',
    message: `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
  });
