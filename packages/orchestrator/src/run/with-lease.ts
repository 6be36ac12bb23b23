import { AdFluxError } from '@adflux/core';
import type { Claim } from '@adflux/core';
import type { Context } from '../context.js';

/** A lease being kept: its signal aborts, with the reason, once the run must not be touched any more. */
export interface Lease {
  readonly signal: AbortSignal;
  abandon(reason: unknown): void;
  /** Does a write that renews the lease in storage. */
  renewing(write: () => Promise<void>): Promise<void>;
  /**
   * Throws unless the lease is ours for certain. Storage refuses late writes, platforms do not: a process that slept
   * through its lease must find out before it sends anything.
   */
  assertHeld(): void;
}

const overslept = (runId: string): AdFluxError =>
  new AdFluxError(`The lease of run ${runId} ended while this process was held up. Resume the run again later.`, {
    code: 'conflict',
    recovery: 'retry',
  });

/**
 * Keeps a claim's lease alive while work goes on, also while one request takes long. Losing it aborts the request on its
 * way: somebody else drives the run now.
 */
export async function withLease<T>(context: Context, claim: Claim, work: (lease: Lease) => Promise<T>): Promise<T> {
  const { clock, leaseMs, logger, storage } = context;
  const controller = new AbortController();
  let heldUntilMs = clock.now().getTime() + leaseMs;
  const lease: Lease = {
    signal: controller.signal,
    abandon: (reason) => controller.abort(reason),
    async renewing(write) {
      controller.signal.throwIfAborted();
      const askedMs = clock.now().getTime();
      await write();
      heldUntilMs = askedMs + leaseMs;
    },
    assertHeld() {
      controller.signal.throwIfAborted();
      if (clock.now().getTime() >= heldUntilMs) controller.abort(overslept(claim.run.id));
      controller.signal.throwIfAborted();
    },
  };
  const beat = async (): Promise<void> => {
    try {
      await lease.renewing(() => storage.runs.renew(claim));
    } catch (error) {
      if (AdFluxError.isInstance(error) && error.code === 'conflict') controller.abort(error);
      else logger.warn({ runId: claim.run.id, error }, 'the lease could not be renewed; trying again');
    }
  };
  const heartbeat = setInterval(() => void beat(), Math.max(1, Math.floor(leaseMs / 3)));
  heartbeat.unref();
  try {
    return await work(lease);
  } finally {
    clearInterval(heartbeat);
  }
}
