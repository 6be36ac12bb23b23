import { AdFluxError, type Call } from '@adflux/core';
import { createPlatformClient, pickSettings, resolveCredential, type Transport } from '@adflux/platform-kit';
import { z } from 'zod';
import { GOOGLE_ADS_API_VERSION } from './google-ads-api-version.js';
import { classifyGoogleAds } from './google-ads-classify.js';
import type { GoogleAdsCredentials } from './google-ads-credentials.js';
import { loginCustomerIdOf, plainCustomerId } from './google-ads-customer-id.js';
import { googleAdsBuckets, type GoogleAdsBucket } from './google-ads-limits.js';
import type { MutateOperation } from './google-ads-operation.js';
import type { GoogleAdsSettings } from './google-ads-settings.js';

const mutateSchema = z.object({
  mutateOperationResponses: z
    .array(z.record(z.string(), z.object({ resourceName: z.string().nullish() }).nullish()))
    .nullish(),
});

/** How a request is to be sent. */
interface RequestOptions {
  /** What it is for, e.g. `campaigns.create`. */
  readonly operation: string;
  /** True when sending it twice has the effect of sending it once. */
  readonly idempotent?: boolean;
}

/** The requests this adapter makes to one account. */
export interface GoogleAdsClient {
  readonly customerId: string;
  /** `customers/<id>/<path>`. */
  resourceName(path: string): string;
  /** Carries out all operations in one transaction, or none; returns the resource names in their order. */
  mutate(
    operations: readonly MutateOperation[],
    options: RequestOptions & { readonly validateOnly?: boolean },
    call: Call,
  ): Promise<readonly string[]>;
  /** All rows of a GAQL query: streams have no pages. */
  query<Row>(gaql: string, row: z.ZodType<Row>, operation: string, call: Call): Promise<readonly Row[]>;
  /** Any other endpoint, by its path below the version. */
  post<T>(
    path: string,
    body: unknown,
    schema: z.ZodType<T>,
    options: RequestOptions & { readonly bucket: GoogleAdsBucket },
    call: Call,
  ): Promise<T>;
}

/** The answer of a stream with rows of one shape. A schema is compiled at its first use, so every shape's is kept. */
function createStreamSchemas() {
  const known = new WeakMap<z.ZodType, z.ZodType>();
  return <Row>(row: z.ZodType<Row>) => {
    const schema = known.get(row) ?? z.array(z.object({ results: z.array(row).nullish() }));
    known.set(row, schema);
    return schema as z.ZodType<readonly { readonly results?: readonly Row[] | null | undefined }[]>;
  };
}

function headersOf(settings: GoogleAdsSettings, accessToken: (signal: AbortSignal) => Promise<string>) {
  const environment = (name: string): string | undefined => (settings.environment ?? process.env)[name];
  const developerToken = async (): Promise<string | undefined> => {
    const variable = 'GOOGLE_ADS_DEVELOPER_TOKEN';
    if (settings.developerToken === undefined) return environment(variable);
    return resolveCredential({
      value: settings.developerToken,
      setting: 'developerToken',
      environmentVariable: variable,
      platform: 'google-ads',
      environment: {},
    })();
  };
  return async (signal: AbortSignal): Promise<Readonly<Record<string, string>>> => {
    const login = loginCustomerIdOf(settings);
    const developer = await developerToken();
    return {
      authorization: `Bearer ${await accessToken(signal)}`,
      ...(login === null ? {} : { 'login-customer-id': login }),
      ...(developer ? { 'developer-token': developer } : {}),
    };
  };
}

/** Makes the client of one account. Sends nothing. */
export function createGoogleAdsClient(
  settings: GoogleAdsSettings,
  credentials: GoogleAdsCredentials,
  transport?: Transport,
): GoogleAdsClient {
  const customerId = plainCustomerId(settings.customerId, 'customerId');
  const client = createPlatformClient<GoogleAdsBucket>({
    platform: 'google-ads',
    accountId: customerId,
    baseURL: `${settings.baseUrl ?? 'https://googleads.googleapis.com'}/${settings.apiVersion ?? GOOGLE_ADS_API_VERSION}`,
    // A vendor's client has its own; those of the settings are not asked for then.
    headers: transport ? async () => ({}) : headersOf(settings, (signal) => credentials.accessToken(signal)),
    buckets: googleAdsBuckets,
    classify: classifyGoogleAds,
    refreshCredentials: async () => credentials.invalidate(),
    secrets: credentials.secrets,
    ...(transport === undefined ? {} : { transport }),
    ...pickSettings(settings, ['clock', 'timeoutMs', 'random', 'throttle']),
  });

  const streamOf = createStreamSchemas();
  const post: GoogleAdsClient['post'] = (path, body, schema, { operation, bucket, idempotent = false }, call) =>
    client.request({ operation, method: 'POST', path, body, bucket, schema, idempotent }, call);

  return {
    customerId,
    resourceName: (path) => `customers/${customerId}/${path}`,
    post,
    async mutate(operations, { validateOnly = false, ...options }, call) {
      const body = {
        mutateOperations: operations,
        partialFailure: false,
        validateOnly,
        responseContentType: 'RESOURCE_NAME_ONLY',
      };
      const path = `/customers/${customerId}/googleAds:mutate`;
      const answer = await post(path, body, mutateSchema, { ...options, bucket: 'write' }, call);
      if (validateOnly) return [];
      const names = (answer.mutateOperationResponses ?? []).map((response) => Object.values(response)[0]?.resourceName);
      if (names.length === operations.length && names.every((name) => typeof name === 'string')) return names;
      throw new AdFluxError(
        `${options.operation}: Google Ads did not say what it created. Look it up before repeating.`,
        {
          code: 'bad_response',
          recovery: 'reconcile',
          platform: 'google-ads',
        },
      );
    },
    async query(gaql, row, operation, call) {
      const path = `/customers/${customerId}/googleAds:searchStream`;
      // It only reads.
      const answer = await post(
        path,
        { query: gaql },
        streamOf(row),
        { operation, bucket: 'read', idempotent: true },
        call,
      );
      return answer.flatMap((part) => part.results ?? []);
    },
  };
}
