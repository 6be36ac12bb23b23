import type { DialectContext, SimulatedRequest } from '../dialect.js';
import { createLocalTime, type LocalTime } from '../local-time.js';
import type { Entity } from '../world-store.js';
import { drawUuid } from './draw-uuid.js';
import {
  drawSnapchatCredentials,
  toSnapchatAccount,
  type SnapchatAccount,
  type SnapchatAccountSettings,
  type SnapchatCredentials,
} from './snapchat-account.js';
import { refuseMissing } from './snapchat-problem.js';

/** Everything the parts of the dialect share. */
export interface SnapchatState extends Omit<DialectContext<SnapchatAccountSettings>, 'settings'> {
  readonly account: SnapchatAccount;
  readonly credentials: SnapchatCredentials;
  readonly rejectionRate: number;
  readonly reviewDelayMs: number;
  readonly localTime: (atMs: number) => LocalTime;
  /** A new id; ids are unique over all kinds. */
  readonly nextId: () => string;
}

/** Kinds of entities in the simulator's words. */
export type SnapchatKind = 'campaign' | 'adGroup' | 'ad' | 'creative' | 'asset' | 'audience';

/** How Snapchat calls them, in envelopes and in messages. */
export const wireNames: Readonly<
  Record<SnapchatKind, { readonly plural: string; readonly singular: string; readonly title: string }>
> = {
  campaign: { plural: 'campaigns', singular: 'campaign', title: 'Campaign' },
  adGroup: { plural: 'adsquads', singular: 'adsquad', title: 'Ad Squad' },
  ad: { plural: 'ads', singular: 'ad', title: 'Ad' },
  creative: { plural: 'creatives', singular: 'creative', title: 'Creative' },
  asset: { plural: 'media', singular: 'media', title: 'Media' },
  audience: { plural: 'segments', singular: 'segment', title: 'Segment' },
};

/** Prepares the shared state. */
export const createSnapchatState = ({
  settings,
  ...context
}: DialectContext<SnapchatAccountSettings>): SnapchatState => {
  const credentials = drawSnapchatCredentials(context.dice);
  const account = toSnapchatAccount(settings.account, credentials, context.dice);
  return {
    ...context,
    account,
    credentials,
    rejectionRate: settings.rejectionRate,
    reviewDelayMs: settings.reviewDelayMs,
    localTime: createLocalTime(account.timeZone),
    nextId: () => drawUuid(context.dice, 'entity', context.world.nextNumber()),
  };
};

/** The entity of that kind and id; refuses the request if there is none, or if it was deleted. */
export const requireEntity = ({ world }: Pick<SnapchatState, 'world'>, kind: SnapchatKind, id: string): Entity => {
  const entity = world.get(kind, id);
  return entity && !entity.removed ? entity : refuseMissing(wireNames[kind].title, id);
};

/** The entity above, if there is one. */
export const parentOf = (
  { world }: Pick<SnapchatState, 'world'>,
  entity: Entity,
  kind: 'campaign' | 'adGroup',
): Entity | undefined => (entity.parentId === null ? undefined : world.get(kind, entity.parentId));

/** A field that holds text, or undefined. */
export const textIn = (entity: Entity, field: string): string | undefined => {
  const value = entity.fields[field];
  return typeof value === 'string' ? value : undefined;
};

/** A field that holds a number, or undefined. */
export const numberIn = (entity: Entity, field: string): number | undefined => {
  const value = entity.fields[field];
  return typeof value === 'number' ? value : undefined;
};

/** A field that holds a moment, in milliseconds since the epoch, or undefined. */
export const momentIn = (entity: Entity, field: string): number | undefined => {
  const value = textIn(entity, field);
  return value === undefined ? undefined : Date.parse(value);
};

/** What every entity is created with. */
export const toOrigin = ({ account }: SnapchatState, kind: SnapchatKind, request: SimulatedRequest) => ({
  accountId: account.id,
  kind,
  createdByRequest: request.ordinal,
});

/**
 * Replaces all fields of an entity: what is not named is gone, as with Snapchat's PUT.
 * @param keep fields that Snapchat keeps by itself
 */
export const replaceFields = (
  entity: Entity,
  fields: Readonly<Record<string, unknown>>,
  keep: readonly string[] = [],
): Record<string, unknown> => ({
  ...Object.fromEntries(
    Object.keys(entity.fields)
      .filter((name) => !keep.includes(name))
      .map((name) => [name, undefined]),
  ),
  ...fields,
});

/**
 * What an ad's luck depends on: its names. Ids follow the order in which requests happen to arrive, and a run that was
 * interrupted and resumed should meet the same reviewers.
 */
export const performanceKey = (state: Pick<SnapchatState, 'world'>, ad: Entity): string => {
  const adSquad = parentOf(state, ad, 'adGroup');
  const campaign = adSquad && parentOf(state, adSquad, 'campaign');
  return [campaign?.name, adSquad?.name, ad.name].join('/');
};
