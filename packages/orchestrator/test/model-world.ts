import { AdFluxError } from '@adflux/core';
import type { Clock, CreationKey, EntityKind, EntitySpec, PlatformId } from '@adflux/core';

/** What can happen to a request. `reset-before`: nothing was applied. `reset-after`: applied, and no answer came. */
export type ModelFault = 'throttle' | 'long-throttle' | 'reset-before' | 'reset-after' | 'reject' | 'breakdown';

/** Where a fault strikes: platform, verb and local id. */
export interface FaultRule {
  readonly at: `${string} ${'create' | 'find' | 'update' | 'setDelivery' | 'remove' | 'read'} ${string}`;
  readonly fault: ModelFault;
  /** Default 1. */
  readonly times?: number;
}

/** One thing on a model platform. */
export interface ModelEntity {
  readonly platform: PlatformId;
  readonly kind: EntityKind;
  readonly id: string;
  readonly key: CreationKey;
  readonly localId: string;
  readonly parentId: string | null;
  readonly bornMs: number;
  spec: EntitySpec;
  on: boolean;
  everOn: boolean;
  removed: boolean;
  /** What a person wrote into the platform's own pages. */
  renamedTo: string | null;
}

/** What exists on all model platforms, and what is about to go wrong there. */
export interface ModelWorld {
  readonly clock: Clock;
  readonly entities: ModelEntity[];
  /** What is still about to go wrong; tests may add to it. */
  readonly rules: FaultRule[];
  /** What must never happen, noted when it happens. */
  readonly wrongs: string[];
  /** How often each `platform verb localId` was asked. */
  readonly requests: Map<string, number>;
  /** Keys that creates were begun with. */
  readonly begunKeys: Set<CreationKey>;
  /** How long new entities stay invisible to look-ups, in milliseconds. */
  readonly lagMs: number;
  /** Counts a request and says what becomes of it. */
  strike(at: FaultRule['at']): ModelFault | null;
  live(platform?: PlatformId): readonly ModelEntity[];
  byId(id: string): ModelEntity | undefined;
}

export function createModelWorld(clock: Clock, rules: readonly FaultRule[] = [], lagMs = 0): ModelWorld {
  const left = [...rules];
  const entities: ModelEntity[] = [];
  const requests = new Map<string, number>();
  return {
    clock,
    entities,
    rules: left,
    wrongs: [],
    requests,
    begunKeys: new Set(),
    lagMs,
    strike(at) {
      requests.set(at, (requests.get(at) ?? 0) + 1);
      const index = left.findIndex((rule) => rule.at === at);
      const rule = left[index];
      if (rule === undefined) return null;
      const times = (rule.times ?? 1) - 1;
      left.splice(index, 1, ...(times > 0 ? [{ ...rule, times }] : []));
      return rule.fault;
    },
    live: (platform) =>
      entities.filter((entity) => !entity.removed && (platform === undefined || entity.platform === platform)),
    byId: (id) => entities.find((entity) => entity.id === id),
  };
}

/** The error a fault shows. */
export function faultError(fault: ModelFault, platform: PlatformId): Error {
  switch (fault) {
    case 'throttle':
      return new AdFluxError('slow down', { code: 'rate_limited', retryAfterMs: 1_000, platform });
    case 'long-throttle':
      return new AdFluxError('slow down a lot', { code: 'rate_limited', retryAfterMs: 3_600_000, platform });
    case 'reset-before':
    case 'reset-after':
      return new AdFluxError('the connection broke', { code: 'unavailable', recovery: 'reconcile', platform });
    case 'reject':
      return new AdFluxError('against the rules', { code: 'policy_rejected', platform });
    case 'breakdown':
      return new TypeError('an adapter with a mistake');
  }
}
