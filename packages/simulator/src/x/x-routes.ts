import type { Route, SimulatedRequest } from '../dialect.js';
import { openAccountReads } from './x-account-reads.js';
import { answerActiveEntities } from './x-active-entities.js';
import { audienceRoutes } from './x-audience-routes.js';
import { creativeRoutes } from './x-creative-routes.js';
import type { XCustomAudiences } from './x-custom-audiences.js';
import type { XInput } from './x-input.js';
import { managementRoutes } from './x-management-routes.js';
import type { XReviewDesk } from './x-review.js';
import { createRouteKit } from './x-route-kit.js';
import type { XState } from './x-state.js';
import { answerStats, openStatsJobs } from './x-stats-jobs.js';
import { findLanguages, findLocations } from './x-targeting-options.js';

/** What the routes work with besides the shared state. */
export interface XRouteParts {
  readonly desk: XReviewDesk;
  readonly audiences: XCustomAudiences;
  readonly inputOf: (request: SimulatedRequest) => XInput;
}

/** Every endpoint of the dialect. */
export const xRoutes = (state: XState, { desk, audiences, inputOf }: XRouteParts): readonly Route[] => {
  const kit = createRouteKit(state, inputOf);
  const reads = openAccountReads(state);
  const jobs = openStatsJobs(state);
  return [
    kit.global('/accounts', 'account', reads.accounts),
    kit.onAccount('GET', '', 'account', reads.account),
    kit.onAccount('GET', '/features', 'account', reads.features),
    kit.onAccount('GET', '/funding_instruments', 'account', reads.fundingInstruments),
    kit.onAccount('GET', '/funding_instruments/{id}', 'account', reads.fundingInstrument),
    kit.onAccount('GET', '/promotable_users', 'account', reads.promotableUsers),
    kit.onAccount('GET', '/promotable_users/{id}', 'account', reads.promotableUser),
    kit.onAccount('GET', '/authenticated_user_access', 'account', reads.userAccess),
    kit.global('/targeting_criteria/locations', 'search', findLocations),
    kit.global('/targeting_criteria/languages', 'search', findLanguages),
    ...managementRoutes(state, kit, desk),
    ...creativeRoutes(state, kit),
    ...audienceRoutes(state, kit, audiences),
    kit.onPath('GET', '/stats/accounts/{account}', 'insights', (call) => answerStats(state, call)),
    kit.onPath('GET', '/stats/accounts/{account}/active_entities', 'insights', (call) =>
      answerActiveEntities(state, call),
    ),
    kit.onPath('GET', '/stats/jobs/accounts/{account}', 'insights', jobs.list),
    // A job changes nothing that is advertised.
    { ...kit.onPath('POST', '/stats/jobs/accounts/{account}', 'insights', jobs.create), write: false },
    {
      method: 'GET',
      path: '/advertiser-api-async-analytics/stats_job_{id}.json.gz',
      kind: 'insights',
      write: false,
      open: true,
      handle: jobs.download,
    },
  ];
};
