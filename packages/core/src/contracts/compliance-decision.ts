import type { PlatformId } from './platform-id.js';

/** What a rule about job ads did to a plan. Plain JSON; `@adflux/compliance` has the rules. */
export interface ComplianceDecision {
  readonly platform: PlatformId;
  /** The campaign or ad group whose targeting it is about. */
  readonly localId: string;
  readonly ruleId: string;
  /** The set of rules it comes from, e.g. `meta` or `co`. */
  readonly pack: string;
  /** What the rule says, e.g. `forced`, `forbidden`, `required`. */
  readonly verdict: string;
  /** What was done about it. */
  readonly action: 'forced' | 'removed' | 'refused' | 'required' | 'warned' | 'allowed';
  readonly field: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly sources: readonly string[];
  /** From A (primary text) to C (unconfirmed). */
  readonly confidence: string;
  readonly message: { readonly es: string; readonly en: string };
}
