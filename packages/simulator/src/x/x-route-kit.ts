import type { Route, SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { toXReply } from './x-answer.js';
import { entityInPath, type XKind } from './x-entity.js';
import type { XInput } from './x-input.js';
import { answerList, type XList } from './x-list.js';
import { boolean, optional, readParameters } from './x-parameters.js';
import { checkPermission, type XArea } from './x-permissions.js';
import { problemIn, refuseWith, toXErrorReply } from './x-problem.js';
import type { XAnswer, XCall, XHandler, XState } from './x-state.js';

type Method = Route['method'];
type EntityHandler = (entity: Entity, call: XCall) => XAnswer;

/** Builds routes: every call goes through the same checks and gets the same envelope. */
export interface XRouteKit {
  /** A GET that no account is part of. */
  readonly global: (path: string, kind: string, handler: XHandler) => Route;
  /** Below `/12/accounts/{account}`. Writes name the area that the user needs a role for. */
  readonly onAccount: (method: Method, path: string, kind: string, handler: XHandler, area?: XArea) => Route;
  /** Any other path of the Ads API. */
  readonly onPath: (method: Method, path: string, kind: string, handler: XHandler, area?: XArea) => Route;
  /** Below `/2/media/upload`. */
  readonly media: (method: Method, path: string, handler: XHandler) => Route;
  /** The list of a kind, and one of it by its id. */
  readonly reads: (path: string, kind: XKind, list: XList, one?: (entity: Entity) => unknown) => readonly Route[];
  /** A PUT on one entity. */
  readonly update: (path: string, kind: XKind, area: XArea, handler: EntityHandler) => Route;
  /** A DELETE of one entity. */
  readonly remove: (path: string, kind: XKind, area: XArea, handler: (entity: Entity) => XAnswer) => Route;
}

/** Makes the builders for one state. */
export const createRouteKit = (state: XState, inputOf: (request: SimulatedRequest) => XInput): XRouteKit => {
  const answer =
    (handler: XHandler, reply: (request: SimulatedRequest, given: XAnswer) => Reply) =>
    (request: SimulatedRequest): Reply => {
      try {
        const { account } = request.params;
        if (account !== undefined && account !== state.account.credentials.accountId) {
          refuseWith(403, 'ACCOUNT_NOT_FOUND', `Account ${account} was not found`, {
            parameter: 'account_id',
            value: account,
          });
        }
        return reply(request, handler({ request, input: inputOf(request) }));
      } catch (error) {
        const problem = problemIn(error);
        if (!problem) throw error;
        return toXErrorReply(request, problem);
      }
    };

  const onPath: XRouteKit['onPath'] = (method, path, kind, handler, area) => ({
    method,
    path: `/12${path}`,
    kind,
    write: method !== 'GET',
    handle: answer((call) => {
      if (area) checkPermission(state, area);
      return handler(call);
    }, toXReply),
  });

  const onAccount: XRouteKit['onAccount'] = (method, path, kind, handler, area) =>
    onPath(method, `/accounts/{account}${path}`, kind, handler, area);

  return {
    onPath,
    onAccount,
    global: (path, kind, handler) => onPath('GET', path, kind, handler),
    media: (method, path, handler) => ({
      method,
      path: `/2/media/upload${path}`,
      kind: 'asset',
      write: method !== 'GET',
      handle: answer(handler, (_request, { data }) => ({ status: 200, body: { data } })),
    }),
    reads: (path, kind, list, one = list.render) => [
      onAccount('GET', `/${path}`, kind.kind, (call) => answerList(state, list, call)),
      onAccount('GET', `/${path}/{id}`, kind.kind, (call) => {
        const params = readParameters({ with_deleted: optional(boolean) }, call.input.given);
        return { params, data: one(entityInPath(state, kind, call)) };
      }),
    ],
    update: (path, kind, area, handler) =>
      onAccount('PUT', `/${path}`, kind.kind, (call) => handler(entityInPath(state, kind, call), call), area),
    remove: (path, kind, area, handler) =>
      onAccount(
        'DELETE',
        `/${path}/{id}`,
        kind.kind,
        (call) => {
          readParameters({}, call.input.given);
          return handler(entityInPath(state, kind, call));
        },
        area,
      ),
  };
};
