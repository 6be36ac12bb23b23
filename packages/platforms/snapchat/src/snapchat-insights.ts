import type { Call, InsightLevel, InsightRow, InsightsPort, InsightsQuery, IsoDate } from '@adflux/core';
import {
  fromSnapchatInsight,
  hasFigures,
  snapchatAttribution,
  snapchatStatFields,
  snapchatStatSchema,
  type SnapchatSeries,
} from './from-snapchat-insight.js';
import type { SnapchatAccounts } from './snapchat-account.js';
import { addDays, dayOf, splitDays, startOfDay } from './snapchat-day.js';
import { listSnapchat } from './snapchat-list.js';
import { snapchatNodePlaces } from './snapchat-node.js';
import type { SnapchatStore } from './snapchat-store.js';

/**
 * Days in one request. By advertisers' accounts 31 days fit, and 30 where the clocks are set back in between; Snapchat's
 * reference does not say (November 2026).
 */
const DAYS_PER_REQUEST = 30;

/** Entities of a breakdown on one page. */
const ENTITIES_PER_PAGE = 200;

const breakdowns: Readonly<Record<InsightLevel, string>> = { campaign: 'campaign', adGroup: 'adsquad', ad: 'ad' };

/** One question: the figures of an entity, or of what is below it. */
interface Question {
  readonly path: string;
  readonly breakdown?: string;
  readonly days: readonly [IsoDate, IsoDate];
  readonly timeZone: string;
}

/**
 * Figures by day. Those of single entities are asked for one by one; those of the whole account by breakdown: its campaigns
 * from the account, ad squads and ads from each campaign that had figures (an account has no breakdown by them).
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/measurement (read November 2026)
 */
export function createSnapchatInsights(
  { client, settings }: Pick<SnapchatStore, 'client' | 'settings'>,
  accounts: SnapchatAccounts,
): InsightsPort {
  const { accountId, clock, baseUrl } = settings;

  async function* ask({ path, breakdown, days, timeZone }: Question, call: Call): AsyncGenerator<SnapchatSeries> {
    const [first, last] = days;
    const query = {
      granularity: 'DAY',
      fields: snapchatStatFields,
      start_time: startOfDay(first, timeZone),
      // The end is not counted.
      end_time: startOfDay(addDays(last, 1), timeZone),
      ...snapchatAttribution.query,
      ...(breakdown === undefined ? {} : { breakdown, limit: ENTITIES_PER_PAGE }),
    };
    const stats = listSnapchat(
      client,
      baseUrl,
      {
        operation: 'insights.read',
        path,
        plural: 'timeseries_stats',
        singular: 'timeseries_stat',
        entity: snapchatStatSchema,
        query,
        bucket: 'stats',
      },
      call,
    );
    for await (const stat of stats) {
      const { finalized_data_end_time: finalUntil } = stat;
      if (typeof finalUntil === 'string')
        call.logger.debug({ platform: 'snapchat', path, finalUntil }, 'Figures after this instant may still change.');
      if (breakdown === undefined) yield stat;
      else yield* stat.breakdown_stats?.[breakdown] ?? [];
    }
  }

  async function* everything(
    level: InsightLevel,
    when: Omit<Question, 'path'>,
    call: Call,
  ): AsyncGenerator<SnapchatSeries> {
    const campaigns = ask({ ...when, path: `/adaccounts/${accountId}/stats`, breakdown: breakdowns.campaign }, call);
    if (level === 'campaign') {
      yield* campaigns;
      return;
    }
    const seen = new Set<string>();
    for await (const campaign of campaigns) if (hasFigures(campaign)) seen.add(campaign.id);
    for (const id of seen) yield* ask({ ...when, path: `/campaigns/${id}/stats`, breakdown: breakdowns[level] }, call);
  }

  async function* series(
    { level, ids }: InsightsQuery,
    when: Omit<Question, 'path'>,
    call: Call,
  ): AsyncGenerator<SnapchatSeries> {
    if (ids === undefined) {
      yield* everything(level, when, call);
      return;
    }
    for (const id of ids) yield* ask({ ...when, path: `/${snapchatNodePlaces[level].plural}/${id}/stats` }, call);
  }

  return {
    async *query(query, call): AsyncGenerator<InsightRow> {
      if (query.ids?.length === 0) return;
      const { timeZone, currency } = await accounts.read(call);
      const context = { accountId, level: query.level, currency, timeZone };
      const today = dayOf(clock.now(), timeZone);
      const last = query.to < today ? query.to : today;
      for (const days of splitDays(query.from, last, DAYS_PER_REQUEST))
        for await (const entity of series(query, { days, timeZone }, call))
          yield* fromSnapchatInsight(entity, { ...context, asOf: clock.now().toISOString() });
    },
  };
}
