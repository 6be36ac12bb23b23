import type { LoggedRequest, SimulatorOptions } from '@adflux/simulator';
import { startChild } from './child-process.js';
import type { FastTime } from './fast-clock.js';
import type { PlatformAccess } from './publish/platform-access.js';

/** Options of the simulator that can travel to another process. */
export interface SimulatorOrder extends Pick<SimulatorOptions, 'latencyMs' | 'quotas' | 'recordBodies'> {
  /** Default: the real time. */
  readonly time?: FastTime;
}

/** A simulator that does not share its processor time with what is measured. */
export interface SimulatorProcess {
  readonly access: PlatformAccess;
  requests(): Promise<readonly LoggedRequest[]>;
  stop(): Promise<void>;
}

/** Starts Meta and Google Ads in a process of their own. */
export async function startSimulatorProcess(order: SimulatorOrder, signal: AbortSignal): Promise<SimulatorProcess> {
  const child = startChild('simulator', { signal });
  try {
    const access = await child.ask<PlatformAccess>('start', order);
    return { access, requests: () => child.ask('requests'), stop: () => child.stop() };
  } catch (error) {
    await child.stop();
    throw error;
  }
}
