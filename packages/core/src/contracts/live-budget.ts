import type { Budget } from '../domain/budget.js';
import type { Schedule } from '../domain/schedule.js';
import type { PlatformId } from './platform-id.js';

/** A budget of an entity that is wanted on: money that may be spent. */
export interface LiveBudget {
  readonly platform: PlatformId;
  readonly campaignId: string;
  /** Whose campaign it is, or null where nobody is named. */
  readonly clientId: string | null;
  readonly budget: Budget;
  readonly schedule: Schedule;
}
