import type { EntitySpec, SpecTree } from '@adflux/core';

/** Every spec of a tree in order of creation: assets, campaign, each ad group with its ads. */
export const specsOf = (tree: SpecTree): readonly EntitySpec[] => [...tree.assets, ...deliverySpecsOf(tree)];

/** The specs of a tree without its assets, parents before children. */
export const deliverySpecsOf = (tree: SpecTree): readonly EntitySpec[] => [
  tree.campaign,
  ...tree.adGroups.flatMap((group) => [group.spec, ...group.ads]),
];

/** Local id of the campaign of an ad group or the ad group of an ad; null for campaigns and assets. */
export const parentLocalIdOf = ({ kind, localId }: Pick<EntitySpec, 'kind' | 'localId'>): string | null =>
  kind === 'adGroup' || kind === 'ad' ? localId.slice(0, localId.lastIndexOf('/')) : null;
