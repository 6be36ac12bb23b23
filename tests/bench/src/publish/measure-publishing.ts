import { join } from 'node:path';
import type { LoggedRequest } from '@adflux/simulator';
import type { BenchContext } from '../bench-case.js';
import { startChild } from '../child-process.js';
import { startSimulatorProcess } from '../simulator-process.js';
import type { PublishOrder, PublishTimes } from './publish-order.js';
import type { Variant } from './publishers.js';

/** One publication: how long it took, and everything that arrived at the platforms. */
export interface Publication extends PublishTimes {
  readonly requests: readonly LoggedRequest[];
}

/** What is published, and against which simulator. */
export interface PublishingOptions extends Pick<PublishOrder, 'count' | 'warmUp' | 'startsAt'> {
  readonly latencyMs: number;
  readonly recordBodies?: boolean;
}

/** Publishes against a new simulator from a new process, so that no variant profits or suffers from another's past. */
export async function measurePublishing(
  variant: Variant,
  { latencyMs, recordBodies = false, ...order }: PublishingOptions,
  { signal, folder }: BenchContext,
): Promise<Publication> {
  const simulator = await startSimulatorProcess({ latencyMs, recordBodies }, signal);
  // For looking into a case: where the publishing processes put their profiles.
  const profiles = process.env['ADFLUX_BENCH_PROFILES'];
  const nodeFlags = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${join(profiles, variant)}`];
  const publisher = startChild('publisher', { signal, nodeFlags });
  try {
    const { access } = simulator;
    const dataDirectory = join(folder, 'publish-data');
    const times = await publisher.ask<PublishTimes>('publish', { variant, access, dataDirectory, ...order });
    return { ...times, requests: await simulator.requests() };
  } finally {
    await Promise.all([publisher.stop(), simulator.stop()]);
  }
}
