import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { ok } from './snapchat-batch.js';
import { hourlyKey } from './snapchat-delivery.js';
import type { JsonObject } from './snapchat-readers.js';
import { toPage } from './snapchat-page.js';
import { toStats, type SnapchatFigures } from './snapchat-stat-fields.js';
import { readStatQuery, type StatLevel, type StatQuery } from './snapchat-stat-query.js';
import { requireEntity, type SnapchatKind, type SnapchatState } from './snapchat-state.js';
import { createSnapchatZone, type SnapchatZone } from './snapchat-zone.js';

const hourMs = 3_600_000;

const kindOf: Readonly<Record<Exclude<StatLevel, 'adaccount'>, SnapchatKind>> = {
  campaign: 'campaign',
  adsquad: 'adGroup',
  ad: 'ad',
};

const typeOf: Readonly<Record<StatLevel, string>> = {
  adaccount: 'AD_ACCOUNT',
  campaign: 'CAMPAIGN',
  adsquad: 'AD_SQUAD',
  ad: 'AD',
};

interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** What part of the people of a day was not there on the day with the most. */
const newcomers = 0.4;

/** Answers `GET …/stats`. */
export interface Stats {
  readonly handle: (request: SimulatedRequest, level: StatLevel) => Reply;
}

/** Prepares the statistics. */
export const createStats = (state: SnapchatState): Stats => {
  const { metrics, world, account } = state;
  const zone: SnapchatZone = createSnapchatZone(state.localTime);

  const dates = new Map<number, string>();
  const dateOf = (atMs: number): string => {
    const date = dates.get(atMs) ?? state.localTime(atMs).date;
    dates.set(atMs, date);
    return date;
  };

  const figuresOf = (id: string, stretch: Stretch | undefined): SnapchatFigures => {
    const people = new Map<string, number>();
    let sum = { impressions: 0, reach: 0, clicks: 0, conversions: 0, spendMicros: 0n };
    for (const hour of metrics.daysOf(hourlyKey(id))) {
      const atMs = Date.parse(hour.date);
      if (stretch && (atMs < stretch.startMs || atMs >= stretch.endMs)) continue;
      const date = dateOf(atMs);
      people.set(date, (people.get(date) ?? 0) + hour.reach);
      sum = {
        impressions: sum.impressions + hour.impressions,
        reach: sum.reach + hour.reach,
        clicks: sum.clicks + hour.clicks,
        conversions: sum.conversions + hour.conversions,
        spendMicros: sum.spendMicros + hour.spendMicros,
      };
    }
    const most = Math.max(0, ...people.values());
    return { ...sum, uniques: Math.min(sum.impressions, Math.round(most + newcomers * (sum.reach - most))) };
  };

  const stretchesOf = (query: StatQuery, { startMs, endMs }: Stretch): readonly Stretch[] => {
    const stretches: Stretch[] = [];
    for (let atMs = startMs; atMs < endMs;) {
      const next = query.granularity === 'DAY' ? zone.nextMidnight(atMs) : atMs + hourMs;
      stretches.push({ startMs: atMs, endMs: next });
      atMs = next;
    }
    return stretches;
  };

  const times = ({ startMs, endMs }: Stretch) => ({
    start_time: zone.toText(startMs),
    end_time: zone.toText(endMs),
  });

  const isSeries = (query: StatQuery) => query.granularity === 'DAY' || query.granularity === 'HOUR';

  /** The figures themselves: one set, or one for each day or hour. */
  const contentOf = (id: string, query: StatQuery): JsonObject => {
    if (!query.range || !isSeries(query)) return { stats: toStats(figuresOf(id, query.range), query.fields) };
    const points = stretchesOf(query, query.range).map((stretch) => ({
      figures: figuresOf(id, stretch),
      stretch,
    }));
    return {
      timeseries: points
        .filter(({ figures }) => !query.omitEmpty || figures.impressions > 0)
        .map(({ figures, stretch }) => ({ ...times(stretch), stats: toStats(figures, query.fields) })),
    };
  };

  const below = (id: string, level: StatLevel, wanted: StatLevel): readonly Entity[] => {
    if (wanted === 'adaccount') return [];
    if (level === 'adaccount') return world.ofKind(kindOf[wanted]);
    if (level === 'adsquad') return world.children('ad', id);
    const adSquads = world.children('adGroup', id);
    return wanted === 'adsquad' ? adSquads : adSquads.flatMap((adSquad) => world.children('ad', adSquad.id));
  };

  /** Deleted entities stay in the figures they are part of. */
  const breakdownOf = (request: SimulatedRequest, id: string, level: StatLevel, query: StatQuery) => {
    const wanted = query.breakdown;
    if (wanted === undefined) return undefined;
    const entities = below(id, level, wanted).filter((entity) => {
      const delivered = figuresOf(entity.id, query.range).impressions > 0;
      return delivered || (!entity.removed && !query.omitEmpty);
    });
    const page = toPage(request, entities);
    const items = page.entities.map((entity) => ({
      id: entity.id,
      type: typeOf[wanted],
      granularity: query.granularity,
      ...(query.range ? times(query.range) : {}),
      ...contentOf(entity.id, query),
    }));
    return { stats: { [wanted]: items }, paging: page.paging };
  };

  return {
    handle: (request, level) => {
      const id =
        level === 'adaccount' ? account.id : requireEntity(state, kindOf[level], request.params['id'] ?? '').id;
      const query = readStatQuery(request, level, zone);
      const breakdown = breakdownOf(request, id, level, query);
      const [plural, singular] = isSeries(query)
        ? ['timeseries_stats', 'timeseries_stat']
        : query.granularity === 'LIFETIME'
          ? ['lifetime_stats', 'lifetime_stat']
          : ['total_stats', 'total_stat'];
      const stat = {
        id,
        type: typeOf[level],
        granularity: query.granularity,
        ...(query.range ? times(query.range) : {}),
        finalized_data_end_time: new Date((Math.floor(request.atMs / hourMs) - 2) * hourMs).toISOString(),
        ...(breakdown ? { breakdown_stats: breakdown.stats } : contentOf(id, query)),
        ...(isSeries(query) ? { attributing_party: 'SNAPCHAT' } : {}),
      };
      return ok(request, {
        ...(breakdown ? { paging: breakdown.paging } : {}),
        [plural]: [{ sub_request_status: 'SUCCESS', [singular]: stat }],
      });
    },
  };
};
