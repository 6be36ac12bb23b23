import type { Finding, Link } from '@adflux/core';
import { diffSpecs } from '../plan/diff-specs.js';
import type { ExistingLinks } from '../plan/existing-links.js';
import type { Wanted } from '../plan/wanted.js';

/** An update needs something to change, and an image under one id stays the same image. */
export function checkUpdate(campaignId: string, links: readonly Link[]): readonly Finding[] {
  if (links.some((link) => link.kind === 'campaign')) return [];
  return [
    {
      severity: 'error',
      code: 'campaign.not_published',
      message: `Nothing of campaign ${campaignId} exists on any platform. Call publish first.`,
      localId: campaignId,
    },
  ];
}

/** Platforms keep images by content, and ads point to them: a changed image is another image. */
export function checkAssets({ platform, tree }: Wanted, existing: ExistingLinks): readonly Finding[] {
  return tree.assets
    .filter((spec) => {
      const link = existing.get(spec.localId);
      return link !== undefined && diffSpecs(link.spec, spec).length > 0;
    })
    .map((spec) => ({
      severity: 'error',
      code: 'asset.changed',
      message: `The image "${spec.asset.id}" is already uploaded with other content. Give the new image a new id.`,
      platform: platform.id,
      localId: spec.localId,
    }));
}
