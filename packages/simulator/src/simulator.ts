import type { SimulatedDelivery } from './dialect.js';
import type { FaultRule } from './fault-rule.js';
import type { LoggedRequest, RequestCounts } from './request-log.js';
import type { SimulatedPlatform, SimulatorCredentials } from './simulated-platforms.js';
import type { SimulatedDuration, SimulatorClock } from './simulator-clock.js';

/** One thing that exists, or existed, on a simulated platform. */
export interface WorldEntity {
  readonly platform: SimulatedPlatform;
  readonly accountId: string;
  /** `campaign`, `adGroup`, `ad`, `asset`, `creative`, `budget`, `criterion`… */
  readonly kind: string;
  readonly id: string;
  readonly name: string | null;
  readonly parentId: string | null;
  /** The platform's own status word. */
  readonly status: string | null;
  readonly delivery: SimulatedDelivery;
  readonly removed: boolean;
  /** ISO 8601, simulated time. */
  readonly createdAt: string;
  /** `ordinal` of the request, as in `simulator.requests()`. */
  readonly createdByRequest: number;
  /** Everything else, in the platform's own field names. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A copy of everything the simulator knows. */
export interface World {
  /** In order of creation, removed entities included. */
  readonly entities: readonly WorldEntity[];
  readonly requests: { readonly [Platform in SimulatedPlatform]?: RequestCounts };
}

/** A running simulator. */
export interface Simulator extends AsyncDisposable {
  /** The platforms that are served, in the order in which they were named. */
  readonly platforms: readonly SimulatedPlatform[];
  /** Base URL of a platform, such as `http://127.0.0.1:41234`. Throws if the platform was not started. */
  readonly url: (platform: SimulatedPlatform) => string;
  /** Credentials that work. */
  readonly credentials: SimulatorCredentials;
  /** The simulator's time. */
  readonly clock: SimulatorClock;
  readonly faults: {
    /** Adds a rule behind those already there. */
    readonly add: (rule: FaultRule) => void;
    /** Forgets all rules: fair weather. */
    readonly clear: () => void;
  };
  /** A copy of everything that exists or existed, and how many requests there were. */
  readonly world: () => World;
  /** Every request so far, without credentials. */
  readonly requests: () => readonly LoggedRequest[];
  /** Moves time forward, hour by hour: reviews are decided, running ads deliver and spend. */
  readonly advance: (duration: SimulatedDuration) => Promise<void>;
  /** Stops serving. Calling it again does no harm. */
  readonly close: () => Promise<void>;
}
