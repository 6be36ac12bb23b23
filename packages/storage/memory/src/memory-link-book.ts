import { AdFluxError } from '@adflux/core';
import type { Link, LinkChanges, LinkFilter, LinkId, LinkStore, LiveBudget } from '@adflux/core';
import { compareText } from './compare-text.js';
import type { createFrozenCopy } from './frozen-copy.js';

/** The links, and the way runs change them. */
export interface MemoryLinkBook extends LinkStore {
  /**
   * Applies all changes or none.
   *
   * @throws AdFluxError `conflict` when two links of one local id would both be there.
   */
  apply(changes: LinkChanges): void;
}

const identityOf = (id: LinkId): string => [id.platform, id.accountId, id.kind, id.remoteId].join('\u0000');
const localOf = (link: Pick<Link, 'platform' | 'accountId' | 'localId'>): string =>
  [link.platform, link.accountId, link.localId].join('\u0000');

const compareLinks = (left: Link, right: Link): number =>
  compareText(left.localId, right.localId) ||
  compareText(left.platform, right.platform) ||
  compareText(left.accountId, right.accountId) ||
  compareText(left.kind, right.kind) ||
  compareText(left.remoteId, right.remoteId);

function matches(link: Link, filter: LinkFilter): boolean {
  return (
    (filter.includeRemoved === true || link.wanted !== 'removed') &&
    (filter.campaignId === undefined || link.campaignId === filter.campaignId) &&
    (filter.platform === undefined || link.platform === filter.platform) &&
    (filter.accountId === undefined || link.accountId === filter.accountId) &&
    (filter.kind === undefined || link.kind === filter.kind) &&
    (filter.localId === undefined || link.localId === filter.localId) &&
    (filter.remoteId === undefined || link.remoteId === filter.remoteId)
  );
}

/** The budget that an entity which is on holds itself, with its schedule; null where there is none. */
function liveBudgetOf({ wanted, spec }: Link): Pick<LiveBudget, 'budget' | 'schedule'> | null {
  if (wanted !== 'on' || !('budget' in spec) || spec.budget === null) return null;
  return { budget: spec.budget, schedule: spec.schedule };
}

export function createMemoryLinkBook(frozenCopy: ReturnType<typeof createFrozenCopy>): MemoryLinkBook {
  const links = new Map<string, Link>();
  const byCampaign = new Map<string, Map<string, Link>>();
  /** Identity of the one link of a local id that is not removed. */
  const present = new Map<string, string>();
  /** Those that hold a live budget: few among many, and asked for with each plan where there are spend limits. */
  const spending = new Map<string, Link>();

  const changed = (changes: LinkChanges): Map<string, Link> => {
    const next = new Map<string, Link>();
    for (const link of changes.put ?? []) next.set(identityOf(link), frozenCopy(link));
    for (const { id, patch } of changes.patch ?? []) {
      const identity = identityOf(id);
      const link = next.get(identity) ?? links.get(identity);
      if (link !== undefined) next.set(identity, frozenCopy({ ...link, ...patch }));
    }
    return next;
  };

  const refuseTwins = (next: ReadonlyMap<string, Link>): void => {
    const taken = new Map<string, string>();
    for (const [identity, link] of next) {
      if (link.wanted === 'removed') continue;
      const local = localOf(link);
      const holder = taken.get(local) ?? present.get(local);
      taken.set(local, identity);
      if (holder === undefined || holder === identity) continue;
      const other = next.get(holder) ?? links.get(holder);
      if (other === undefined || other.wanted === 'removed' || localOf(other) !== local) continue;
      throw new AdFluxError(
        `${link.localId} already has an entity in this ${link.platform} account. Mark its link removed before linking another.`,
        { code: 'conflict', platform: link.platform },
      );
    }
  };

  const forget = (identity: string, link: Link): void => {
    byCampaign.get(link.campaignId)?.delete(identity);
    if (present.get(localOf(link)) === identity) present.delete(localOf(link));
    spending.delete(identity);
  };

  const apply = (changes: LinkChanges): void => {
    const next = changed(changes);
    refuseTwins(next);
    for (const identity of next.keys()) {
      const old = links.get(identity);
      if (old !== undefined) forget(identity, old);
    }
    for (const [identity, link] of next) {
      links.set(identity, link);
      const ofCampaign = byCampaign.get(link.campaignId) ?? new Map<string, Link>();
      byCampaign.set(link.campaignId, ofCampaign.set(identity, link));
      if (link.wanted !== 'removed') present.set(localOf(link), identity);
      if (liveBudgetOf(link) !== null) spending.set(identity, link);
    }
  };

  /** The links that a filter can be about at all: looking through all of them for one makes the last publication the slowest. */
  const candidatesFor = ({ campaignId, platform, accountId, kind, remoteId }: LinkFilter): Iterable<Link> => {
    if (campaignId !== undefined) return byCampaign.get(campaignId)?.values() ?? [];
    if (platform === undefined || accountId === undefined || kind === undefined || remoteId === undefined)
      return links.values();
    const link = links.get(identityOf({ platform, accountId, kind, remoteId }));
    return link === undefined ? [] : [link];
  };

  const clientOf = ({ platform, accountId, campaignId }: Link): string | null => {
    const campaign = links.get(present.get(localOf({ platform, accountId, localId: campaignId })) ?? '');
    return campaign?.spec.kind === 'campaign' ? (campaign.spec.clientId ?? null) : null;
  };

  return {
    apply,
    liveBudgets: async () =>
      [...spending.values()].flatMap((link) => {
        const live = liveBudgetOf(link);
        return live === null
          ? []
          : [{ ...live, platform: link.platform, campaignId: link.campaignId, clientId: clientOf(link) }];
      }),
    find: async (filter) => [...candidatesFor(filter)].filter((link) => matches(link, filter)).sort(compareLinks),
    patch: async (id, patch) => apply({ patch: [{ id, patch }] }),
  };
}
