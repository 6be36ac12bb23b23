import { fieldPath } from '../field-path.js';
import { textIn, type Message } from '../message.js';
import { checkStatus } from './checks.js';
import { checkCriterion } from './criterion-rules.js';
import { checkDeclaration } from './european-union-rules.js';
import { checkParent } from './parent-rules.js';
import type { ResourceRules } from './rule-context.js';

/** Rules of `CampaignCriterion`: places, languages, circles, excluded keywords. */
export const campaignCriterionRules: ResourceRules = {
  create: (given, context) => {
    const message: Message = { status: 'ENABLED', negative: false, ...given };
    const campaign = checkParent(message, 'campaign', 'campaign', context);
    const chosen = checkCriterion('CampaignCriterion', message, context);
    checkStatus(message, 'create', context);
    if (chosen?.field === 'keyword' && message['negative'] !== true) {
      context.report({
        code: 'criterionError.CANNOT_ADD_CRITERIA_TYPE',
        message: 'Keywords can only be excluded at campaign level.',
        path: fieldPath('keyword'),
      });
    }
    if (!campaign || !chosen) return undefined;
    const { criterionId, field, type } = chosen;
    checkDeclaration(campaign, field, criterionId, context);
    const id = `${campaign.id}~${criterionId}`;
    const existing = context.draft.get('criterion', id);
    if (existing && !existing.removed) {
      const sameSide = existing.fields['negative'] === message['negative'];
      context.report({
        code: sameSide
          ? 'campaignCriterionError.CANNOT_ADD_EXISTING_FIELD'
          : 'campaignCriterionError.CANNOT_TARGET_AND_EXCLUDE',
        message: sameSide
          ? "The existing field can't be updated with CREATE operation. It can be updated with UPDATE operation only."
          : 'Cannot target and exclude the same criterion at once.',
        path: fieldPath(field),
      });
    }
    return {
      kind: 'criterion',
      id,
      parentId: campaign.id,
      status: textIn(message, 'status') ?? 'ENABLED',
      fields: { ...message, criterionId, type },
    };
  },

  update: (entity, next, changed, context) => {
    if (changed.has('status')) checkStatus(next, 'update', context);
    if (entity.fields['negative'] === true) {
      context.report({
        code: 'campaignCriterionError.CANNOT_UPDATE_NEGATIVE_CRITERION',
        message: 'Cannot update a negative criterion.',
        path: [],
      });
    }
    return { fields: next, status: textIn(next, 'status') ?? null };
  },

  remove: () => undefined,
};
