import type { DecisionAction, DecisionSeverity } from '../compile/decision.js';
import type { Request } from './a-request.js';

/** What one request makes a rule say: nothing, or an action with its severity. */
export interface Side {
  readonly country: string;
  readonly request?: Request;
  readonly says: 'nothing' | `${DecisionAction} ${DecisionSeverity}`;
  /** Fields that must be named. */
  readonly fields?: readonly string[];
}

/** A rule with a request that keeps it and one that does not. */
export interface RuleCase {
  readonly rule: string;
  readonly keeps: Side;
  readonly breaks: Side;
}
