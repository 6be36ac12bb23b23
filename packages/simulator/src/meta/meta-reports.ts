import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import type { MetaInput } from './meta-input.js';
import { insightRows, toInsightsReply } from './meta-insights.js';
import { refuse } from './meta-problem.js';
import { ok, type MetaCall, type MetaState } from './meta-state.js';

interface Report {
  readonly input: MetaInput;
  readonly node: Entity | undefined;
  readonly createdAtMs: number;
  polls: number;
}

/** Insights that are computed while the client waits and asks. */
export interface MetaReports {
  start(node: Entity | undefined, call: MetaCall): Reply;
  /** How far the report is; undefined if there is none with that id. */
  status(id: string): Reply | undefined;
  /** The rows of a finished report; undefined if there is none with that id. */
  rows(id: string, call: MetaCall): Reply | undefined;
}

/**
 * `POST /act_{id}/insights` and what follows it. A report is running at the first look and done at the second
 * (https://developers.facebook.com/docs/marketing-api/insights/best-practices#asynchronous, read November 2026).
 */
export const createMetaReports = (state: MetaState): MetaReports => {
  const reports = new Map<string, Report>();
  return {
    start: (node, { input, request }) => {
      // A query that the answer would refuse is refused at once.
      insightRows(state, input, node);
      const id = state.nextId();
      reports.set(id, { input, node, createdAtMs: request.atMs, polls: 0 });
      return ok({ report_run_id: id });
    },
    status: (id) => {
      const report = reports.get(id);
      if (!report) return undefined;
      report.polls += 1;
      const done = report.polls > 1;
      return ok({
        id,
        account_id: state.account.id,
        time_ref: Math.floor(report.createdAtMs / 1000),
        async_status: done ? 'Job Completed' : 'Job Running',
        async_percent_completion: done ? 100 : 40,
        ...(done ? { time_completed: Math.floor(state.clock.nowMs() / 1000) } : { is_running: true }),
      });
    },
    rows: (id, call) => {
      const report = reports.get(id);
      if (!report) return undefined;
      if (report.polls < 2) {
        refuse({ code: 100, message: '(#100) The report is not ready: wait for async_status "Job Completed"' });
      }
      return toInsightsReply(state, call, insightRows(state, report.input, report.node));
    },
  };
};
