import type { Route, SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { createAdSquads, replaceAdSquads } from './snapchat-ad-squads.js';
import { createAds, replaceAds } from './snapchat-ads.js';
import { ok } from './snapchat-batch.js';
import { createCampaigns, replaceCampaigns } from './snapchat-campaigns.js';
import { createCreatives, replaceCreatives } from './snapchat-creatives.js';
import { handleList, handleRead } from './snapchat-list.js';
import { listCountries, listLanguages, listMetros, listPostalCodes, listRegions } from './snapchat-lookups.js';
import { createMediaChunks } from './snapchat-media-chunks.js';
import { createMedia, replaceMedia, uploadMedia } from './snapchat-media.js';
import {
  getAdAccount,
  getOrganization,
  listAdAccounts,
  listFundingSources,
  listOrganizations,
  listPixels,
} from './snapchat-organization.js';
import { problemIn, refuse, toErrorReply } from './snapchat-problem.js';
import type { ReviewDesk } from './snapchat-review.js';
import type { Segments } from './snapchat-segments.js';
import type { StatLevel } from './snapchat-stat-query.js';
import { createStats } from './snapchat-stats.js';
import { requireEntity, wireNames, type SnapchatKind, type SnapchatState } from './snapchat-state.js';

type Handler = (request: SimulatedRequest) => Reply;

/** Puts problems that end a request into Snapchat's envelope. */
const answering =
  (handle: Handler): Handler =>
  (request) => {
    try {
      return handle(request);
    } catch (error) {
      const problem = problemIn(error);
      if (!problem) throw error;
      return toErrorReply(request, problem);
    }
  };

/** Ids of accounts and organizations that belong to somebody else are not told apart from those that do not exist. */
const owning =
  ({ account, credentials }: SnapchatState, handle: Handler): Handler =>
  (request) => {
    const { account: accountId = account.id, organization = credentials.organizationId } = request.params;
    if (accountId !== account.id || organization !== credentials.organizationId) {
      refuse({ code: 'E3002', status: 403, message: 'Caller does not have permission' });
    }
    return handle(request);
  };

/** Deletes an entity with everything below it. The answer is the plural array, empty (recorded traffic of July 2025). */
const handleDelete = (state: SnapchatState, kind: SnapchatKind, request: SimulatedRequest): Reply => {
  const remove = (entity: Entity): void => {
    state.world.change(entity, { removed: true });
    for (const child of ['adGroup', 'ad'] as const) {
      for (const inner of state.world.children(child, entity.id)) if (!inner.removed) remove(inner);
    }
  };
  remove(requireEntity(state, kind, request.params['id'] ?? ''));
  return ok(request, { [wireNames[kind].plural]: [] });
};

/** Every endpoint behind the login; specific paths come before general ones. */
export const snapchatRoutes = (
  state: SnapchatState,
  { desk, segments }: { readonly desk: ReviewDesk; readonly segments: Segments },
): readonly Route[] => {
  const { world } = state;
  const chunks = createMediaChunks(state);
  const stats = createStats(state);
  const route = (method: Route['method'], path: string, kind: string, handle: Handler, prefix = '/v1'): Route => ({
    method,
    path: `${prefix}${path}`,
    kind,
    write: method !== 'GET',
    handle: answering(owning(state, handle)),
  });
  const listing = (kind: SnapchatKind, entities: (request: SimulatedRequest) => readonly Entity[]): Handler => {
    return (request) => handleList(state, kind, request, entities(request));
  };
  const parent = (kind: SnapchatKind) => (request: SimulatedRequest) =>
    requireEntity(state, kind, request.params['parent'] ?? '');

  const single = (kind: SnapchatKind, path: string, deletable = true): readonly Route[] => [
    route('GET', `/${path}/{id}`, kind, (request) => handleRead(state, kind, request)),
    ...(deletable ? [route('DELETE', `/${path}/{id}`, kind, (request) => handleDelete(state, kind, request))] : []),
  ];
  const ofAccount = (kind: SnapchatKind, create: Handler, replace: Handler): readonly Route[] => {
    const path = `/adaccounts/{account}/${wireNames[kind].plural}`;
    return [
      route(
        'GET',
        path,
        kind,
        listing(kind, () => world.ofKind(kind)),
      ),
      route('POST', path, kind, create),
      route('PUT', path, kind, replace),
    ];
  };

  const statsOf = (path: string, level: StatLevel): Route =>
    route('GET', `${path}/stats`, 'insights', (request) => stats.handle(request, level));

  const adsOf = (campaign: Entity) =>
    world.children('adGroup', campaign.id).flatMap((adSquad) => world.children('ad', adSquad.id));

  return [
    route('GET', '/me/organizations', 'account', (request) => listOrganizations(state, request)),
    route('GET', '/organizations/{organization}', 'account', (request) => getOrganization(state, request)),
    route('GET', '/organizations/{organization}/adaccounts', 'account', (request) => listAdAccounts(state, request)),
    route('GET', '/organizations/{organization}/fundingsources', 'account', (request) =>
      listFundingSources(state, request),
    ),
    route('GET', '/adaccounts/{account}', 'account', (request) => getAdAccount(state, request)),
    route('GET', '/adaccounts/{account}/pixels', 'account', (request) => listPixels(state, request)),

    ...ofAccount(
      'campaign',
      (request) => createCampaigns(state, request),
      (request) => replaceCampaigns(state, desk, request),
    ),
    ...single('campaign', 'campaigns'),

    route(
      'GET',
      '/adaccounts/{account}/adsquads',
      'adGroup',
      listing('adGroup', () => world.ofKind('adGroup')),
    ),
    route(
      'GET',
      '/campaigns/{parent}/adsquads',
      'adGroup',
      listing('adGroup', (request) => world.children('adGroup', parent('campaign')(request).id)),
    ),
    route('POST', '/campaigns/{parent}/adsquads', 'adGroup', (request) =>
      createAdSquads(state, parent('campaign')(request), request),
    ),
    route('PUT', '/campaigns/{parent}/adsquads', 'adGroup', (request) =>
      replaceAdSquads(state, desk, parent('campaign')(request), request),
    ),
    ...single('adGroup', 'adsquads'),

    route(
      'GET',
      '/adaccounts/{account}/ads',
      'ad',
      listing('ad', () => world.ofKind('ad')),
    ),
    route(
      'GET',
      '/campaigns/{parent}/ads',
      'ad',
      listing('ad', (request) => adsOf(parent('campaign')(request))),
    ),
    route(
      'GET',
      '/adsquads/{parent}/ads',
      'ad',
      listing('ad', (request) => world.children('ad', parent('adGroup')(request).id)),
    ),
    route('POST', '/adsquads/{parent}/ads', 'ad', (request) =>
      createAds(state, desk, parent('adGroup')(request), request),
    ),
    route('PUT', '/adsquads/{parent}/ads', 'ad', (request) =>
      replaceAds(state, desk, parent('adGroup')(request), request),
    ),
    ...single('ad', 'ads'),

    ...ofAccount(
      'creative',
      (request) => createCreatives(state, desk, request),
      (request) => replaceCreatives(state, desk, request),
    ),
    ...single('creative', 'creatives', false),

    ...ofAccount(
      'asset',
      (request) => createMedia(state, request),
      (request) => replaceMedia(state, request),
    ),
    ...single('asset', 'media', false),
    route('POST', '/media/{id}/upload', 'asset', (request) => uploadMedia(state, request, request.params['id'] ?? '')),
    ...['/v1', '/us/v1'].map((prefix) =>
      route(
        'POST',
        '/media/{id}/multipart-upload-v2',
        'asset',
        (request) => chunks.handle(request, request.params['id'] ?? ''),
        prefix,
      ),
    ),

    statsOf('/adaccounts/{account}', 'adaccount'),
    statsOf('/campaigns/{id}', 'campaign'),
    statsOf('/adsquads/{id}', 'adsquad'),
    statsOf('/ads/{id}', 'ad'),

    ...ofAccount('audience', segments.create, segments.replace),
    ...single('audience', 'segments'),
    route('POST', '/segments/{id}/users', 'audience', segments.changeUsers),
    route('DELETE', '/segments/{id}/users', 'audience', segments.changeUsers),
    route('DELETE', '/segments/{id}/all_users', 'audience', segments.removeAllUsers),

    route('GET', '/targeting/geo/country', 'place', listCountries),
    route('GET', '/targeting/geo/{country}/region', 'place', listRegions),
    route('GET', '/targeting/geo/{country}/metro', 'place', listMetros),
    route('GET', '/targeting/geo/{country}/postal_code', 'place', listPostalCodes),
    route('GET', '/targeting/demographics/languages', 'place', listLanguages),
  ];
};
