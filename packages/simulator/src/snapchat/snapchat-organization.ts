import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import { ok } from './snapchat-batch.js';
import { checkParameters } from './snapchat-list.js';
import type { JsonObject } from './snapchat-readers.js';
import type { SnapchatState } from './snapchat-state.js';

const createdAt = '2024-01-15T12:00:00.000Z';

/** The ad account as Snapchat writes it (https://developers.snap.com/marketing-api/Ads-API/ad-accounts, November 2026). */
const toAccountView = ({ account, credentials }: SnapchatState): JsonObject => ({
  id: account.id,
  updated_at: createdAt,
  created_at: createdAt,
  name: account.name,
  type: 'PARTNER',
  status: 'ACTIVE',
  organization_id: credentials.organizationId,
  advertiser_organization_id: credentials.organizationId,
  funding_source_ids: [account.fundingSourceId],
  currency: account.currency,
  timezone: account.timeZone,
  advertiser: account.name,
  billing_type: 'REVOLVING',
  regulations: { restricted_delivery_signals: account.restrictedDeliverySignals },
});

const toOrganizationView = ({ account, credentials }: SnapchatState): JsonObject => ({
  id: credentials.organizationId,
  updated_at: createdAt,
  created_at: createdAt,
  name: 'Simulated organization',
  country: account.country,
  type: 'ENTERPRISE',
  state: 'ACTIVE',
  roles: ['admin'],
  is_agency: false,
});

const toFundingSourceView = ({ account, credentials }: SnapchatState): JsonObject => ({
  id: account.fundingSourceId,
  updated_at: createdAt,
  created_at: createdAt,
  type: 'LINE_OF_CREDIT',
  organization_id: credentials.organizationId,
  name: 'Simulated line of credit',
  currency: account.currency,
  status: account.funded ? 'ACTIVE' : 'INACTIVE',
  billing_address: { country_code: account.country },
});

const wrap = (singular: string, view: JsonObject) => ({ sub_request_status: 'SUCCESS', [singular]: view });

/** `GET /me/organizations`, with `with_ad_accounts=true` for the ad accounts inside. */
export const listOrganizations = (state: SnapchatState, request: SimulatedRequest): Reply => {
  checkParameters(request, ['with_ad_accounts']);
  const withAccounts = request.query.get('with_ad_accounts') === 'true';
  const view = { ...toOrganizationView(state), ...(withAccounts ? { ad_accounts: [toAccountView(state)] } : {}) };
  return ok(request, { organizations: [wrap('organization', view)] });
};

/** `GET /organizations/{id}` */
export const getOrganization = (state: SnapchatState, request: SimulatedRequest): Reply =>
  ok(request, { organizations: [wrap('organization', toOrganizationView(state))] });

/** `GET /organizations/{id}/adaccounts` */
export const listAdAccounts = (state: SnapchatState, request: SimulatedRequest): Reply => {
  checkParameters(request, ['limit', 'cursor']);
  return ok(request, { paging: {}, adaccounts: [wrap('adaccount', toAccountView(state))] });
};

/** `GET /adaccounts/{id}` */
export const getAdAccount = (state: SnapchatState, request: SimulatedRequest): Reply =>
  ok(request, { adaccounts: [wrap('adaccount', toAccountView(state))] });

/** `GET /organizations/{id}/fundingsources` */
export const listFundingSources = (state: SnapchatState, request: SimulatedRequest): Reply =>
  ok(request, { fundingsources: [wrap('fundingsource', toFundingSourceView(state))] });

/** `GET /adaccounts/{id}/pixels` */
export const listPixels = (state: SnapchatState, request: SimulatedRequest): Reply =>
  ok(request, {
    pixels: [
      wrap('pixel', {
        id: state.credentials.pixelId,
        updated_at: createdAt,
        created_at: createdAt,
        effective_status: 'ACTIVE',
        name: 'Simulated pixel',
        ad_account_id: state.account.id,
        status: 'ACTIVE',
      }),
    ],
  });
