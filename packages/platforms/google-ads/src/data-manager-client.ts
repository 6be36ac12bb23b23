import { AdFluxError, type Call, type HashedMember } from '@adflux/core';
import { createPlatformClient, pickSettings } from '@adflux/platform-kit';
import { z } from 'zod';
import { classifyDataManager } from './data-manager-classify.js';
import type { GoogleAdsCredentials } from './google-ads-credentials.js';
import { loginCustomerIdOf, plainCustomerId } from './google-ads-customer-id.js';
import { dataManagerBuckets, type DataManagerBucket } from './google-ads-limits.js';
import type { GoogleAdsSettings } from './google-ads-settings.js';
import { toAudienceMember } from './to-google-ads-member.js';

const takenSchema = z.object({ requestId: z.string().min(1) });

const count = z.union([z.string(), z.number()]).nullish();
const statusSchema = z.object({
  requestStatusPerDestination: z
    .array(
      z.object({
        requestStatus: z.string().nullish(),
        errorInfo: z
          .object({ errorCounts: z.array(z.object({ recordCount: count, reason: z.string().nullish() })).nullish() })
          .nullish(),
      }),
    )
    .nullish(),
});

/** What became of a request that was taken. */
export interface IngestionStatus {
  readonly state: 'processing' | 'done' | 'failed';
  /** How many members were not taken in after all. */
  readonly invalidEntries: number;
  /** Why, in Google's words. */
  readonly reasons: readonly string[];
}

/** Members of user lists. Every change is taken first and carried out later; it answers with a request id. */
export interface DataManagerClient {
  ingest(userListId: string, members: readonly HashedMember[], call: Call): Promise<string>;
  remove(userListId: string, members: readonly HashedMember[], call: Call): Promise<string>;
  /** Removes whoever was last added before `asOf`, an ISO 8601 instant. */
  removeAllBefore(userListId: string, asOf: string, call: Call): Promise<string>;
  status(requestId: string, call: Call): Promise<IngestionStatus>;
}

function toStatus({ requestStatusPerDestination }: z.infer<typeof statusSchema>): IngestionStatus {
  const [status] = requestStatusPerDestination ?? [];
  const counts = status?.errorInfo?.errorCounts ?? [];
  const word = status?.requestStatus ?? '';
  return {
    state: word === 'FAILED' ? 'failed' : ['SUCCESS', 'PARTIAL_SUCCESS'].includes(word) ? 'done' : 'processing',
    invalidEntries: counts.reduce((sum, { recordCount }) => sum + Number(recordCount ?? 0), 0),
    reasons: counts.flatMap(({ reason }) => reason ?? []),
  };
}

/** People are asked before they become members (AdFlux's consent ledger); those who were not are never sent. */
const consent = { adUserData: 'CONSENT_GRANTED', adPersonalization: 'CONSENT_GRANTED' } as const;

/**
 * The Data Manager API, where members of user lists go since the Google Ads API takes no new callers for them (April 2026).
 *
 * @see https://developers.google.com/data-manager/api/reference/rest/v1/audienceMembers/ingest (read November 2026)
 */
export function createDataManagerClient(
  settings: GoogleAdsSettings,
  credentials: GoogleAdsCredentials,
): DataManagerClient {
  const accountId = plainCustomerId(settings.customerId, 'customerId');
  const client = createPlatformClient<DataManagerBucket>({
    platform: 'google-ads',
    accountId,
    baseURL: settings.dataManagerBaseUrl ?? 'https://datamanager.googleapis.com/v1',
    headers: async (signal) => ({ authorization: `Bearer ${await credentials.accessToken(signal)}` }),
    buckets: dataManagerBuckets,
    classify: classifyDataManager,
    refreshCredentials: async () => credentials.invalidate(),
    secrets: credentials.secrets,
    ...pickSettings(settings, ['clock', 'timeoutMs', 'random', 'throttle']),
  });

  const destinations = (userListId: string) => {
    const login = loginCustomerIdOf(settings);
    return [
      {
        operatingAccount: { accountType: 'GOOGLE_ADS', accountId },
        ...(login === null ? {} : { loginAccount: { accountType: 'GOOGLE_ADS', accountId: login } }),
        productDestinationId: userListId,
      },
    ];
  };
  const send = async (verb: 'ingest' | 'remove' | 'removeAll', body: object, call: Call): Promise<string> => {
    const path = `/audienceMembers:${verb}`;
    const { requestId } = await client.request(
      // Unions and differences of sets, and a removal up to a fixed instant: twice is the same as once.
      {
        operation: `audiences.${verb}`,
        method: 'POST',
        path,
        body,
        bucket: 'members',
        schema: takenSchema,
        idempotent: true,
      },
      call,
    );
    return requestId;
  };

  return {
    ingest: (userListId, members, call) => {
      if (settings.acceptsCustomerMatchTerms !== true) throw termsError();
      const termsOfService = { customerMatchTermsOfServiceStatus: 'ACCEPTED' };
      const audienceMembers = members.map(toAudienceMember);
      const body = {
        destinations: destinations(userListId),
        audienceMembers,
        consent,
        encoding: 'HEX',
        termsOfService,
      };
      return send('ingest', body, call);
    },
    remove: (userListId, members, call) => {
      const audienceMembers = members.map(toAudienceMember);
      return send('remove', { destinations: destinations(userListId), audienceMembers, encoding: 'HEX' }, call);
    },
    removeAllBefore: (userListId, asOf, call) =>
      send('removeAll', { destinations: destinations(userListId), removeAsOfTime: asOf }, call),
    async status(requestId, call) {
      const path = '/requestStatus:retrieve';
      const request = { operation: 'audiences.status', method: 'GET', path, query: { requestId } } as const;
      return toStatus(await client.request({ ...request, bucket: 'status', schema: statusSchema }, call));
    },
  };
}

/** Google wants to be told with each upload that the account's owner accepted its terms: nobody does that unasked. */
export const termsError = (): AdFluxError =>
  new AdFluxError(
    'google-ads: audiences need the Customer Match terms (https://support.google.com/adspolicy/answer/6299717). ' +
      'Read and accept them, then set acceptsCustomerMatchTerms: true.',
    { code: 'config', platform: 'google-ads' },
  );
