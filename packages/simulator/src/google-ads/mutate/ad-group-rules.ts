import { fieldPath } from '../field-path.js';
import { textIn, type Message } from '../message.js';
import { checkBillableUnit, checkName, checkStatus, requireField } from './checks.js';
import type { DraftEntity } from './draft.js';
import { checkParent } from './parent-rules.js';
import type { ResourceRules, RuleContext } from './rule-context.js';

const searchTypes: readonly unknown[] = ['SEARCH_STANDARD', 'SEARCH_DYNAMIC_ADS'];

const checkAdGroup = (
  message: Message,
  campaignId: string | undefined,
  self: DraftEntity | undefined,
  context: RuleContext,
): void => {
  for (const field of ['cpcBidMicros', 'cpmBidMicros', 'targetCpaMicros']) checkBillableUnit(message, field, context);
  if (!requireField(message, 'name', context)) return;
  checkName(message, { maximumLength: 255, illegal: 'adGroupError.INVALID_ADGROUP_NAME' }, context);
  const name = textIn(message, 'name') ?? '';
  const taken = context.draft
    .byName('adGroup', name)
    .some((other) => other.parentId === campaignId && other.status !== 'REMOVED' && other.id !== self?.id);
  if (taken) {
    context.report({
      code: 'adGroupError.DUPLICATE_ADGROUP_NAME',
      message: 'AdGroup with the same name already exists for the campaign.',
      path: fieldPath('name'),
      trigger: name,
    });
  }
};

/** Rules of `AdGroup`, in Search campaigns. */
export const adGroupRules: ResourceRules = {
  create: (given, context) => {
    const message: Message = { status: 'ENABLED', type: 'SEARCH_STANDARD', ...given };
    const campaign = checkParent(message, 'campaign', 'campaign', context);
    checkStatus(message, 'create', context);
    checkAdGroup(message, campaign?.id, undefined, context);
    if (!searchTypes.includes(message['type'])) {
      context.report({
        code: 'adGroupError.AD_GROUP_TYPE_NOT_VALID_FOR_ADVERTISING_CHANNEL_TYPE',
        message: 'Ad group type is not valid for the advertising channel type.',
        path: fieldPath('type'),
      });
    }
    if (!campaign) return undefined;
    return {
      kind: 'adGroup',
      id: context.draft.nextId(),
      parentId: campaign.id,
      name: textIn(message, 'name') ?? '',
      status: textIn(message, 'status') ?? 'ENABLED',
      fields: message,
    };
  },

  update: (entity, next, changed, context) => {
    if (changed.has('status')) checkStatus(next, 'update', context);
    checkAdGroup(next, entity.parentId ?? undefined, entity, context);
    return { fields: next, name: textIn(next, 'name') ?? null, status: textIn(next, 'status') ?? null };
  },

  remove: () => undefined,

  settle: (adGroup, _before, { draft }) => {
    if (!adGroup.removed) return;
    for (const kind of ['ad', 'keyword', 'adGroupCriterion'] as const) {
      for (const child of draft.children(kind, adGroup.id)) draft.change(child, { removed: true });
    }
  },
};
