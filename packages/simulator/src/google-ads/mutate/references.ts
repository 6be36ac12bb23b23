import type { GoogleAdsProblem } from '../google-ads-problem.js';
import { collectionOfKind, parseResourceName, type GoogleAdsKind } from '../resource-name.js';
import type { Collection } from './collections.js';
import type { Draft, DraftEntity } from './draft.js';

type Report = (problem: GoogleAdsProblem) => void;

/** Resource names of one request: real ones, and temporary ones that earlier operations defined. */
export interface References {
  /** Judges the name that a `create` gives itself: only temporary ids, each used once over all types. */
  checkNew(name: string, collection: Collection, report: Report): void;
  define(name: string | undefined, entity: DraftEntity): void;
  /** Remembers that what this name stands for could not be made. */
  fail(name: string | undefined): void;
  /** Finds what a field points at. */
  find(kind: GoogleAdsKind, name: string | undefined, report: Report): DraftEntity | undefined;
  /** Finds what an update or removal is about; it must live. */
  target(name: string | undefined, collection: Collection, removal: boolean, report: Report): DraftEntity | undefined;
}

/** How each kind of thing refuses to be touched after its end. Removed criteria are simply gone. */
const removedProblem = (kind: GoogleAdsKind): GoogleAdsProblem => {
  switch (kind) {
    case 'ad':
      return {
        code: 'adGroupAdError.CANNOT_OPERATE_ON_REMOVED_ADGROUPAD',
        message: 'Cannot operate on a removed AdGroupAd.',
      };
    case 'budget':
      return {
        code: 'campaignBudgetError.CAMPAIGN_BUDGET_REMOVED',
        message: 'The requested campaign budget no longer exists.',
      };
    case 'criterion':
    case 'keyword':
    case 'adGroupCriterion':
      return notFound;
    default:
      return {
        code: 'contextError.OPERATION_NOT_PERMITTED_FOR_REMOVED_RESOURCE',
        message: 'The operation is not allowed for removed resources.',
      };
  }
};

const notFound: GoogleAdsProblem = { code: 'mutateError.RESOURCE_NOT_FOUND', message: 'Resource was not found.' };

const malformed = (name: string, collection: string): GoogleAdsProblem => ({
  code: 'requestError.RESOURCE_NAME_MALFORMED',
  message: `Resource name '${name}' is malformed: expected 'customers/{customer_id}/${collection}/{id}'.`,
  trigger: name,
});

/** Opens the table of names of one request. */
export const createReferences = (customerId: string, draft: Draft): References => {
  const defined = new Map<string, DraftEntity>();
  const failed = new Set<string>();
  const temporaryIds = new Set<string>();
  const changed = new Set<string>();

  const lookUp = (
    kinds: readonly GoogleAdsKind[],
    collection: string,
    name: string,
    report: Report,
  ): DraftEntity | undefined => {
    const parsed = parseResourceName(name);
    if (parsed?.collection !== collection) {
      report(malformed(name, collection));
      return undefined;
    }
    if (failed.has(name)) {
      report({
        code: 'newResourceCreationError.TEMP_ID_RESOURCE_HAD_ERRORS',
        message:
          'Parent resource with specified temp ID failed validation, so no validation will be done for this child resource.',
        trigger: name,
      });
      return undefined;
    }
    const [parent = '', own] = parsed.id.split('~');
    const find = (kind: GoogleAdsKind): DraftEntity | undefined => {
      // An ad on its own is named without its ad group.
      if (collection === 'ads') return draft.get(kind, parsed.id);
      const entity = draft.get(kind, kind === 'ad' ? (own ?? '') : parsed.id);
      return kind === 'ad' && entity?.parentId !== parent ? undefined : entity;
    };
    const entity =
      parsed.customerId === customerId
        ? (defined.get(name) ?? kinds.map(find).find((found) => found !== undefined))
        : undefined;
    if (!entity) report({ ...notFound, trigger: name });
    return entity;
  };

  return {
    checkNew: (name, collection, report) => {
      const parsed = parseResourceName(name);
      const path = [{ fieldName: 'resource_name' }];
      if (parsed?.collection !== collection.name) {
        report({ ...malformed(name, collection.name), path });
        return;
      }
      const own = parsed.id.split('~').at(-1) ?? '';
      if (!parsed.temporary) {
        report({
          code: 'newResourceCreationError.CANNOT_SET_ID_FOR_CREATE',
          message: 'Do not set the id field while creating new resources.',
          path,
        });
      } else if (temporaryIds.has(own)) {
        report({
          code: 'newResourceCreationError.DUPLICATE_TEMP_IDS',
          message: 'Creating more than one resource with the same temp ID is not allowed.',
          path,
        });
      }
      temporaryIds.add(own);
    },
    define: (name, entity) => {
      if (name !== undefined) defined.set(name, entity);
    },
    fail: (name) => {
      if (name !== undefined && !defined.has(name)) failed.add(name);
    },
    find: (kind, name, report) => lookUp([kind], collectionOfKind[kind], name ?? '', report),
    target: (name, collection, removal, report) => {
      const path = removal ? [] : [{ fieldName: 'resource_name' }];
      const at: Report = (problem) => report({ ...problem, path });
      if (name === undefined || name === '') {
        at({ code: 'requestError.RESOURCE_NAME_MISSING', message: 'Resource name is missing.' });
        return undefined;
      }
      const entity = lookUp(collection.kinds, collection.name, name, at);
      if (!entity) return undefined;
      if (entity.removed) {
        at({ ...removedProblem(entity.kind), trigger: name });
        return undefined;
      }
      if (changed.has(name)) {
        at({
          code: 'mutateError.ID_EXISTS_IN_MULTIPLE_MUTATES',
          message: 'Cannot mutate the same resource twice in one request.',
          trigger: name,
        });
        return undefined;
      }
      changed.add(name);
      return entity;
    },
  };
};
