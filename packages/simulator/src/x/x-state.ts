import type { DialectContext, SimulatedRequest } from '../dialect.js';
import { createLocalTime, type LocalTime } from '../local-time.js';
import { createMetricsStore, type MetricsStore } from '../metrics-store.js';
import type { Entity } from '../world-store.js';
import { toXAccount, type XAccount, type XAccountSettings } from './x-account.js';
import type { XInput } from './x-input.js';
import type { XParameters } from './x-parameters.js';

/** Everything the parts of the dialect share. */
export interface XState extends Omit<DialectContext<XAccountSettings>, 'settings'> {
  readonly account: XAccount;
  readonly rejectionRate: number;
  readonly reviewDelayMs: number;
  readonly localTime: (atMs: number) => LocalTime;
  /** What was delivered by hour; the keys are moments as `toXTime` writes them. */
  readonly hours: MetricsStore;
  /** A new id of the Ads API, base 36. */
  readonly nextId: () => string;
  /** A new id of the X API: 19 digits, too many for a JavaScript number. */
  readonly nextSnowflake: () => string;
}

/** One call: the request and what came with it. */
export interface XCall {
  readonly request: SimulatedRequest;
  readonly input: XInput;
}

/** What a handler answers with; the envelope is put around it. */
export interface XAnswer {
  readonly data: unknown;
  /** Echoed as `request.params`, with the ids of the path. */
  readonly params?: XParameters;
  /** In place of `{ params }`: batches echo their items. */
  readonly request?: unknown;
  /** Only of lists: `null` on the last page. */
  readonly nextCursor?: string | null;
  readonly more?: Readonly<Record<string, unknown>>;
  /** Default 200. */
  readonly status?: number;
}

/** Answers one call, or refuses it. */
export type XHandler = (call: XCall) => XAnswer;

/** Prepares the shared state. */
export const createXState = ({ settings, ...context }: DialectContext<XAccountSettings>): XState => {
  const account = toXAccount(settings.account, context.dice);
  return {
    ...context,
    account,
    rejectionRate: settings.rejectionRate,
    reviewDelayMs: settings.reviewDelayMs,
    localTime: createLocalTime(account.timeZone),
    hours: createMetricsStore(),
    nextId: () => (1_000_000 + context.world.nextNumber()).toString(36),
    nextSnowflake: () => `19${String(context.world.nextNumber()).padStart(17, '0')}`,
  };
};

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

/**
 * What an ad's luck depends on: its names. Ids follow the order in which requests happen to arrive, and a run that was
 * interrupted and resumed should meet the same reviewers.
 */
export const performanceKey = ({ world }: Pick<XState, 'world'>, ad: Entity): string => {
  const lineItem = world.get('adGroup', ad.parentId ?? '');
  const campaign = world.get('campaign', lineItem?.parentId ?? '');
  return [campaign?.name, lineItem?.name, ad.name].join('/');
};
