import type { DialectContext, SimulatedRequest } from '../dialect.js';
import { createLocalTime, type LocalTime } from '../local-time.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import {
  type MetaAccount,
  type MetaAccountSettings,
  type MetaCredentials,
  drawMetaCredentials,
  toMetaAccount,
} from './meta-account.js';
import type { MetaInput } from './meta-input.js';
import { time } from './meta-readers.js';

/** Everything the parts of the dialect share. */
export interface MetaState extends Omit<DialectContext<MetaAccountSettings>, 'settings'> {
  readonly account: MetaAccount;
  readonly credentials: MetaCredentials;
  readonly rejectionRate: number;
  readonly reviewDelayMs: number;
  readonly localTime: (atMs: number) => LocalTime;
  /** A new id in Meta's shape; ids are unique over all kinds. */
  readonly nextId: () => string;
}

/** One call: the request and its parameters. */
export interface MetaCall {
  readonly request: SimulatedRequest;
  readonly input: MetaInput;
}

/** Answers one call. */
export type MetaHandler = (call: MetaCall) => Reply;

/** Meta's words for the kinds of entities, as they appear in messages. */
export const nodeTypes: Readonly<Record<string, string>> = {
  campaign: 'AdCampaignGroup',
  adGroup: 'AdCampaign',
  ad: 'Adgroup',
  creative: 'AdCreative',
  asset: 'AdImage',
  audience: 'CustomAudience',
};

/** Prepares the shared state. */
export const createMetaState = ({ settings, ...context }: DialectContext<MetaAccountSettings>): MetaState => {
  const credentials = drawMetaCredentials(context.dice);
  const account = toMetaAccount(settings.account, credentials);
  return {
    ...context,
    account,
    credentials,
    rejectionRate: settings.rejectionRate,
    reviewDelayMs: settings.reviewDelayMs,
    localTime: createLocalTime(account.timeZone),
    nextId: () => `1202${String(context.world.nextNumber()).padStart(14, '0')}`,
  };
};

/** A 200 with a JSON body. */
export const ok = (body: unknown): Reply => ({ status: 200, body });

/** The answer to a dry run that found nothing wrong. */
export const validated: Reply = { status: 200, body: { success: true }, applied: false };

/** A field that holds a whole number (Meta writes them as text), or undefined. */
export const numberIn = (entity: Entity, field: string): number | undefined => {
  const value = entity.fields[field];
  return value === undefined || value === null ? undefined : Number(value);
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

/** A moment as Meta writes it, on the account's clock: `2026-12-01T00:00:00-0500`. */
export const toMetaTime = ({ localTime }: Pick<MetaState, 'localTime'>, atMs: number): string => {
  const local = localTime(atMs).text.replace(' ', 'T');
  const offsetMinutes = Math.round((Date.parse(`${local}Z`) - Math.floor(atMs / 1000) * 1000) / 60_000);
  const hours = String(Math.floor(Math.abs(offsetMinutes) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offsetMinutes) % 60).padStart(2, '0');
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${hours}${minutes}`;
};

/**
 * What an ad's luck depends on: its names. Ids follow the order in which requests happen to arrive, and a run that was
 * interrupted and resumed should meet the same reviewers.
 */
export const performanceKey = ({ world }: Pick<MetaState, 'world'>, ad: Entity): string => {
  const adSet = world.get('adGroup', ad.parentId ?? '');
  const campaign = world.get('campaign', adSet?.parentId ?? '');
  return [campaign?.name, adSet?.name, ad.name].join('/');
};
