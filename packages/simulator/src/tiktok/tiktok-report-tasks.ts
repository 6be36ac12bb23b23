import type { Reply } from '../reply.js';
import { refuse, toTikTokReply } from './tiktok-problem.js';
import { id, readFields, required } from './tiktok-readers.js';
import { readReportQuery, type ReportQuery } from './tiktok-report-query.js';
import { toReportRows } from './tiktok-reports.js';
import type { TikTokCall, TikTokState } from './tiktok-state.js';

interface Task {
  readonly query: ReportQuery;
  checks: number;
}

const quoted = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

const toCsv = (state: TikTokState, query: ReportQuery): string => {
  const header = [query.idDimension, ...(query.byDay ? ['stat_time_day'] : []), ...query.metrics];
  const lines = toReportRows(state, query).map(({ dimensions, metrics }) =>
    header.map((name) => quoted(dimensions[name] ?? metrics[name] ?? '')).join(','),
  );
  return `${[header.join(','), ...lines].join('\n')}\n`;
};

/**
 * Reports that are fetched later (https://business-api.tiktok.com/portal/docs?id=1738864800380930, read November 2026). A task is
 * done at the second look, whatever the clock says; the columns of the file are named as in the request.
 */
export const openReportTasks = (state: TikTokState) => {
  const tasks = new Map<string, Task>();
  const find = ({ input }: TikTokCall): { readonly taskId: string; readonly task: Task } => {
    const given = readFields({ advertiser_id: id, task_id: id }, input);
    const taskId = required(given.task_id, 'task_id');
    return { taskId, task: tasks.get(taskId) ?? refuse(40007, `The task ${taskId} does not exist.`) };
  };
  return {
    /** `POST /report/task/create/` */
    create: (call: TikTokCall): Reply => {
      const query = readReportQuery(call);
      const taskId = state.nextId();
      tasks.set(taskId, { query, checks: 0 });
      return toTikTokReply(call.request, { task_id: taskId });
    },
    /** `GET /report/task/check/` */
    check: (call: TikTokCall): Reply => {
      const { task } = find(call);
      task.checks += 1;
      return toTikTokReply(call.request, { status: task.checks > 1 ? 'SUCCESS' : 'PROCESSING', message: '' });
    },
    /** `GET /report/task/download/`: the file itself, without an envelope. */
    download: (call: TikTokCall): Reply => {
      const { task, taskId } = find(call);
      if (task.checks < 2) return refuse(40002, `The task ${taskId} has not been completed.`);
      return { status: 200, headers: { 'content-type': 'text/csv; charset=utf-8' }, body: toCsv(state, task.query) };
    },
  };
};
