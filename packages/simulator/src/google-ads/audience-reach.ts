import type { Entity, WorldStore } from '../world-store.js';
import { sizeOf } from './data-manager/list-members.js';
import { messageIn, messagesIn, textIn } from './message.js';
import { parseResourceName } from './resource-name.js';

/** Ads are shown to no fewer people than this (https://support.google.com/ads-data-hub/answer/9935747, read 2026-11). */
const smallestAudience = 100;

/**
 * Whether an ad group's audiences leave it anybody to show its ads to. Without audiences, or where they are only observed
 * (`bidOnly`), everybody is left.
 */
export const reachesEnough = (world: WorldStore, adGroup: Entity, nowMs: number): boolean => {
  const restrictions = messagesIn(messageIn(adGroup.fields, 'targetingSetting'), 'targetRestrictions');
  const isObserved = restrictions.some(
    ({ targetingDimension, bidOnly }) => targetingDimension === 'AUDIENCE' && bidOnly === true,
  );
  const lists = world
    .children('adGroupCriterion', adGroup.id)
    .filter(({ removed, fields }) => !removed && fields['type'] === 'USER_LIST' && fields['negative'] !== true)
    .map(({ fields }) => parseResourceName(textIn(messageIn(fields, 'userList'), 'userList') ?? '')?.id ?? '');
  if (isObserved || lists.length === 0) return true;
  const people = lists.map((id) => {
    const list = world.get('audience', id);
    return list && !list.removed && list.fields['membershipStatus'] !== 'CLOSED' ? (sizeOf(list, nowMs) ?? 0) : 0;
  });
  return people.reduce((sum, size) => sum + size, 0) >= smallestAudience;
};
