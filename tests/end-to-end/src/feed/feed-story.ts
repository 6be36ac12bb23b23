import type { FeedReport, GroupingRule } from '@adflux/feeds';
import type { ApplyReport } from '@adflux/reconciler';
import type { FaultRule } from '@adflux/simulator';
import type { SimulatedId } from '../connect.js';

/** A feed's first two days on the simulated platforms. */
export interface FeedStory {
  /** How many jobs the feed has on the first day, one in fifty of them broken. */
  readonly openings: number;
  readonly groupBy: GroupingRule;
  /** How many jobs share an occupation and a town, about. Default 40. */
  readonly perGroup?: number;
  /** Default: all of them. */
  readonly platforms?: readonly SimulatedId[];
  /** Default 1. */
  readonly seed?: number;
  readonly faults?: readonly FaultRule[];
  /** Campaigns that are carried out side by side. Default 4. */
  readonly concurrency?: number;
  readonly onProgress?: (line: string) => void;
}

/** Items of a plan by action, and how many campaigns it leaves as they are. */
export type PlanCounts = Readonly<Record<string, number>>;

/** What one pass over the feed gave. */
export interface FeedPass {
  readonly feed: FeedReport;
  readonly plan: PlanCounts;
  readonly applied: Omit<ApplyReport, 'planHash' | 'failed'> & { readonly failed: number };
  /** Real seconds. */
  readonly planSeconds: number;
  readonly applySeconds: number;
}

/** How it ended. */
export interface FeedEnding {
  readonly first: FeedPass;
  readonly second: FeedPass;
  /** Requests by platform. */
  readonly requests: Readonly<Record<string, number>>;
  /** How many requests the weather struck. */
  readonly faultsInjected: number;
  readonly simulatedHours: number;
  /** Everything that is not as it should be, each once as a sentence. Empty: the right counts, and nothing twice. */
  readonly violations: readonly string[];
}
