import type { DialectContext, SimulatedRequest } from '../dialect.js';
import { createLocalTime, type LocalTime } from '../local-time.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import {
  drawTikTokCredentials,
  toTikTokAccount,
  type TikTokAccount,
  type TikTokAccountSettings,
  type TikTokCredentials,
} from './tiktok-account.js';
import type { TikTokInput } from './tiktok-input.js';
import { createRequestIdGuard, type RequestIdGuard } from './tiktok-request-ids.js';
import { time } from './tiktok-time.js';

/** Everything the parts of the dialect share. */
export interface TikTokState extends Omit<DialectContext<TikTokAccountSettings>, 'settings'> {
  readonly account: TikTokAccount;
  readonly credentials: TikTokCredentials;
  readonly rejectionRate: number;
  readonly reviewDelayMs: number;
  readonly localTime: (atMs: number) => LocalTime;
  readonly requestIds: RequestIdGuard;
  /** A new id in TikTok's shape, 19 digits; unique over all kinds. */
  readonly nextId: () => string;
}

/** One call: the request, its parameters, wherever they were, and its files. */
export interface TikTokCall extends TikTokInput {
  readonly request: SimulatedRequest;
}

/** Answers one call. */
export type TikTokHandler = (call: TikTokCall) => Reply;

/** Prepares the shared state. */
export const createTikTokState = ({ settings, ...context }: DialectContext<TikTokAccountSettings>): TikTokState => {
  const credentials = drawTikTokCredentials(context.dice);
  const account = toTikTokAccount(settings.account, credentials.advertiserId);
  return {
    ...context,
    account,
    credentials,
    rejectionRate: settings.rejectionRate,
    reviewDelayMs: settings.reviewDelayMs,
    localTime: createLocalTime(account.timeZone),
    requestIds: createRequestIdGuard(),
    nextId: () => `18${String(context.world.nextNumber()).padStart(17, '0')}`,
  };
};

/** Whether something was made through Upgraded Smart+. */
export const isSmartPlus = ({ fields }: Entity): boolean =>
  fields['campaign_automation_type'] === 'UPGRADED_SMART_PLUS';

/** A field that holds a number, or undefined. */
export const numberIn = (entity: Entity, field: string): number | undefined => {
  const value = entity.fields[field];
  return typeof value === 'number' ? value : undefined;
};

/** A field that holds text, or undefined. */
export const textIn = (entity: Entity, field: string): string | undefined => {
  const value = entity.fields[field];
  return typeof value === 'string' ? value : undefined;
};

/** A field that holds a moment, in milliseconds since the epoch, or undefined. */
export const momentIn = (entity: Entity, field: string): number | undefined => {
  const value = entity.fields[field];
  return typeof value === 'string' ? time(value, field) : undefined;
};

/** The entity above, if there is one. */
export const parentOf = ({ world }: Pick<TikTokState, 'world'>, entity: Entity): Entity | undefined =>
  entity.parentId === null ? undefined : world.getById(entity.parentId);

/**
 * What an ad's luck depends on: its names. Ids follow the order in which requests happen to arrive, and a run that was
 * interrupted and resumed should meet the same reviewers.
 */
export const performanceKey = (state: Pick<TikTokState, 'world'>, ad: Entity): string => {
  const adGroup = parentOf(state, ad);
  const campaign = adGroup && parentOf(state, adGroup);
  return [campaign?.name, adGroup?.name, ad.name].join('/');
};
