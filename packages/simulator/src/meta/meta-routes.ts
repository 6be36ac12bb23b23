import type { Route, SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { getAccount } from './meta-account-node.js';
import { createAdSet, updateAdSet } from './meta-ad-sets.js';
import { createMetaAudiences } from './meta-audiences.js';
import { createAd, updateAd } from './meta-ads.js';
import { checkVersion, refuseUnknownObject } from './meta-authorization.js';
import { createBudgetChanges } from './meta-budget.js';
import { createCampaign, updateCampaign } from './meta-campaigns.js';
import { createCreative, updateCreative } from './meta-creatives.js';
import { listEdge } from './meta-edges.js';
import { parseFieldList } from './meta-field-list.js';
import { deleteImage, uploadImages } from './meta-images.js';
import type { MetaInput } from './meta-input.js';
import { getInsights } from './meta-insights.js';
import { checkNodeFields, renderNode } from './meta-node.js';
import { problemIn, refuseParameter, toMetaErrorReply } from './meta-problem.js';
import { text } from './meta-readers.js';
import { createMetaReports } from './meta-reports.js';
import type { ReviewDesk } from './meta-review.js';
import { searchTargeting } from './meta-search.js';
import { ok, type MetaHandler, type MetaState } from './meta-state.js';
import { applyStatus } from './meta-status.js';

/** What the routes work with besides the shared state. */
export interface MetaRouteParts {
  readonly desk: ReviewDesk;
  readonly inputOf: (request: SimulatedRequest) => MetaInput;
}

/**
 * Clients that cannot send a body with DELETE say `method=delete` in a POST
 * (https://developers.facebook.com/docs/graph-api/overview, "Deleting", read November 2026).
 */
const isMeantAsDelete = ({ input }: Parameters<MetaHandler>[0]): boolean =>
  typeof input['method'] === 'string' && input['method'].toLowerCase() === 'delete';

type NodeHandler = (node: Entity, call: Parameters<MetaHandler>[0]) => Reply;

/** Every endpoint of the dialect. */
export const metaRoutes = (state: MetaState, { desk, inputOf }: MetaRouteParts): readonly Route[] => {
  const reports = createMetaReports(state);
  const budgetChanges = createBudgetChanges();
  const audiences = createMetaAudiences(state);

  /** Adds what every call goes through: version, parameters, the envelope of a refusal. */
  const answer =
    (handler: MetaHandler) =>
    (request: SimulatedRequest): Reply => {
      try {
        checkVersion(request.params['version']);
        const { account } = request.params;
        if (account !== undefined && account !== state.account.id) {
          refuseUnknownObject(request.method, `act_${account}`);
        }
        return handler({ request, input: inputOf(request) });
      } catch (error) {
        const problem = problemIn(error);
        if (!problem) throw error;
        return toMetaErrorReply(request, problem);
      }
    };

  const kindOfNode = (request: SimulatedRequest) => state.world.getById(request.params['id'] ?? '')?.kind;
  const onAccount = (method: Route['method'], edge: string, kind: string, handler: MetaHandler): Route => ({
    method,
    path: `/{version}/act_{account}${edge}`,
    kind,
    write: method !== 'GET' && edge !== '/insights',
    handle: answer(handler),
  });
  const onNode = (method: Route['method'], edge: string, kind: string | undefined, handler: NodeHandler): Route => ({
    method,
    path: `/{version}/{id}${edge}`,
    kind: kind ?? kindOfNode,
    write: method !== 'GET' && edge !== '/insights',
    handle: answer((call) => {
      const id = call.request.params['id'] ?? '';
      const report =
        method === 'GET' &&
        (edge === '' ? reports.status(id) : edge === '/insights' ? reports.rows(id, call) : undefined);
      if (report) return report;
      const node = state.world.getById(id);
      const isGone = node?.kind === 'audience' && node.removed;
      return node && !isGone ? handler(node, call) : refuseUnknownObject(method, id);
    }),
  });

  const fieldsOf = (input: MetaInput) =>
    parseFieldList(input['fields'] === undefined ? '' : text(input['fields'], 'fields'));

  const readNode: NodeHandler = (node, { input }) => ok(renderNode(state, node, fieldsOf(input)));

  const updateNode: NodeHandler = (node, call) => {
    if (node.status === 'DELETED') {
      return refuseParameter('id', `The object ${node.id} was deleted and cannot be changed`);
    }
    switch (node.kind) {
      case 'campaign':
        return updateCampaign(state, node, call);
      case 'adGroup':
        return updateAdSet(state, budgetChanges, node, call);
      case 'ad':
        return updateAd(state, desk, node, call);
      default:
        return updateCreative(state, node, call);
    }
  };

  /** An update that asks for fields is answered with them ("This endpoint supports read-after-write", same pages). */
  const readAfterWrite =
    (write: NodeHandler): NodeHandler =>
    (node, call) => {
      const fields = fieldsOf(call.input);
      checkNodeFields(node.kind, fields);
      const reply = write(node, call);
      return fields.size > 0 && reply.applied !== false ? ok(renderNode(state, node, fields)) : reply;
    };

  const deleteNode: NodeHandler = (node, _call) => {
    if (!node.removed) applyStatus(state, node, 'DELETED');
    return ok({ success: true });
  };

  const list = (edge: string, kind: string) => [
    onAccount('GET', edge, kind, (call) => listEdge(state, kind, undefined, call)),
    ...(kind === 'campaign' || kind === 'asset' || kind === 'audience'
      ? []
      : [onNode('GET', edge, kind, (node, call) => listEdge(state, kind, node, call))]),
  ];

  return [
    onAccount('POST', '/campaigns', 'campaign', (call) => createCampaign(state, call)),
    onAccount('POST', '/adsets', 'adGroup', (call) => createAdSet(state, call)),
    onAccount('POST', '/ads', 'ad', (call) => createAd(state, desk, call)),
    onAccount('POST', '/adcreatives', 'creative', (call) => createCreative(state, call)),
    onAccount('POST', '/adimages', 'asset', (call) => uploadImages(state, call)),
    onAccount('DELETE', '/adimages', 'asset', (call) => deleteImage(state, call)),
    ...list('/campaigns', 'campaign'),
    ...list('/adsets', 'adGroup'),
    ...list('/ads', 'ad'),
    ...list('/adcreatives', 'creative'),
    ...list('/adimages', 'asset'),
    onAccount('POST', '/customaudiences', 'audience', (call) => audiences.create(call)),
    ...list('/customaudiences', 'audience'),
    onNode('POST', '/users', 'audience', (node, call) =>
      isMeantAsDelete(call) ? audiences.removeUsers(node, call) : audiences.addUsers(node, call),
    ),
    onNode('DELETE', '/users', 'audience', (node, call) => audiences.removeUsers(node, call)),
    onNode('POST', '/usersreplace', 'audience', (node, call) => audiences.replaceUsers(node, call)),
    onAccount('GET', '/insights', 'insights', (call) => getInsights(state, undefined, call)),
    onAccount('POST', '/insights', 'insights', (call) => reports.start(undefined, call)),
    onAccount('GET', '', 'account', (call) => getAccount(state, call)),
    onNode('GET', '/insights', 'insights', (node, call) => getInsights(state, node, call)),
    onNode('POST', '/insights', 'insights', (node, call) => reports.start(node, call)),
    { method: 'GET', path: '/{version}/search', kind: 'search', write: false, handle: answer(searchTargeting) },
    onNode('GET', '', undefined, readNode),
    onNode('POST', '', undefined, (node, call) =>
      isMeantAsDelete(call) ? deleteNode(node, call) : readAfterWrite(updateNode)(node, call),
    ),
    onNode('DELETE', '', undefined, deleteNode),
  ];
};
