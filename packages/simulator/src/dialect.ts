/*
 * How a platform is added to the simulator.
 *
 * A dialect is one platform's way of talking. The framework (simulator-server.ts) owns the socket, the fault rules, the
 * request log, the clock and the counters; the dialect owns everything a client can see.
 *
 * A dialect GETS, once, a `DialectContext`:
 *   world     the entity store (world-store.ts): add, change, get, byName, children, ofKind; all indexed, nothing scans
 *   metrics   the store of delivered impressions, clicks and conversions per entity and day (metrics-store.ts)
 *   clock     the simulator's time; never use Date.now(), time zones by `localDate` of local-time.ts
 *   dice      seeded and stateless: dice('review', adId) is always the same number in [0, 1) (random.ts)
 *   settings  rejection rate, review delay, quota, account
 * and per request a `SimulatedRequest`: method, path, query, headers, raw body (Buffer), params of the route, ordinal.
 *
 * It PROVIDES a `Dialect`:
 *   routes           what it answers. Handlers are synchronous, so that nothing interleaves: a handler is a transaction
 *                    as long as it validates before it changes the world. They return a `Reply`, or throw
 *                    `refusal(reply)` (reply.ts) from deep inside a validation.
 *   authorize        refuses wrong credentials in the platform's envelope. Not asked for routes that are `open`.
 *   checkQuota       counts the call against the real quota (call-quota.ts) and refuses it when that is used up.
 *   headers          what is on every answer of the platform itself: usage, request ids.
 *   throttle, serviceError   the envelopes ("dresses") of injected faults, by variant.
 *   notFound, crashed        the envelopes for an unknown path and for a defect of the simulator.
 *   settleReviews    decides every review that is due. Called before each request and on each simulated hour.
 *   deliverHour      adds one simulated hour of impressions, clicks, conversions and spend (delivery-model.ts).
 *   deliveryOf       the platform-neutral delivery word of an entity, for `simulator.world()`.
 * The other faults (HTML 502, resets, slow and unreadable answers) look alike everywhere: the framework does them.
 *
 * To add one: write src/<platform>/<platform>-dialect.ts with a `DialectFactory`, then name it in simulated-platforms.ts.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { FaultRule } from './fault-rule.js';
import type { MetricsStore } from './metrics-store.js';
import type { CallQuotaLimit } from './call-quota.js';
import type { Dice } from './random.js';
import type { Reply } from './reply.js';
import type { AdvancingClock } from './simulator-clock.js';
import type { Entity, WorldStore } from './world-store.js';

/** What the platform does with an entity, in words all platforms share. */
export type SimulatedDelivery = 'off' | 'in_review' | 'on' | 'limited' | 'rejected' | 'ended' | 'removed';

/** One request, as it came over the wire. */
export interface SimulatedRequest {
  /** 1 for the first request this platform got. */
  readonly ordinal: number;
  readonly method: string;
  /** Decoded path, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Simulated time at which it arrived. */
  readonly atMs: number;
  /** The values of the placeholders in the route's path. */
  readonly params: Readonly<Record<string, string>>;
  /** `http://127.0.0.1:<port>`, for answers that contain links. */
  readonly baseUrl: string;
}

/** One endpoint. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `{name}` stands for one part of a segment: `/{version}/act_{account}/campaigns`. Colons are ordinary characters. */
  readonly path: string;
  /** What the request is about, for fault rules and the log. */
  readonly kind: string | ((request: SimulatedRequest) => string | undefined);
  /** Whether it changes something. */
  readonly write: boolean | ((request: SimulatedRequest) => boolean);
  /** True for endpoints that need no credentials, such as a token endpoint. Default false. */
  readonly open?: boolean;
  readonly handle: (request: SimulatedRequest) => Reply;
}

/** Settings every dialect understands. */
interface DialectSettings<Account> {
  readonly account: Account;
  /** The quota that is really counted. Absent: the platform's own, as published. */
  readonly quota: CallQuotaLimit | undefined;
  /** Share of ads that review refuses for no visible reason, 0 to 1. */
  readonly rejectionRate: number;
  /** How long a review takes, in simulated milliseconds. */
  readonly reviewDelayMs: number;
}

/** What a dialect gets. */
export interface DialectContext<Account> {
  readonly world: WorldStore;
  readonly metrics: MetricsStore;
  readonly clock: AdvancingClock;
  readonly dice: Dice;
  readonly settings: DialectSettings<Account>;
}

/** What a dialect provides; the comment at the top of this file says what each part is for. */
export interface Dialect<Credentials> {
  readonly credentials: Credentials;
  /** Query parameters whose values are never written to the request log. */
  readonly secretParameters: readonly string[];
  readonly throttleVariants: readonly [string, ...string[]];
  readonly serviceErrorVariants: readonly [string, ...string[]];
  readonly routes: readonly Route[];
  readonly authorize: (request: SimulatedRequest) => Reply | undefined;
  readonly checkQuota: (request: SimulatedRequest) => Reply | undefined;
  readonly headers: (request: SimulatedRequest) => Readonly<Record<string, string>>;
  readonly throttle: (request: SimulatedRequest, variant: string, rule: FaultRule) => Reply;
  readonly serviceError: (request: SimulatedRequest, variant: string) => Reply;
  readonly notFound: (request: SimulatedRequest) => Reply;
  readonly crashed: (request: SimulatedRequest) => Reply;
  readonly settleReviews: (nowMs: number) => void;
  readonly deliverHour: (hourStartMs: number) => void;
  readonly deliveryOf: (entity: Entity) => SimulatedDelivery;
}

/** Makes a platform's dialect. */
export type DialectFactory<Account, Credentials> = (context: DialectContext<Account>) => Dialect<Credentials>;
