import { createHmac } from 'node:crypto';
import { AdFluxError, type Call } from '@adflux/core';
import { createPlatformClient, type PlatformRequest, type Transport } from '@adflux/platform-kit';
import { classifyMeta, withMetaWait } from './meta-error.js';
import { metaBuckets, type MetaBucket } from './meta-limits.js';
import type { ResolvedMetaSettings } from './meta-settings.js';
import { readMetaUsage } from './meta-usage.js';
import { createVersionWarnings } from './meta-version-warnings.js';

/** A request to the Graph API. */
export interface MetaRequest<T> extends Omit<PlatformRequest<T, MetaBucket>, 'bucket' | 'query' | 'method' | 'form'> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Lists and objects are sent as JSON text, as Graph wants them in a URL. */
  readonly query?: Readonly<Record<string, unknown>>;
  /** Default `management`. */
  readonly bucket?: MetaBucket;
}

/** Sends requests to one ad account's Graph API. */
export interface MetaClient {
  request<T>(request: MetaRequest<T>, call: Call): Promise<T>;
}

const toQueryValue = (value: unknown): string | number | boolean | undefined => {
  if (value === undefined || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return JSON.stringify(value);
};

/**
 * `appsecret_proof`: shows that whoever sends the token also knows the app's secret
 * (https://developers.facebook.com/docs/graph-api/guides/secure-requests, read November 2026).
 */
const prove = (token: string, secret: string): string => createHmac('sha256', secret).update(token).digest('hex');

/** Tokens and proofs in use. Old ones are forgotten, because functions that renew tokens make new ones for ever. */
function rememberSecrets() {
  const known: string[] = [];
  return {
    list: (): readonly string[] => known,
    remember: (secret: string): string => {
      if (!known.includes(secret)) known.push(secret);
      if (known.length > 12) known.shift();
      return secret;
    },
  };
}

/** Meta's client: everything that all requests have in common is said here once. */
export function createMetaClient(settings: ResolvedMetaSettings, transport?: Transport): MetaClient {
  const { accountId, accessToken, appSecret, clock } = settings;
  const secrets = rememberSecrets();
  const remember = secrets.remember;
  const warnings = createVersionWarnings();

  const client = createPlatformClient<MetaBucket>({
    ...settings.transport,
    ...(transport === undefined ? {} : { transport }),
    platform: 'meta',
    accountId,
    baseURL: settings.baseUrl,
    headers: async () => ({ authorization: `Bearer ${remember(await accessToken())}` }),
    buckets: metaBuckets,
    classify: (response) => {
      warnings.notice(response);
      return classifyMeta(response, accountId);
    },
    // A throttled answer says "100 %" even of limits that the headers do not cover, and its wait is in the error already.
    readQuota: (response) =>
      classifyMeta(response, accountId)?.code === 'rate_limited' ? [] : readMetaUsage(response, accountId),
    secrets: secrets.list,
    clock,
  });

  const send = async <T>({ query, bucket, ...request }: MetaRequest<T>, token: string, call: Call): Promise<T> => {
    const proof = appSecret === null ? {} : { appsecret_proof: remember(prove(token, remember(await appSecret()))) };
    const flat = Object.entries({ ...query, ...proof }).map(([name, value]) => [name, toQueryValue(value)] as const);
    try {
      return await client.request(
        { ...request, query: Object.fromEntries(flat), bucket: bucket ?? 'management' },
        call,
      );
    } catch (error) {
      throw withMetaWait(error, clock);
    } finally {
      warnings.log(call.logger);
    }
  };

  return {
    async request(request, call) {
      const token = remember(await accessToken());
      try {
        return await send(request, token, call);
      } catch (error) {
        // The token may have been renewed while the request waited its turn; then it was refused, and nothing was done.
        const refused = AdFluxError.isInstance(error) && error.code === 'unauthenticated';
        const renewed = refused ? remember(await accessToken()) : token;
        if (renewed === token) throw error;
        return send(request, renewed, call);
      }
    },
  };
}
