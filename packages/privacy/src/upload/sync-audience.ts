import { AdFluxError } from '@adflux/core';
import type { AdPlatform, Audience, Call } from '@adflux/core';
import type { AudienceLease } from '../audience/audience-lease.js';
import type { Context } from '../context.js';
import { holdsAnything, linksOf, type HeldLink } from './held-link.js';
import type { PlatformReport } from './platform-report.js';
import type { SyncMode, UploadProgress } from './platform-work.js';
import { syncPlatform } from './sync-platform.js';

/** Work on one audience, on all platforms that it concerns. */
export interface AudienceWork {
  readonly context: Context;
  readonly audience: Audience;
  readonly lease: AudienceLease;
  readonly mode: SyncMode;
  /** Only this platform. */
  readonly platform?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined;
}

/** What came of it. */
export interface AudienceSync {
  readonly platforms: readonly PlatformReport[];
  /** Whether every platform that holds the audience holds exactly whom it should. */
  readonly isExact: boolean;
}

const nothing = { remoteId: null, state: 'processing', members: 0, added: 0, removed: 0, invalidEntries: 0 } as const;

const reportOf = (platform: string, accountId: string, error: AdFluxError): PlatformReport => ({
  ...{ platform, accountId, ...nothing, isExact: false, error: error.toJSON() },
  outcome: error.code === 'policy_rejected' ? 'refused' : 'failed',
});

/** Only what a platform says is an outcome; errors of storage, of the lease and of the caller end the work. */
async function orFailure({ id, accountId }: AdPlatform, work: () => Promise<PlatformReport>): Promise<PlatformReport> {
  try {
    return await work();
  } catch (error) {
    if (!AdFluxError.isInstance(error) || error.platform === undefined || error.code === 'aborted') throw error;
    return reportOf(id, accountId, error);
  }
}

const unserved = ({ platform, accountId, remoteId }: HeldLink): PlatformReport => ({
  ...reportOf(
    platform,
    accountId,
    new AdFluxError(
      `The audience is in account ${accountId} of ${platform}, for which there is no adapter. Give one that has audiences.`,
      { code: 'config', platform },
    ),
  ),
  remoteId,
});

/** Makes every platform hold whom it should, one after the other; one that fails does not stop the others. */
export async function syncAudience(work: AudienceWork): Promise<AudienceSync> {
  const { context, audience, lease, mode, onProgress } = work;
  const { storage, logger } = context;
  const call: Call = { signal: work.signal ?? new AbortController().signal, logger };
  const isMeant = (id: string): boolean => work.platform === undefined || work.platform === id;
  const platforms: PlatformReport[] = [];
  const served = context.platforms.filter(({ id, audiences }) => audiences !== undefined && isMeant(id));
  for (const platform of served) {
    const { audiences: port, capabilities } = platform;
    const { audiences: limits } = capabilities;
    if (port === undefined || limits === undefined) continue;
    const report = await orFailure(platform, () =>
      syncPlatform({ context, audience, platform, port, limits, lease, call, mode, onProgress }),
    );
    logger.info({ audienceId: audience.id, ...report }, 'audience on a platform');
    platforms.push(report);
  }
  const isReported = (link: HeldLink): boolean =>
    platforms.some(({ platform, accountId }) => platform === link.platform && accountId === link.accountId);
  const links = await linksOf(context, audience.id);
  const others = links.filter((link) => holdsAnything(link) && !isReported(link));
  platforms.push(...others.filter((link) => isMeant(link.platform)).map(unserved));
  const isBare = ({ platform, accountId }: PlatformReport): boolean =>
    !links.some((link) => link.platform === platform && link.accountId === accountId && holdsAnything(link));
  const isExact = others.length === 0 && links.length > 0 && platforms.every((each) => each.isExact || isBare(each));
  if (isExact) {
    await lease.keep({ isForced: true });
    await storage.audienceMembers.settle(audience.id);
  }
  return { platforms, isExact };
}
