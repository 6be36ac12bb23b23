import type { Change, EntitySpec, Link, LinkId } from '@adflux/core';
import { diffSpecs } from './diff-specs.js';
import { existingLinks } from './existing-links.js';
import type { ExistingLinks } from './existing-links.js';
import { specsOf } from './specs-of.js';
import type { Wanted } from './wanted.js';

const describe = (type: Change['type'], platform: LinkId['platform'], spec: EntitySpec): Change => ({
  type,
  platform,
  kind: spec.kind,
  localId: spec.localId,
  name: spec.name,
});

/** How what is wanted of one platform differs from what stands there. Images nobody uses any more stay, and cost nothing. */
export function changesOf({ platform, tree }: Wanted, existing: ExistingLinks): readonly Change[] {
  const specs = specsOf(tree);
  const wantedIds = new Set(specs.map((spec) => spec.localId));
  const wanted = specs.map((spec): Change => {
    const link = existing.get(spec.localId);
    if (link === undefined) return describe('create', platform.id, spec);
    const fields = diffSpecs(link.spec, spec);
    return fields.length === 0
      ? describe('unchanged', platform.id, spec)
      : { ...describe('update', platform.id, spec), fields };
  });
  const unwanted = [...existing.values()].filter((link) => link.kind !== 'asset' && !wantedIds.has(link.localId));
  return [...wanted, ...unwanted.map((link: Link) => describe('remove', platform.id, link.spec))];
}

/** What stands on platforms that the campaign no longer names. */
export function changesOfDropped(wanted: readonly Wanted[], links: readonly Link[]): readonly Change[] {
  const named = new Set(wanted.map(({ platform }) => platform.id));
  return links
    .filter((link) => !named.has(link.platform) && link.kind !== 'asset')
    .filter((link) => existingLinks(links, { id: link.platform, accountId: link.accountId }).has(link.localId))
    .map((link) => describe('remove', link.platform, link.spec));
}
