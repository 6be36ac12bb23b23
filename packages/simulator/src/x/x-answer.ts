import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import { pathParameters } from './x-path-parameters.js';
import type { XAnswer } from './x-state.js';
import type { XParameters } from './x-parameters.js';
import { toXTime } from './x-time.js';

/** Moments are kept as numbers and shown as X writes them; everything else is shown as it is. */
export const showFields = (fields: XParameters): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'number' && /_(time|at)$/.test(name) ? toXTime(value) : value,
    ]),
  );

/** The parameters as X understood them, with the ids of the path: `request.params` of every answer. */
export const echo = (request: SimulatedRequest, params: XParameters = {}): Readonly<Record<string, unknown>> => ({
  ...showFields(params),
  ...pathParameters(request),
});

/** Puts the envelope of the Ads API around an answer. */
export const toXReply = (request: SimulatedRequest, answer: XAnswer): Reply => ({
  status: answer.status ?? 200,
  body: {
    request: answer.request ?? { params: echo(request, answer.params) },
    ...(answer.nextCursor === undefined ? {} : { next_cursor: answer.nextCursor }),
    data: answer.data,
    ...answer.more,
  },
});
