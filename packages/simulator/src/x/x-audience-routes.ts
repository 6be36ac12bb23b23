import type { Route } from '../dialect.js';
import type { XCustomAudiences } from './x-custom-audiences.js';
import { entityInPath, xKinds } from './x-entity.js';
import { refuseWith } from './x-problem.js';
import type { XRouteKit } from './x-route-kit.js';
import type { XHandler, XState } from './x-state.js';

/** Custom audiences and their members. */
export const audienceRoutes = (state: XState, kit: XRouteKit, audiences: XCustomAudiences): readonly Route[] => {
  const changeUsers: XHandler = (call) => {
    if (!state.account.audienceAccess) {
      refuseWith(
        403,
        'UNAUTHORIZED_CLIENT_APPLICATION',
        'The client application making this request does not have access to this API',
      );
    }
    return audiences.changeUsers(entityInPath(state, xKinds.audience, call), call);
  };
  return [
    ...kit.reads('custom_audiences', xKinds.audience, audiences.list),
    kit.onAccount('POST', '/custom_audiences', 'audience', audiences.create, 'audiences'),
    kit.onAccount('POST', '/custom_audiences/{id}/users', 'audience', changeUsers, 'audiences'),
    kit.update('custom_audiences/{id}', xKinds.audience, 'audiences', audiences.update),
    kit.remove('custom_audiences', xKinds.audience, 'audiences', audiences.remove),
  ];
};
