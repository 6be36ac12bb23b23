import type { EntitySpec, Link, LinkChanges, LinkId } from '@adflux/core';
import { idOfLink } from '../plan/id-of-link.js';
import { deliverySpecsOf } from '../plan/specs-of.js';
import type { CreatingStep, Made } from './creation.js';
import type { Drive } from './drive.js';

/** Names the link of a step's entity. */
export const linkIdOf = (step: CreatingStep, { ref }: Pick<Made, 'ref'>): LinkId => ({
  platform: step.platform,
  accountId: step.accountId,
  kind: ref.kind,
  remoteId: ref.id,
});

/** Whether another campaign already shows this image: platforms keep equal images once. */
export async function isSharedAsset(drive: Drive, id: LinkId): Promise<boolean> {
  if (id.kind !== 'asset') return false;
  const links = await drive.context.storage.links.find({ ...id });
  return links.some((link) => link.campaignId !== drive.run.campaignId);
}

/** The links that a create made, in place of links to entities that somebody else removed meanwhile. */
export async function linksOfMade(drive: Drive, step: CreatingStep, made: readonly Made[]): Promise<LinkChanges> {
  const specs = new Map<string, EntitySpec>(
    (step.action === 'create' ? [step.spec] : deliverySpecsOf(step.tree)).map((spec) => [spec.localId, spec]),
  );
  const keys = step.action === 'create' ? { [step.localId]: step.key } : step.keys;
  const { launchOrder } = drive.platformOf(step).capabilities;
  const launched: readonly string[] = launchOrder;
  const put: Link[] = [];
  for (const one of made) {
    const id = linkIdOf(step, one);
    const spec = specs.get(one.localId);
    const key = keys[one.localId];
    if (spec === undefined || key === undefined || (await isSharedAsset(drive, id))) continue;
    put.push({
      ...id,
      campaignId: drive.run.campaignId,
      localId: one.localId,
      runId: drive.run.id,
      key,
      spec,
      wanted: launched.includes(spec.kind) ? 'off' : 'on',
      delivery: one.delivery,
      reasons: [],
      drift: [],
      createdAt: drive.context.clock.now().toISOString(),
      syncedAt: null,
    });
  }
  const replaced = drive.links.filter((link) =>
    put.some(
      (one) =>
        one.platform === link.platform &&
        one.accountId === link.accountId &&
        one.localId === link.localId &&
        one.remoteId !== link.remoteId,
    ),
  );
  return { put, patch: replaced.map((link) => ({ id: idOfLink(link), patch: { wanted: 'removed' } })) };
}
