import type { Dialect, DialectContext, DialectFactory, Route } from '../dialect.js';
import { createBodyReader } from './google-ads-body.js';
import {
  createGoogleAdsAccount,
  type GoogleAdsAccount,
  type GoogleAdsAccountSettings,
  type GoogleAdsCredentials,
} from './google-ads-account.js';
import { createGoogleAdsDelivery } from './google-ads-delivery.js';
import { authorizeDataManager, createDataManagerQuota } from './data-manager/data-manager-access.js';
import { createDataManagerHandlers } from './data-manager/data-manager-handlers.js';
import { isDataManager } from './data-manager/data-manager-problem.js';
import { deliveryWordOf } from './google-ads-delivery-word.js';
import { createGoogleAdsLogin, notFoundPage } from './google-ads-login.js';
import { toRequestId } from './google-ads-problem.js';
import { createGoogleAdsQuota } from './google-ads-quota.js';
import { kindOfMutate, kindOfSearch, operationsOf } from './google-ads-request-kind.js';
import { createGoogleAdsReview } from './google-ads-review.js';
import { serviceErrorVariants, throttleVariants, toServiceError, toThrottle } from './google-ads-weather.js';
import { collections } from './mutate/collections.js';
import { anyResource, createMutateHandler, oneResource } from './mutate/mutate-request.js';
import { createSearchHandlers } from './search/search-request.js';
import { suggestPlaces } from './suggest-places.js';

const customerPath = '/{version}/customers/{customer}';

const createRoutes = (
  context: DialectContext<GoogleAdsAccountSettings>,
  account: GoogleAdsAccount,
  bodies: ReturnType<typeof createBodyReader>,
): readonly Route[] => {
  const mutate = createMutateHandler(context, account, bodies);
  const { search, searchStream } = createSearchHandlers(context, account, bodies);
  const members = createDataManagerHandlers(context, account, bodies);
  const read = { method: 'POST', write: false } as const;
  const write = { method: 'POST', write: true } as const;
  return [
    {
      ...write,
      path: `${customerPath}/googleAds:mutate`,
      kind: (request) => kindOfMutate(request, bodies),
      handle: (request) => mutate(request, anyResource),
    },
    ...collections.map((collection): Route => ({
      ...write,
      path: `${customerPath}/${collection.name}:mutate`,
      kind: collection.kinds[0] ?? collection.name,
      handle: (request) => mutate(request, oneResource(collection)),
    })),
    {
      ...read,
      path: `${customerPath}/googleAds:search`,
      kind: (request) => kindOfSearch(request, bodies),
      handle: search,
    },
    {
      ...read,
      path: `${customerPath}/googleAds:searchStream`,
      kind: (request) => kindOfSearch(request, bodies),
      handle: searchStream,
    },
    {
      ...read,
      path: '/{version}/geoTargetConstants:suggest',
      kind: 'place',
      handle: (request) => suggestPlaces(request, bodies.message(request, 'SuggestGeoTargetConstantsRequest')),
    },
    { ...write, path: '/v1/audienceMembers:ingest', kind: 'audience', handle: members.ingest },
    { ...write, path: '/v1/audienceMembers:remove', kind: 'audience', handle: members.remove },
    { ...write, path: '/v1/audienceMembers:removeAll', kind: 'audience', handle: members.removeAll },
    { ...read, method: 'GET', path: '/v1/requestStatus:retrieve', kind: 'audience', handle: members.retrieve },
    {
      method: 'GET',
      write: false,
      path: '/{version}/customers:listAccessibleCustomers',
      kind: 'account',
      handle: () => ({ status: 200, body: { resourceNames: [`customers/${account.credentials.customerId}`] } }),
    },
  ];
};

/**
 * Google Ads over REST, v25 and v26, with Google's token endpoint (`POST /token`) and the Data Manager API (`/v1/…`) on the
 * same port.
 */
export const createGoogleAdsDialect: DialectFactory<GoogleAdsAccountSettings, GoogleAdsCredentials> = (
  context,
): Dialect<GoogleAdsCredentials> => {
  const { world, clock, dice, settings } = context;
  const account = createGoogleAdsAccount(settings.account, dice);
  const bodies = createBodyReader();
  const login = createGoogleAdsLogin(account, dice);
  const takeQuota = createGoogleAdsQuota(account.accessLevel, settings.quota);
  const takeMemberQuota = createDataManagerQuota();
  return {
    credentials: account.credentials,
    secretParameters: ['access_token', 'key'],
    throttleVariants,
    serviceErrorVariants,
    routes: [
      { method: 'POST', path: '/token', kind: 'token', write: false, open: true, handle: login.handleToken },
      ...createRoutes(context, account, bodies),
    ],
    authorize: (request) =>
      isDataManager(request)
        ? authorizeDataManager(request, login.tokenStateOf, account.scopes)
        : login.authorize(request),
    checkQuota: (request) => {
      if (request.path === '/token') return undefined;
      return isDataManager(request) ? takeMemberQuota(request) : takeQuota(request, operationsOf(request, bodies));
    },
    headers: (request) => ({ 'request-id': toRequestId(request) }),
    throttle: (request, variant, rule) =>
      toThrottle(request, variant, rule, { bodies, accessLevel: account.accessLevel }),
    serviceError: toServiceError,
    notFound: () => notFoundPage,
    crashed: (request) => toServiceError(request, 'internal'),
    settleReviews: createGoogleAdsReview(context),
    deliverHour: createGoogleAdsDelivery(context, account),
    deliveryOf: (entity) => deliveryWordOf(world, entity, account.localTime(clock.nowMs()).text),
  };
};
