import { fieldPath } from '../field-path.js';
import { textIn, textsIn, type Message } from '../message.js';
import { checkBillableUnit, checkStatus } from './checks.js';
import { checkCriterion } from './criterion-rules.js';
import { checkFinalUrls } from './final-url-rules.js';
import { checkParent } from './parent-rules.js';
import type { ResourceRules } from './rule-context.js';

/** Rules of `AdGroupCriterion`, most of which are keywords. */
export const adGroupCriterionRules: ResourceRules = {
  create: (given, context) => {
    const message: Message = { status: 'ENABLED', negative: false, ...given };
    const adGroup = checkParent(message, 'adGroup', 'adGroup', context);
    const chosen = checkCriterion('AdGroupCriterion', message, context);
    checkStatus(message, 'create', context);
    checkBillableUnit(message, 'cpcBidMicros', context);
    checkFinalUrls(message, [], context);
    if (message['negative'] === true && textsIn(message, 'finalUrls').length > 0) {
      context.report({
        code: 'criterionError.FIELD_INCOMPATIBLE_WITH_NEGATIVE_TARGETING',
        message: 'The field is not allowed to be set when the negative field is set to true.',
        path: fieldPath('final_urls'),
      });
    }
    if (!adGroup || !chosen) return undefined;
    const { criterionId, field, type } = chosen;
    const id = `${adGroup.id}~${criterionId}`;
    const kind = field === 'keyword' ? 'keyword' : 'adGroupCriterion';
    const existing = context.draft.get(kind, id);
    if (existing && !existing.removed) {
      // Google takes a keyword that is there already for the same one and answers with it.
      if (existing.fields['negative'] === message['negative']) return existing;
      context.report({
        code: 'adGroupCriterionError.CANNOT_TARGET_AND_EXCLUDE',
        message: 'Cannot target and exclude the same criterion at once.',
        path: fieldPath(field),
      });
    }
    return {
      kind,
      id,
      parentId: adGroup.id,
      status: textIn(message, 'status') ?? 'ENABLED',
      fields: { ...message, criterionId, type },
    };
  },

  update: (entity, next, changed, context) => {
    if (changed.has('status')) checkStatus(next, 'update', context);
    checkBillableUnit(next, 'cpcBidMicros', context);
    checkFinalUrls(next, [], context);
    if (entity.fields['negative'] === true) {
      context.report({
        code: 'adGroupCriterionError.CANT_UPDATE_NEGATIVE',
        message: 'Negative ad group criteria are not updateable.',
        path: [],
      });
    }
    return { fields: next, status: textIn(next, 'status') ?? null };
  },

  remove: () => undefined,
};
