import type { AdSpec, Asset, SpecTree } from '@adflux/core';
import { xProblem, type XFinding } from './x-finding.js';
import { xImageRatios } from './x-limits.js';

/** How far from its ideal a shape may be, as a share of it: sizes are whole pixels. X says nothing about it (unsure). */
const TOLERANCE = 0.015;

function checkShape({ id, widthPixels, heightPixels }: Asset, localId: string): readonly XFinding[] {
  const ratio = widthPixels / heightPixels;
  const fits = Object.values(xImageRatios).some((ideal) => Math.abs(ratio - ideal) <= ideal * TOLERANCE);
  if (fits) return [];
  const message = `Image ${id} is ${ratio.toFixed(2)} times as wide as high; cards on X are square or 1.91:1. Cut it, or add another.`;
  return [xProblem('creative.image_shape', message, localId, 'creative.imageIds')];
}

function checkAd(
  { localId, creative, assetLocalIds }: AdSpec,
  assets: ReadonlyMap<string, Asset>,
): readonly XFinding[] {
  const [first] = assetLocalIds;
  const noButton: XFinding = {
    severity: 'warning',
    code: 'creative.no_button',
    message: 'X shows no button on website cards and posts. Say in the text what to do.',
    localId,
    field: 'creative.callToAction',
  };
  if (first === undefined) return [noButton];
  const image = assets.get(first);
  const hasLink = /https?:\/\//i.test(creative.primaryText ?? '');
  return [
    ...(image === undefined ? [] : checkShape(image, localId)),
    ...(hasLink
      ? [
          xProblem(
            'creative.link_and_card',
            'A post with a picture links by its card. Take the link out of the text.',
            localId,
            'creative.primaryText',
          ),
        ]
      : []),
    noButton,
  ];
}

/**
 * X refuses the very text a user has posted before, also for another job. Whether it does so when the cards differ it does not
 * say (unsure), so that is a warning.
 */
function checkDoubles(ads: readonly AdSpec[]): readonly XFinding[] {
  const seen = new Map<string, string>();
  return ads.flatMap(({ localId, creative, assetLocalIds }) => {
    const text = creative.primaryText;
    if (text === undefined) return [];
    const hasCard = assetLocalIds.length > 0;
    const shown = hasCard ? text : `${text} ${creative.landingUrl}`;
    const other = seen.get(shown);
    seen.set(shown, localId);
    if (other === undefined) return [];
    const message = `X ${hasCard ? 'may refuse' : 'refuses'} the same text twice; ${other} has it too. Change one.`;
    const problem = xProblem('creative.same_text', message, localId, 'creative.primaryText');
    return [hasCard ? { ...problem, severity: 'warning' as const } : problem];
  });
}

/** Checks what the posts of a tree say and show. */
export function checkXCopy({ adGroups, assets }: SpecTree): readonly XFinding[] {
  const ads = adGroups.flatMap((group) => group.ads);
  const byLocalId = new Map(assets.map(({ localId, asset }) => [localId, asset]));
  return [...checkDoubles(ads), ...ads.flatMap((ad) => checkAd(ad, byLocalId))];
}
