import { AdFluxError } from '@adflux/core';
import type { Audience } from '@adflux/core';
import { withAudienceLease } from '../audience/audience-lease.js';
import { reviewMembers } from '../audience/review-members.js';
import type { Context } from '../context.js';
import type { Working } from '../privacy-options.js';
import type { PlatformReport } from './platform-report.js';
import type { SyncMode, UploadProgress } from './platform-work.js';
import { syncAudience } from './sync-audience.js';

/** How an audience is uploaded. */
export interface UploadAudienceOptions extends Working {
  /** Only to this platform. Default: to all that take audiences. */
  readonly platform?: string;
  /** Builds new remote audiences in any case. Default false. */
  readonly rebuild?: boolean;
  /** Told about every batch that a platform has taken. */
  readonly onProgress?: (progress: UploadProgress) => void;
}

/** What became of an audience on its platforms. */
export interface UploadReport {
  readonly audienceId: string;
  readonly platforms: readonly PlatformReport[];
  /** Whether every platform that holds the audience holds exactly whom it should. If not: call again. */
  readonly isExact: boolean;
  /** Members who had to leave because their consent no longer covers, or their record is gone. */
  readonly lapsed: number;
  /** Campaigns that name the audience and still aim at a remote one that is gone: update them. */
  readonly campaignsToUpdate: readonly string[];
}

/** The audience, or an error that says what to do. */
async function audienceOf({ storage }: Context, id: string): Promise<Audience> {
  const audience = await storage.audiences.get(id);
  if (audience !== null) return audience;
  throw new AdFluxError(`There is no audience ${id}. Build it first.`, { code: 'not_found' });
}

async function campaignsNaming({ storage }: Context, audienceId: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { id, targeting, adGroups } of storage.campaigns.stream()) {
    const named = [targeting, ...adGroups.map((group) => group.targeting)].flatMap((each) => each?.audienceIds ?? []);
    if (named.includes(audienceId)) ids.push(id);
  }
  return ids;
}

/** Holds members against the ledger as it is now, then makes every platform hold those who stay. */
export function bringUpToDate(
  context: Context,
  audienceId: string,
  options: UploadAudienceOptions & { readonly mode: SyncMode },
): Promise<UploadReport> {
  const { platform, signal, onProgress, mode } = options;
  return withAudienceLease(context, audienceId, async (lease) => {
    const audience = await audienceOf(context, audienceId);
    const { leaving: lapsed } = await reviewMembers(context, audience, { wanted: null, lease, signal });
    const sync = await syncAudience({ context, audience, lease, mode, platform, signal, onProgress });
    const isMoved = sync.platforms.some(({ outcome }) => outcome === 'rebuilt' || outcome === 'withdrawn');
    const campaignsToUpdate = isMoved ? await campaignsNaming(context, audienceId) : [];
    return { audienceId, ...sync, lapsed, campaignsToUpdate };
  });
}

/** What the audit log says of a report: counts and codes. */
export const detailsOf = ({ platforms, ...report }: UploadReport) => ({
  ...report,
  platforms: platforms.map(({ error, ...each }) => ({ ...each, ...(error && { code: error.code }) })),
});

/**
 * Uploads an audience to ad accounts, each exactly once, and goes on where an earlier call stopped.
 *
 * @throws AdFluxError `not_found` for an audience that was never built, `config` when no platform takes it, `policy_rejected` before
 *   anything is sent when it is too small for all of them, `conflict` while somebody else works on it, `aborted`.
 */
export async function uploadAudience(
  context: Context,
  audienceId: string,
  options: UploadAudienceOptions = {},
): Promise<UploadReport> {
  const { platform, rebuild = false } = options;
  const takers = context.platforms.filter(({ id, audiences }) => audiences && (platform ?? id) === id);
  if (takers.length === 0)
    throw new AdFluxError(`${platform ?? 'None of the given platforms'} takes audiences. Give an adapter that does.`, {
      code: 'config',
    });
  const report = await bringUpToDate(context, audienceId, { ...options, mode: { add: true, rebuild } });
  await context.audit('privacy.upload_audience', options, detailsOf(report));
  const { platforms } = report;
  const [refused] = platforms;
  if (refused?.error !== undefined && platforms.every(({ outcome }) => outcome === 'refused')) {
    const { name: _, ...error } = refused.error;
    throw new AdFluxError(error.message, error);
  }
  return report;
}
