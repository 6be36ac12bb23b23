import { gzipSync } from 'node:zlib';
import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import { echo, showFields } from './x-answer.js';
import {
  listOf,
  numberOf,
  oneOf,
  optional,
  readParameters,
  snowflake,
  text,
  textOf,
  textsOf,
  whole,
} from './x-parameters.js';
import { refuseValue, refuseWith } from './x-problem.js';
import type { XAnswer, XCall, XState } from './x-state.js';
import { computeStats } from './x-stats.js';
import { readStatsQuery, type XStatsQuery } from './x-stats-query.js';
import { toXTime } from './x-time.js';

/** Asynchronous statistics (https://docs.x.com/x-ads-api/analytics#asynchronous-analytics, read November 2026). */
export interface XStatsJobs {
  readonly create: (call: XCall) => XAnswer;
  readonly list: (call: XCall) => XAnswer;
  /** The file of a finished job, on what is another host in reality: it wants no credentials. */
  readonly download: (request: SimulatedRequest) => Reply;
}

/** The example of the reference took two seconds. */
const workMs = 2_000;
const keptMs = 48 * 3_600_000;
const maximumConcurrent = 100;
const maximumDays = 90;

interface Job {
  readonly id: string;
  readonly query: XStatsQuery;
  readonly createdAtMs: number;
  readonly params: Readonly<Record<string, unknown>>;
  readonly url: string;
  file: Buffer | undefined;
}

/** Opens the jobs of the account. */
export const openStatsJobs = (state: XState): XStatsJobs => {
  const { clock, account } = state;
  const jobs = new Map<string, Job>();
  const isDone = (job: Job): boolean => clock.nowMs() - job.createdAtMs >= workMs;

  const finish = (job: Job): Buffer => {
    const { data, more } = computeStats(state, job.query);
    job.file ??= gzipSync(JSON.stringify({ ...more, data, request: { params: job.params } }));
    return job.file;
  };

  const show = (job: Job): Readonly<Record<string, unknown>> => {
    const done = isDone(job);
    if (done) finish(job);
    return {
      ...job.params,
      // Beyond what JavaScript can count: clients must go by `id_str`.
      id: Number(job.id),
      id_str: job.id,
      account_id: account.credentials.accountId,
      status: done ? 'SUCCESS' : 'PROCESSING',
      url: done ? job.url : null,
      created_at: toXTime(job.createdAtMs),
      updated_at: toXTime(job.createdAtMs + (done ? workMs : 0)),
      expires_at: done ? toXTime(job.createdAtMs + keptMs) : null,
    };
  };

  return {
    create: ({ request, input }) => {
      const query = readStatsQuery(state, input.given, maximumDays, {
        country: optional(text(16)),
        platform: optional(text(10)),
        segmentation_type: optional(oneOf(['AGE', 'GENDER', 'METROS', 'PLATFORMS', 'CONVERSION_TAGS'])),
      });
      if (query.params['segmentation_type'] !== undefined) {
        refuseWith(400, 'FEATURE_NOT_AVAILABLE', 'The simulated X does not break statistics down', {
          parameter: 'segmentation_type',
        });
      }
      const working = [...jobs.values()].filter((job) => !isDone(job)).length;
      if (working >= maximumConcurrent) {
        refuseWith(429, 'TOO_MANY_REQUESTS', `There are ${String(working)} jobs in a processing state already`);
      }
      const id = state.nextSnowflake();
      const job: Job = {
        id,
        query,
        createdAtMs: clock.nowMs(),
        params: { segmentation_type: null, country: null, platform: null, ...showFields(query.params) },
        url: `${request.baseUrl}/advertiser-api-async-analytics/stats_job_${id}.json.gz`,
        file: undefined,
      };
      jobs.set(id, job);
      return { data: show(job), params: query.params };
    },
    list: ({ input }) => {
      const params = readParameters(
        { job_ids: optional(listOf(snowflake, 200)), count: optional(whole(1, 1000)), cursor: optional(snowflake) },
        input.given,
      );
      const ids = textsOf(params, 'job_ids');
      const cursor = textOf(params, 'cursor');
      const all = [...jobs.values()].reverse().filter(({ id }) => ids?.includes(id) ?? true);
      const start = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1;
      if (cursor !== undefined && start === 0) refuseValue('cursor', 'cursor', cursor);
      const page = all.slice(start, start + (numberOf(params, 'count') ?? 200));
      const last = page.at(-1);
      return {
        data: page.map(show),
        params,
        nextCursor: last && start + page.length < all.length ? last.id : null,
      };
    },
    download: (request) => {
      const job = jobs.get(request.params['id'] ?? '');
      if (request.headers.authorization !== undefined) {
        return { status: 400, headers: { 'content-type': 'text/plain' }, body: 'Do not sign requests for files.\n' };
      }
      if (!job || !isDone(job) || clock.nowMs() - job.createdAtMs > keptMs) {
        return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found\n' };
      }
      return { status: 200, headers: { 'content-type': 'application/gzip' }, body: finish(job) };
    },
  };
};

/** `GET stats/accounts/:account_id`: at once, seven days at most. */
export const answerStats = (state: XState, { request, input }: XCall): XAnswer => {
  const query = readStatsQuery(state, input.given, 7);
  const params = { segmentation_type: null, country: null, platform: null, ...query.params };
  return { ...computeStats(state, query), request: { params: echo(request, params) } };
};
