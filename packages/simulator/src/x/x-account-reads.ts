import {
  identifier,
  listOf,
  optional,
  readParameters,
  text,
  textOf,
  textsOf,
  whole,
  boolean,
  type XParameterShape,
} from './x-parameters.js';
import { refuseWith } from './x-problem.js';
import type { XCall, XHandler, XState } from './x-state.js';
import { midnightOf, toXTime } from './x-time.js';

/** What a client can ask about the account itself. */
export interface XAccountReads {
  readonly accounts: XHandler;
  readonly account: XHandler;
  readonly features: XHandler;
  readonly fundingInstruments: XHandler;
  readonly fundingInstrument: XHandler;
  readonly promotableUsers: XHandler;
  readonly promotableUser: XHandler;
  readonly userAccess: XHandler;
}

const pageShape: XParameterShape = {
  count: optional(whole(1, 1000)),
  cursor: optional(text(20)),
  sort_by: optional(text(60)),
  with_deleted: optional(boolean),
  with_total_count: optional(boolean),
};

/** The account existed long before the simulator did. */
const openedAt = '2019-04-08T00:00:00Z';

/**
 * Accounts, features, funding instruments, promotable users and permissions
 * (https://docs.x.com/x-ads-api/campaign-management/reference, read November 2026).
 */
export const openAccountReads = (state: XState): XAccountReads => {
  const { account } = state;
  const { credentials } = account;
  const stamps = { created_at: openedAt, updated_at: openedAt, deleted: false };

  const shownAccount = {
    id: credentials.accountId,
    name: 'Simulated account',
    business_name: null,
    business_id: null,
    timezone: account.timeZone,
    timezone_switch_at: toXTime(midnightOf(state.localTime, openedAt.slice(0, 10))),
    approval_status: account.approvalStatus,
    ...stamps,
  };

  const funding = {
    id: credentials.fundingInstrumentId,
    account_id: credentials.accountId,
    type: account.funding.type,
    description: 'Simulated payment method',
    currency: account.currency,
    entity_status: 'ACTIVE',
    able_to_fund: account.funding.ableToFund,
    reasons_not_able_to_fund: account.funding.reasonsNotAbleToFund,
    credit_limit_local_micro: null,
    credit_remaining_local_micro: account.funding.creditRemainingMicros,
    funded_amount_local_micro: null,
    io_header: null,
    start_time: openedAt,
    end_time: null,
    ...stamps,
  };

  const promotableUser = {
    id: account.promotableUserEntityId,
    user_id: credentials.promotableUserId,
    promotable_user_type: account.promotableUserType,
    ...stamps,
  };

  /** A list of the one thing there is. */
  const listOne =
    (idsParameter: string, thing: { readonly id: string }, shape: XParameterShape = {}): XHandler =>
    ({ input }) => {
      const params = readParameters(
        { ...pageShape, ...shape, [idsParameter]: optional(listOf(identifier, 200)) },
        input.given,
      );
      const ids = textsOf(params, idsParameter);
      const prefix = textOf(params, 'q')?.toLowerCase() ?? '';
      const isMeant = (ids?.includes(thing.id) ?? true) && 'simulated account'.startsWith(prefix);
      const data = isMeant ? [thing] : [];
      return {
        data,
        params,
        nextCursor: null,
        ...(params['with_total_count'] === true ? { more: { total_count: data.length } } : {}),
      };
    };

  const readOne =
    (thing: { readonly id: string }, code: string): XHandler =>
    ({ request, input }: XCall) => {
      const params = readParameters({ with_deleted: optional(boolean) }, input.given);
      const id = request.params['id'] ?? '';
      if (id !== thing.id) refuseWith(404, code, `${id} was not found for Account ${credentials.accountId}`);
      return { data: thing, params };
    };

  return {
    accounts: listOne('account_ids', shownAccount, { q: optional(text(255)) }),
    account: ({ input }) => ({
      data: { ...shownAccount, industry_type: 'OTHER' },
      params: readParameters({ with_deleted: optional(boolean) }, input.given),
    }),
    features: ({ input }) => {
      const params = readParameters({ feature_keys: optional(listOf(text(80), 100)) }, input.given);
      const keys = textsOf(params, 'feature_keys');
      return { data: account.features.filter((feature) => keys?.includes(feature) ?? true), params };
    },
    fundingInstruments: listOne('funding_instrument_ids', funding),
    fundingInstrument: readOne(funding, 'FUNDING_INSTRUMENT_NOT_FOUND'),
    promotableUsers: listOne('promotable_user_ids', promotableUser),
    promotableUser: readOne(promotableUser, 'PROMOTABLE_USER_NOT_FOUND'),
    userAccess: ({ input }) => ({
      data: { user_id: account.userId, permissions: account.permissions },
      params: readParameters({}, input.given),
    }),
  };
};
