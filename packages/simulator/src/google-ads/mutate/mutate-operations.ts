import type { FieldPath } from '../field-path.js';
import type { GoogleAdsAccount } from '../google-ads-account.js';
import type { GoogleAdsProblem } from '../google-ads-problem.js';
import { isMessage, messageIn, textIn, type Message } from '../message.js';
import { resourceNameOf } from '../resource-name.js';
import type { Collection } from './collections.js';
import { checkMessage } from './common-rules.js';
import type { Draft, DraftEntity, NewDraftEntity } from './draft.js';
import { createReferences, type References } from './references.js';
import type { RuleContext } from './rule-context.js';
import { applyUpdate } from './update-mask.js';

/** One operation of a request, with the path that errors name. */
export interface Operation {
  readonly collection: Collection;
  /** `{ create }`, `{ update, updateMask }` or `{ remove }` */
  readonly message: Message;
  readonly path: FieldPath;
}

/** What became of one operation: an entity, or problems. */
export interface OperationOutcome {
  readonly operation: Operation;
  readonly entity: DraftEntity | undefined;
  readonly problems: readonly GoogleAdsProblem[];
}

/** Everything an operation is judged by. */
export interface MutateSetting {
  readonly draft: Draft;
  readonly account: GoogleAdsAccount;
  readonly version: number;
  readonly nowText: string;
}

const isNew = (made: NewDraftEntity | DraftEntity): made is NewDraftEntity => !('removed' in made);

const applyCreate = (
  { collection, message }: Operation,
  references: References,
  context: RuleContext,
  failed: () => boolean,
): DraftEntity | undefined => {
  const given = messageIn(message, 'create');
  const name = textIn(given, 'resourceName');
  checkMessage(collection.shape, given, [], context);
  const made = collection.rules.create(
    Object.fromEntries(Object.entries(given).filter(([field]) => field !== 'resourceName')),
    context,
  );
  if (name !== undefined) references.checkNew(name, collection, context.report);
  if (failed() || !made) {
    references.fail(name);
    return undefined;
  }
  const entity = isNew(made) ? context.draft.add(made) : made;
  references.define(name, entity);
  if (isNew(made)) collection.rules.settle?.(entity, undefined, context);
  return entity;
};

const applyChange = (
  { collection, message }: Operation,
  references: References,
  context: RuleContext,
  failed: () => boolean,
): DraftEntity | undefined => {
  const update = isMessage(message['update']) ? message['update'] : undefined;
  const name = update ? textIn(update, 'resourceName') : textIn(message, 'remove');
  const entity = references.target(name, collection, update === undefined, context.report);
  if (!entity) return undefined;
  const before = entity.fields;
  const { rules } = collection;
  if (update) {
    const current = collection.inside === undefined ? before : messageIn(before, collection.inside);
    const { next, changed } = applyUpdate(collection.shape, current, { update, mask: message }, context);
    if (failed()) return undefined;
    const change = rules.update?.(entity, next, changed, context);
    if (failed() || !change) return undefined;
    context.draft.change(entity, change);
  } else {
    rules.remove?.(entity, context);
    if (failed()) return undefined;
    context.draft.change(entity, { removed: true, status: 'REMOVED' });
  }
  rules.settle?.(entity, before, context);
  return entity;
};

/** Applies operations to a draft, one after the other; an operation with problems changes nothing. */
export const mutateOperations = (
  operations: readonly Operation[],
  setting: MutateSetting,
): readonly OperationOutcome[] => {
  const { draft, account } = setting;
  const resourceName = (entity: DraftEntity) => resourceNameOf(account.credentials.customerId, entity);
  const references = createReferences(account.credentials.customerId, draft);

  return operations.map((operation): OperationOutcome => {
    const problems: GoogleAdsProblem[] = [];
    const { message, path } = operation;
    const action = ['create', 'update', 'remove'].find((name) => message[name] !== undefined);
    const base = action === undefined ? path : [...path, { fieldName: action }];
    const report = (problem: GoogleAdsProblem): void => {
      problems.push({ ...problem, path: [...base, ...(problem.path ?? [])] });
    };
    const refer: RuleContext['refer'] = (kind, name, at) =>
      references.find(kind, name, (problem) => report({ ...problem, path: at }));
    const context: RuleContext = { ...setting, report, refer, resourceName };
    const failed = () => problems.length > 0;
    if (action === undefined) {
      report({ code: 'requestError.OPERATION_REQUIRED', message: 'Operation is required.' });
      return { operation, entity: undefined, problems };
    }
    const apply = action === 'create' ? applyCreate : applyChange;
    return { operation, entity: apply(operation, references, context, failed), problems };
  });
};
