import type { Entity } from '../world-store.js';
import { refuseWith } from './x-problem.js';
import type { XCall, XState } from './x-state.js';
import { boolean } from './x-parameters.js';
import { showFields } from './x-answer.js';
import { toXTime } from './x-time.js';

/** How X calls a kind of entity. */
export interface XKind {
  /** The word of the world: `campaign`, `adGroup`, `ad`… */
  readonly kind: string;
  /** As in messages: `Line Item`. */
  readonly title: string;
  /** The code when it is not there. */
  readonly notFound: string;
}

/** X deletes only what it is told to; what was below is hidden from ordinary reads, with `deleted` still false. */
const hiddenField = 'hidden_by_parent';

/** Whether the entity itself was deleted, as the answers say. */
const isDeleted = (entity: Entity): boolean => entity.removed && entity.fields[hiddenField] !== true;

/** Deletes an entity and hides what is below. */
export const removeEntity = (
  { world }: Pick<XState, 'world'>,
  entity: Entity,
  childKinds: readonly string[],
  hidden = false,
): void => {
  if (!entity.removed) world.change(entity, { removed: true, fields: { [hiddenField]: hidden } });
  for (const kind of childKinds) {
    for (const child of world.children(kind, entity.id)) {
      if (!child.removed) removeEntity({ world }, child, childKinds, true);
    }
  }
};

/** The fields every entity ends with. */
export const stamps = (entity: Entity): Readonly<Record<string, unknown>> => ({
  created_at: toXTime(entity.createdAtMs),
  updated_at: toXTime(entity.updatedAtMs),
  deleted: isDeleted(entity),
});

/** An entity's own fields, without what only the simulator knows. */
export const shownFields = (entity: Entity): Readonly<Record<string, unknown>> => {
  const { [hiddenField]: _hidden, ...fields } = entity.fields;
  return showFields(fields);
};

/** Finds an entity, or refuses: deleted ones are not found unless asked for. */
export const findEntity = (
  { world, account }: Pick<XState, 'world' | 'account'>,
  { kind, title, notFound }: XKind,
  id: string,
  withDeleted = false,
): Entity => {
  const entity = world.get(kind, id);
  if (entity && (withDeleted || !entity.removed)) return entity;
  return refuseWith(404, notFound, `${title} ${id} was not found for Account ${account.credentials.accountId}`, {
    parameter: 'id',
    value: id,
  });
};

/** Finds the entity in the path, as `with_deleted` of the query allows. */
export const entityInPath = (state: XState, kind: XKind, { request, input }: XCall): Entity => {
  const asked = input.given['with_deleted'];
  const withDeleted = request.method === 'GET' && asked !== undefined && boolean(asked, 'with_deleted');
  return findEntity(state, kind, request.params['id'] ?? '', withDeleted);
};

/** The kinds that are looked up in more than one place. */
export const xKinds = {
  campaign: { kind: 'campaign', title: 'Campaign', notFound: 'CAMPAIGN_NOT_FOUND' },
  lineItem: { kind: 'adGroup', title: 'Line Item', notFound: 'LINE_ITEM_NOT_FOUND' },
  promotedTweet: { kind: 'ad', title: 'Promoted Tweet', notFound: 'PROMOTED_TWEET_NOT_FOUND' },
  criterion: { kind: 'criterion', title: 'Targeting Criterion', notFound: 'TARGETING_CRITERION_NOT_FOUND' },
  tweet: { kind: 'creative', title: 'Tweet', notFound: 'TWEET_NOT_FOUND' },
  card: { kind: 'card', title: 'Card', notFound: 'CARD_NOT_FOUND' },
  media: { kind: 'asset', title: 'Media', notFound: 'MEDIA_NOT_FOUND' },
  // The Ads API kept the code when tailored audiences became custom ones; its list has no newer one.
  audience: { kind: 'audience', title: 'Custom Audience', notFound: 'TAILORED_AUDIENCE_NOT_FOUND' },
} as const satisfies Readonly<Record<string, XKind>>;
