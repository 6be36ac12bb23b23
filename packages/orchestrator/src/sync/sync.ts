import { AdFluxError } from '@adflux/core';
import type { AdPlatform, Call, Link } from '@adflux/core';
import { assertAllowed } from '../access/assert-allowed.js';
import { audited } from '../audit/audited.js';
import type { Context } from '../context.js';
import { settleAll } from '../settle-all.js';
import { throwIfStopped } from '../run/throw-if-stopped.js';
import { syncLinks } from './sync-links.js';
import type { SyncOptions, SyncReport } from './sync-options.js';

async function linksOf({ storage }: Context, campaignIds: readonly string[] | undefined): Promise<readonly Link[]> {
  if (campaignIds === undefined) return storage.links.find({});
  return (await Promise.all(campaignIds.map((campaignId) => storage.links.find({ campaignId })))).flat();
}

async function syncInsights(
  context: Context,
  platform: AdPlatform,
  links: readonly Link[],
  options: SyncOptions,
  call: Call,
): Promise<number> {
  const { insights: days } = options;
  const level = days?.level ?? 'campaign';
  const ids = links.filter((link) => link.kind === level).map((link) => link.remoteId);
  const isOffered = platform.capabilities.insights.levels.includes(level);
  if (days === undefined || platform.insights === undefined || !isOffered || ids.length === 0) return 0;
  const { from, to } = days;
  return context.storage.insights.upsert(platform.insights.query({ level, from, to, ids }, call));
}

async function syncAll(context: Context, options: SyncOptions): Promise<SyncReport> {
  const { onProgress } = options;
  const call: Call = {
    signal: options.signal ?? new AbortController().signal,
    logger: context.logger,
    ...(onProgress === undefined ? {} : { observe: (event) => onProgress({ type: 'request', event }) }),
  };
  const links = await linksOf(context, options.campaignIds);
  const reports = await settleAll(
    [...context.platforms.values()].map(async (platform): Promise<SyncReport> => {
      const ours = links.filter((link) => link.platform === platform.id && link.accountId === platform.accountId);
      const synced = await syncLinks(context, platform, ours, call);
      return { ...synced, insightRows: await syncInsights(context, platform, ours, options, call) };
    }),
  );
  return {
    links: reports.reduce((sum, report) => sum + report.links, 0),
    changed: reports.flatMap((report) => report.changed),
    insightRows: reports.reduce((sum, report) => sum + report.insightRows, 0),
  };
}

/** Asks the platforms how everything stands, and writes it down. */
export async function sync(context: Context, options: SyncOptions): Promise<SyncReport> {
  const { insights: days } = options;
  return audited(
    context,
    { ...options, action: 'sync' },
    async () => {
      throwIfStopped(options.signal);
      await assertAllowed(context, 'sync', options);
      if (days !== undefined && days.from > days.to)
        throw new AdFluxError(`The days ${days.from} to ${days.to} are the wrong way round. Swap them.`, {
          code: 'invalid_request',
        });
      return syncAll(context, options);
    },
    ({ links, changed, insightRows }) => ({
      details: {
        outcome: 'synced',
        links,
        changed: changed.length,
        insightRows,
        ...(options.campaignIds === undefined ? {} : { campaignIds: options.campaignIds }),
        ...(days === undefined ? {} : { from: days.from, to: days.to }),
      },
    }),
  );
}
