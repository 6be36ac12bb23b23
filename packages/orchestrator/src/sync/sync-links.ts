import { canonicalJson } from '@adflux/core';
import type { AdPlatform, Call, Link, LinkPatch, RemoteEntity } from '@adflux/core';
import type { Context } from '../context.js';
import { idOfLink } from '../plan/id-of-link.js';
import { parentLocalIdOf } from '../plan/specs-of.js';
import { portOf } from '../run/port-of.js';
import { settleAll } from '../settle-all.js';
import { driftOf } from './drift-of.js';

/** How many entities one `read` is asked about, and how many links are written side by side. */
const pageSize = 50;

/** What came of asking one platform about its links. */
export interface SyncedLinks {
  readonly links: number;
  /** Links whose delivery, reasons or drift is not what it was. */
  readonly changed: readonly Link[];
}

async function readAll(platform: AdPlatform, links: readonly Link[], call: Call): Promise<Map<string, RemoteEntity>> {
  const entities = new Map<string, RemoteEntity>();
  for (const kind of ['campaign', 'adGroup', 'ad'] as const) {
    const refs = links.filter((link) => link.kind === kind).map((link) => ({ kind, id: link.remoteId }));
    for (let start = 0; start < refs.length; start += pageSize) {
      const page = await portOf(platform, kind).read(refs.slice(start, start + pageSize), call);
      for (const entity of page) entities.set(`${kind}/${entity.id}`, entity);
    }
  }
  return entities;
}

const stateOf = ({ delivery, reasons, drift }: Pick<Link, 'delivery' | 'reasons' | 'drift'>): string =>
  canonicalJson({ delivery, reasons, drift });

/** Writes delivery, reasons and drift of one platform's entities onto their links. What is missing there is removed. */
export async function syncLinks(
  context: Context,
  platform: AdPlatform,
  links: readonly Link[],
  call: Call,
): Promise<SyncedLinks> {
  const delivering = links.filter((link) => link.kind !== 'asset');
  const entities = await readAll(platform, delivering, call);
  const byLocalId = new Map(delivering.map((link) => [link.localId, link]));
  const entityOf = (link: Link): RemoteEntity =>
    entities.get(`${link.kind}/${link.remoteId}`) ?? {
      kind: link.kind,
      id: link.remoteId,
      name: link.spec.name,
      delivery: 'removed',
    };
  const parentsAreOn = (link: Link): boolean => {
    const parent = byLocalId.get(parentLocalIdOf(link) ?? '');
    return parent === undefined || (entityOf(parent).delivery !== 'off' && parentsAreOn(parent));
  };
  const changed: Link[] = [];
  const write = async (link: Link): Promise<void> => {
    const entity = entityOf(link);
    const syncedAt = context.clock.now().toISOString();
    const drift = driftOf(link, entity, parentsAreOn(link));
    const patch = { delivery: entity.delivery, reasons: entity.reasons ?? [], drift, syncedAt } satisfies LinkPatch;
    await context.storage.links.patch(idOfLink(link), patch);
    if (stateOf(patch) !== stateOf(link)) changed.push({ ...link, ...patch });
  };
  for (let start = 0; start < delivering.length; start += pageSize)
    await settleAll(delivering.slice(start, start + pageSize).map(write));
  return { links: delivering.length, changed };
}
