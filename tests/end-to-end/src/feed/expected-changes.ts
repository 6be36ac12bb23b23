import type { GroupingRule } from '@adflux/feeds';
import type { FeedJob } from './feed-job.js';

/** How many campaigns a plan has to create, change, end and leave alone, and what stands afterwards. */
export interface ExpectedChanges {
  readonly create: number;
  readonly update: number;
  readonly end: number;
  readonly untouched: number;
}

const isOpen = ({ state }: FeedJob): boolean => state === 'open';

const groupOf = ({ id, town, occupation }: FeedJob, rule: GroupingRule): string => {
  if (rule === 'by-city') return town;
  return rule === 'one-each' || occupation === null ? id : `${occupation} ${town}`;
};

/** The open jobs of a board by campaign, as the board itself would count them: says nothing that AdFlux computed. */
export function campaignsOf(jobs: readonly FeedJob[], rule: GroupingRule): ReadonlyMap<string, readonly FeedJob[]> {
  const groups = new Map<string, FeedJob[]>();
  for (const job of jobs.filter(isOpen)) {
    const group = groups.get(groupOf(job, rule));
    if (group === undefined) groups.set(groupOf(job, rule), [job]);
    else group.push(job);
  }
  return groups;
}

/** What has to change between two days of a board. */
export function expectedChanges(
  before: readonly FeedJob[],
  after: readonly FeedJob[],
  rule: GroupingRule,
): ExpectedChanges {
  const [was, is] = [campaignsOf(before, rule), campaignsOf(after, rule)];
  const kept = [...is].filter(([group]) => was.has(group));
  const same = kept.filter(([group, jobs]) => JSON.stringify(jobs) === JSON.stringify(was.get(group)));
  return {
    create: is.size - kept.length,
    update: kept.length - same.length,
    end: [...was.keys()].filter((group) => !is.has(group)).length,
    untouched: same.length,
  };
}
