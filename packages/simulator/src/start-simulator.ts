import { setImmediate as breathe } from 'node:timers/promises';
import type { Dialect, DialectContext } from './dialect.js';
import { createFaultBook } from './fault-book.js';
import { createMetricsStore } from './metrics-store.js';
import { createDice } from './random.js';
import { createRequestLog } from './request-log.js';
import { credentialsOf, everyPlatform, openDialects, type SimulatedPlatform } from './simulated-platforms.js';
import type { Simulator, WorldEntity } from './simulator.js';
import { createAdvancingClock, toDurationMs } from './simulator-clock.js';
import type { SimulatorOptions } from './simulator-options.js';
import { startSimulatorServer, type SimulatorServer } from './simulator-server.js';
import { createWorldStore, type WorldStore } from './world-store.js';

interface RunningPlatform {
  readonly platform: SimulatedPlatform;
  readonly world: WorldStore;
  readonly dialect: Dialect<unknown>;
}

const hourMs = 3_600_000;

/**
 * Starts the simulated platforms, each on its own port of 127.0.0.1.
 * Rejects if a port is taken, or with the signal's reason if it was aborted already.
 *
 * @example
 * ```ts
 * import { startSimulator } from '@adflux/simulator';
 *
 * const simulator = await startSimulator({ platforms: ['meta'], seed: 7 });
 * const { accessToken, accountId } = simulator.credentials.meta;
 * const answer = await fetch(`${simulator.url('meta')}/v26.0/act_${accountId}/campaigns`, {
 *   headers: { authorization: `Bearer ${accessToken}` },
 * });
 * console.log(answer.status, simulator.world().entities.length);
 * await simulator.close();
 * ```
 */
export const startSimulator = async (options: SimulatorOptions = {}): Promise<Simulator> => {
  options.signal?.throwIfAborted();
  const seed = options.seed ?? 1;
  const dice = createDice(seed);
  const clock = createAdvancingClock(options.clock ?? { now: () => new Date() });
  const faults = createFaultBook(dice, options.faults);
  const log = createRequestLog();

  const worlds = new Map<SimulatedPlatform, WorldStore>();
  const contextFor = <Account>(platform: SimulatedPlatform, account: Account): DialectContext<Account> => {
    const lag = options.lookupLagMs ?? 0;
    const world = createWorldStore(clock, typeof lag === 'number' ? lag : (lag[platform] ?? 0));
    worlds.set(platform, world);
    return {
      world,
      clock,
      metrics: createMetricsStore(),
      dice: (...key) => dice(platform, ...key),
      settings: {
        account,
        quota: options.quotas?.[platform],
        rejectionRate: options.rejectionRate ?? 0.02,
        reviewDelayMs: options.reviewDelayMs ?? 600_000,
      },
    };
  };
  const dialects = openDialects(options.accounts ?? {}, contextFor);
  const wanted = [...new Set(options.platforms ?? everyPlatform)];
  const running: readonly RunningPlatform[] = wanted.flatMap((platform) => {
    const world = worlds.get(platform);
    return world ? [{ platform, world, dialect: dialects[platform] }] : [];
  });

  let deliveredUntilMs = Math.floor(clock.nowMs() / hourMs) * hourMs;
  const catchUp = (): void => {
    const nowMs = clock.nowMs();
    for (; deliveredUntilMs + hourMs <= nowMs; deliveredUntilMs += hourMs) {
      for (const { dialect } of running) {
        dialect.settleReviews(deliveredUntilMs);
        dialect.deliverHour(deliveredUntilMs);
      }
    }
    for (const { dialect } of running) dialect.settleReviews(nowMs);
  };

  const servers = new Map<SimulatedPlatform, SimulatorServer>();
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= Promise.all([...servers.values()].map((server) => server.close())).then(() => undefined);
    return closing;
  };

  const { latencyMs = 0, recordBodies = true } = options;
  const parts = { faults, log, clock, dice, catchUp, latencyMs, recordBodies };
  for (const [index, { platform, dialect }] of running.entries()) {
    try {
      const port = options.port ? options.port + index : 0;
      servers.set(platform, await startSimulatorServer({ ...parts, platform, dialect, port }));
    } catch (error) {
      // A port that is taken must not leave the servers before it running.
      await close();
      throw error;
    }
  }
  options.signal?.addEventListener('abort', () => void close(), { once: true });

  return {
    platforms: wanted,
    url: (platform) => {
      const server = servers.get(platform);
      if (!server)
        throw new Error(`The simulator does not serve "${platform}": name it in startSimulator({ platforms }).`);
      return server.url;
    },
    credentials: credentialsOf(dialects),
    clock: { now: clock.now },
    faults: { add: faults.add, clear: faults.clear },
    world: () => {
      catchUp();
      return {
        entities: running.flatMap(({ platform, world, dialect }) =>
          world.all().map((entity): WorldEntity => ({
            platform,
            accountId: entity.accountId,
            kind: entity.kind,
            id: entity.id,
            name: entity.name,
            parentId: entity.parentId,
            status: entity.status,
            delivery: dialect.deliveryOf(entity),
            removed: entity.removed,
            createdAt: new Date(entity.createdAtMs).toISOString(),
            createdByRequest: entity.createdByRequest,
            fields: structuredClone(entity.fields),
          })),
        ),
        requests: Object.fromEntries(wanted.map((platform) => [platform, log.counts(platform)])),
      };
    },
    requests: log.all,
    advance: async (duration) => {
      for (let leftMs = toDurationMs(duration); leftMs > 0; leftMs -= 24 * hourMs) {
        clock.add(Math.min(leftMs, 24 * hourMs));
        catchUp();
        // Requests that came in meanwhile are answered between two days.
        await breathe();
      }
      catchUp();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
};
