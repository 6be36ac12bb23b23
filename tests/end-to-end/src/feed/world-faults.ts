import type { Link } from '@adflux/core';
import type { WorldEntity } from '@adflux/simulator';
import type { SimulatedId } from '../connect.js';
import { budgetMicrosOf } from './budget-micros-of.js';
import { dailyMicrosOn } from './daily-budgets.js';

/** What has to stand on each platform, as the board counts it. */
export interface ExpectedWorld {
  readonly platforms: readonly SimulatedId[];
  /** Campaigns that are switched on. */
  readonly campaignsOn: number;
  /** Campaigns that were ended: switched off for good, with everything below them. */
  readonly campaignsEnded: number;
  /** Jobs of both: each has one ad group with one ad. */
  readonly jobs: number;
}

const delivered = ['campaign', 'adGroup', 'ad'] as const;
/** Kinds whose names carry the creation key: two of one name are one thing twice. */
const keyed = new Set<string>([...delivered, 'creative', 'card']);
const onWords = new Set(['ACTIVE', 'ENABLED', 'ENABLE']);

// Some platforms write the parent's id before an ad's own: `<ad group>~<ad>`.
const ownId = (id: string): string => id.slice(id.lastIndexOf('~') + 1);

/** Entries that are there more than once. */
function repeated(entries: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return entries.filter((entry) => seen.has(entry) || !seen.add(entry));
}

function countFaults(live: readonly WorldEntity[], expected: ExpectedWorld): readonly string[] {
  const { campaignsOn, campaignsEnded, jobs } = expected;
  const wanted = { campaign: campaignsOn + campaignsEnded, adGroup: jobs, ad: jobs };
  return expected.platforms.flatMap((platform) => {
    const here = live.filter((entity) => entity.platform === platform);
    const on = here.filter(({ kind, status }) => kind === 'campaign' && onWords.has(status ?? '')).length;
    const counts = delivered.flatMap((kind) => {
      const count = here.filter((entity) => entity.kind === kind).length;
      return count === wanted[kind]
        ? []
        : [`${platform} has ${String(count)} of ${kind} instead of ${String(wanted[kind])}`];
    });
    return on === campaignsOn
      ? counts
      : [...counts, `${platform} has ${String(on)} campaigns on instead of ${String(campaignsOn)}`];
  });
}

/** Holds the platforms' worlds against what the board counts and against AdFlux's links, without trusting either. */
export function worldFaults(
  entities: readonly WorldEntity[],
  links: readonly Link[],
  expected: ExpectedWorld,
): readonly string[] {
  const live = entities.filter(({ removed }) => !removed);
  const identityOf = ({ platform, kind, id }: Pick<WorldEntity, 'kind' | 'id'> & { platform: string }): string =>
    `${platform} ${kind} ${ownId(id)}`;
  const tracked = live.filter(({ kind }) => delivered.some((each) => each === kind));
  const standing = new Set(tracked.map(identityOf));
  const linked = new Set(
    links
      .filter(({ kind }) => delivered.some((each) => each === kind))
      .map((link) => identityOf({ ...link, id: link.remoteId })),
  );
  const names = live.flatMap(({ platform, kind, name }) =>
    keyed.has(kind) && name !== null ? [`${platform} ${kind} ${name}`] : [],
  );
  const criteria = live.flatMap(({ platform, kind, parentId, name, fields }) =>
    kind === 'criterion' || kind === 'keyword'
      ? [JSON.stringify([platform, kind, parentId, name, { ...fields, criterionId: null }])]
      : [],
  );
  const budgets = live.flatMap((entity) => {
    const micros = budgetMicrosOf(entity);
    return micros === null || micros === dailyMicrosOn(entity.platform)
      ? []
      : [`${identityOf(entity)} has a budget of ${String(micros)} micros`];
  });
  return [
    ...countFaults(live, expected),
    ...repeated(names).map((name) => `${name} is there twice`),
    ...repeated(criteria).map((criterion) => `${criterion} is aimed at twice`),
    ...budgets,
    ...[...standing].filter((each) => !linked.has(each)).map((each) => `${each} is left over`),
    ...[...linked].filter((each) => !standing.has(each)).map((each) => `${each} is missing`),
    ...live
      .filter(({ kind, fields }) => kind === 'budget' && fields['referenceCount'] === '0')
      .map((entity) => `${identityOf(entity)} pays for nothing`),
  ];
}
