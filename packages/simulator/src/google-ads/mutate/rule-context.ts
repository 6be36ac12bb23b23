import type { FieldPath } from '../field-path.js';
import type { GoogleAdsAccount } from '../google-ads-account.js';
import type { GoogleAdsProblem } from '../google-ads-problem.js';
import type { Message } from '../message.js';
import type { GoogleAdsKind } from '../resource-name.js';
import type { Draft, DraftChange, DraftEntity, NewDraftEntity } from './draft.js';

/** What the rules of a resource see while they look at one operation. */
export interface RuleContext {
  readonly draft: Draft;
  readonly account: GoogleAdsAccount;
  /** Major version of the API the request speaks. */
  readonly version: number;
  /** Now, on the account's clock: `YYYY-MM-DD HH:mm:ss`. */
  readonly nowText: string;
  /** Reports a problem; `path` is relative to the resource. The operation is then not applied. */
  readonly report: (problem: GoogleAdsProblem) => void;
  /** Finds what a field refers to, temporary names included; reports and returns undefined if it is not there. */
  readonly refer: (kind: GoogleAdsKind, name: string | undefined, path: FieldPath) => DraftEntity | undefined;
  readonly resourceName: (entity: DraftEntity) => string;
}

/** The rules of one resource. Each function reports what is wrong; nothing is applied if anything was. */
export interface ResourceRules {
  /** What to add, or what exists already and is returned in its place. */
  readonly create: (message: Message, context: RuleContext) => NewDraftEntity | DraftEntity | undefined;
  /** Judges the resource as it would be after the update. */
  readonly update?: (
    entity: DraftEntity,
    next: Message,
    changed: ReadonlySet<string>,
    context: RuleContext,
  ) => DraftChange;
  readonly remove?: (entity: DraftEntity, context: RuleContext) => void;
  /** Brings other entities in line once the operation is applied. `before`: the fields an update or removal found. */
  readonly settle?: (entity: DraftEntity, before: Message | undefined, context: RuleContext) => void;
}
