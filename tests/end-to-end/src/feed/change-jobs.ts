import type { FeedJob } from './feed-job.js';
import { makeJobs, type BoardOptions } from './make-jobs.js';

/** Numbers of new jobs begin here; the first of them is of an occupation that no list knows, so that a campaign is new. */
const firstNew = 1_000_007;

/** Every n-th of the jobs that can be read. */
const spread = (jobs: readonly FeedJob[], count: number): readonly FeedJob[] => {
  const step = Math.max(1, Math.floor(jobs.length / count));
  return jobs.filter((_, index) => index % step === 0).slice(0, count);
};

/** The board a day later: one job in twenty is over, one in twenty says something else, and as many are new. */
export function changeJobs(jobs: readonly FeedJob[], options: BoardOptions): readonly FeedJob[] {
  // Two at least, so that in a small feed, too, a campaign ends and another one loses a job.
  const share = Math.max(2, Math.round(options.jobs * 0.05));
  const readable = jobs.filter(({ state }) => state === 'open');
  // Half of those that have a campaign of their own are over, so that campaigns end; the others leave a group.
  const alone = readable.filter(({ occupation }) => occupation === null).filter((_, index) => index % 2 === 0);
  const together = readable.filter(({ occupation }) => occupation !== null);
  const over = new Set([...alone, ...spread(together, share)].slice(0, share).map(({ id }) => id));
  const changed = new Set(
    spread(
      readable.filter(({ id }) => !over.has(id)),
      share,
    ).map(({ id }) => id),
  );
  const kept = jobs.map((job): FeedJob => {
    if (over.has(job.id)) return { ...job, state: job.number % 2 === 0 ? 'closed' : 'expired' };
    if (!changed.has(job.id)) return job;
    return { ...job, title: `${job.title} con experiencia`, salaryPesos: job.salaryPesos + 200_000 };
  });
  return [...kept, ...makeJobs(options, firstNew, share)];
}
