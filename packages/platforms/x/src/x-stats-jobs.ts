import { AdFluxError, type Call } from '@adflux/core';
import { poll } from '@adflux/platform-kit';
import { z } from 'zod';
import type { XStats } from './from-x-insight.js';
import type { XClient } from './x-client.js';
import { xOneSchema } from './x-list.js';
import { loadXReport } from './x-report-file.js';
import type { ResolvedXSettings } from './x-resolved-settings.js';

const jobSchema = z.object({
  id_str: z.string().nullish(),
  status: z.string(),
  url: z.string().nullish(),
});

const jobsSchema = z.object({ data: z.array(jobSchema) });

const waitMs = { interval: 5_000, atMost: 600_000 } as const;

/** Has figures collected by a job, waits for it, and reads its file. */
export async function readXStatsByJob(
  client: XClient,
  { accountId, clock, reportHosts }: ResolvedXSettings,
  query: Readonly<Record<string, string>>,
  call: Call,
): Promise<XStats> {
  const path = `/stats/jobs/accounts/${accountId}`;
  const { id_str: id } = await client.request(
    {
      operation: 'insights.job',
      method: 'POST',
      path,
      form: query,
      schema: xOneSchema(jobSchema),
      // A job only reads; a second one reads the same.
      idempotent: true,
    },
    call,
  );
  if (typeof id !== 'string')
    throw new AdFluxError('X began to collect figures and named no job. Ask again.', {
      code: 'bad_response',
      platform: 'x',
    });
  const url = await poll({
    check: async (): Promise<string | null> => {
      // One page: lists of jobs name a next one although only this job was asked for.
      const { data } = await client.request(
        { operation: 'insights.wait', method: 'GET', path, query: { job_ids: id }, schema: jobsSchema },
        call,
      );
      const job = data.find(({ id_str: other }) => other === id);
      if (job?.status === 'FAILED')
        throw new AdFluxError('X could not collect the figures. Ask again, or for fewer days.', {
          code: 'unavailable',
          platform: 'x',
        });
      return job?.status === 'SUCCESS' ? (job.url ?? null) : null;
    },
    intervalMs: waitMs.interval,
    timeoutMs: waitMs.atMost,
    clock,
    signal: call.signal,
  });
  return loadXReport(url, reportHosts, call.signal);
}
