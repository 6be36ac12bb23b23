import type { PublisherOptions } from './publishers.js';

/** What the publishing process is told. */
export interface PublishOrder extends PublisherOptions {
  /** Campaigns that are timed; even. */
  readonly count: number;
  /** Campaigns published before, untimed, so that code is compiled and places are known; even. */
  readonly warmUp: number;
  readonly startsAt: string;
}

/** How long it took. */
export interface PublishTimes {
  readonly seconds: number;
  /** Of the publishing process alone, all its threads. */
  readonly cpuSeconds: number;
}
