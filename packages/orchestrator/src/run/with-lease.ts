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
   * Makes sure that the lease is still ours. Storage refuses late writes, platforms do not: a process that slept through
   * its lease asks for it again before it sends anything.
   *
   * @throws AdFluxError `conflict` when somebody else drives the run now.
   */
  ensureHeld(): Promise<void>;
}

/** How often it is looked whether the lease needs renewing, in milliseconds of real time: clocks of tests and demos may run fast. */
const beatMs = 250;

/**
 * Keeps a claim's lease alive while work goes on, also while one request takes long. Losing it aborts the request on its
 * way: somebody else drives the run now.
 */
export async function withLease<T>(context: Context, claim: Claim, work: (lease: Lease) => Promise<T>): Promise<T> {
  const { clock, leaseMs, logger, storage } = context;
  const controller = new AbortController();
  let heldUntilMs = clock.now().getTime() + leaseMs;
  const renew = (): Promise<void> => lease.renewing(() => storage.runs.renew(claim));
  const lease: Lease = {
    signal: controller.signal,
    abandon: (reason) => controller.abort(reason),
    async renewing(write) {
      controller.signal.throwIfAborted();
      const askedMs = clock.now().getTime();
      await write();
      heldUntilMs = Math.max(heldUntilMs, askedMs + leaseMs);
    },
    async ensureHeld() {
      controller.signal.throwIfAborted();
      if (clock.now().getTime() >= heldUntilMs) await renew();
    },
  };
  let isBeating = false;
  const beat = async (): Promise<void> => {
    if (isBeating || clock.now().getTime() < heldUntilMs - (leaseMs * 2) / 3) return;
    isBeating = true;
    try {
      await renew();
    } catch (error) {
      if (AdFluxError.isInstance(error) && error.code === 'conflict') controller.abort(error);
      else logger.warn({ runId: claim.run.id, error }, 'the lease could not be renewed; trying again');
    } finally {
      isBeating = false;
    }
  };
  const heartbeat = setInterval(() => void beat(), Math.min(beatMs, Math.ceil(leaseMs / 3)));
  heartbeat.unref();
  try {
    return await work(lease);
  } finally {
    clearInterval(heartbeat);
  }
}
