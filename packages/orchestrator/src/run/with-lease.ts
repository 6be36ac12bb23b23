import { AdFluxError } from '@adflux/core';
import type { Claim } from '@adflux/core';
import type { Context } from '../context.js';

/** A lease being kept: its signal aborts, with the reason, once the run must not be touched any more. */
export interface Lease {
  readonly signal: AbortSignal;
  abandon(reason: unknown): void;
}

/**
 * Keeps a claim's lease alive while work goes on, also while one request takes long. Losing it aborts the request on its
 * way: somebody else drives the run now.
 */
export async function withLease<T>(context: Context, claim: Claim, work: (lease: Lease) => Promise<T>): Promise<T> {
  const { driving, leaseMs, logger, storage } = context;
  const controller = new AbortController();
  const renew = async (): Promise<void> => {
    try {
      await storage.runs.renew(claim);
    } catch (error) {
      if (AdFluxError.isInstance(error) && error.code === 'conflict') controller.abort(error);
      else logger.warn({ runId: claim.run.id, error }, 'the lease could not be renewed; trying again');
    }
  };
  const heartbeat = setInterval(() => void renew(), Math.max(1, Math.floor(leaseMs / 3)));
  heartbeat.unref();
  driving.add(claim.run.id);
  try {
    return await work({ signal: controller.signal, abandon: (reason) => controller.abort(reason) });
  } finally {
    clearInterval(heartbeat);
    driving.delete(claim.run.id);
  }
}
