import { fieldPath } from '../field-path.js';
import type { GoogleAdsProblem } from '../google-ads-problem.js';
import { messageIn, textIn, type Message } from '../message.js';
import { parseResourceName } from '../resource-name.js';
import { shapeOf } from '../shape.js';
import { checkName, checkStatus, requireField } from './checks.js';
import { checkSchedule } from './campaign-schedule-rules.js';
import type { DraftEntity } from './draft.js';
import type { ResourceRules, RuleContext } from './rule-context.js';

const biddingFields = [...(shapeOf('Campaign')?.fields.values() ?? [])].filter(({ alternative }) => alternative);

const problem = (value: string, message: string, ...path: string[]): GoogleAdsProblem => ({
  code: `campaignError.${value}`,
  message,
  path: fieldPath(...path),
});

const checkNetworks = (message: Message, context: RuleContext): void => {
  const networks = messageIn(message, 'networkSettings');
  if (networks['targetPartnerSearchNetwork'] === true) {
    context.report(
      problem(
        'CANNOT_TARGET_PARTNER_SEARCH_NETWORK',
        'The account may not target the partner search network.',
        'network_settings',
        'target_partner_search_network',
      ),
    );
  }
  if (networks['targetGoogleSearch'] !== false) return;
  if (networks['targetSearchNetwork'] === true) {
    context.report(
      problem(
        'CANNOT_TARGET_SEARCH_NETWORK_WITHOUT_GOOGLE_SEARCH',
        'Cannot target the search network without Google Search.',
        'network_settings',
        'target_search_network',
      ),
    );
  } else if (networks['targetContentNetwork'] !== true) {
    context.report(
      problem(
        'CAMPAIGN_MUST_TARGET_AT_LEAST_ONE_NETWORK',
        'A campaign must target at least one network.',
        'network_settings',
      ),
    );
  }
};

const checkBidding = (message: Message, budget: DraftEntity | undefined, context: RuleContext): void => {
  const chosen = biddingFields.find(({ name }) => message[name] !== undefined);
  if (!chosen) {
    context.report({
      code: 'fieldError.REQUIRED',
      message: 'The required field was not present.',
      path: fieldPath('campaign_bidding_strategy'),
    });
    return;
  }
  if (chosen.name === 'biddingStrategy') {
    context.report({
      code: 'mutateError.RESOURCE_NOT_FOUND',
      message: 'Resource was not found.',
      path: fieldPath('bidding_strategy'),
    });
  }
  if (
    ['manualCpm', 'manualCpv', 'targetCpm', 'targetCpv', 'fixedCpm', 'percentCpc', 'manualCpa'].includes(chosen.name)
  ) {
    context.report({
      code: 'biddingError.CANNOT_CREATE_CAMPAIGN_WITH_BIDDING_STRATEGY',
      message: 'Campaigns of this type cannot be created with this bidding strategy.',
      path: fieldPath(chosen.protoName),
    });
  }
  if (chosen.name.startsWith('maximizeConversion') && budget?.fields['explicitlyShared'] === true) {
    context.report({
      code: 'biddingError.BIDDING_STRATEGY_TYPE_INCOMPATIBLE_WITH_SHARED_BUDGET',
      message: 'Bidding strategy type is incompatible with shared budget.',
      path: fieldPath(chosen.protoName),
    });
  }
};

/** The budget a campaign points at, if it may use it. */
const checkBudget = (
  message: Message,
  self: DraftEntity | undefined,
  context: RuleContext,
): DraftEntity | undefined => {
  if (!requireField(message, 'campaignBudget', context)) return undefined;
  const path = fieldPath('campaign_budget');
  const budget = context.refer('budget', textIn(message, 'campaignBudget'), path);
  if (!budget) return undefined;
  message['campaignBudget'] = context.resourceName(budget);
  const report = (value: string, text: string) =>
    context.report({ code: `campaignBudgetError.${value}`, message: text, path });
  if (budget.removed) report('CAMPAIGN_BUDGET_REMOVED', 'The requested campaign budget no longer exists.');
  const alreadyOurs = self?.fields['campaignBudget'] === message['campaignBudget'];
  if (budget.fields['explicitlyShared'] !== true && budget.fields['referenceCount'] !== '0' && !alreadyOurs) {
    report(
      'CANNOT_USE_IMPLICITLY_SHARED_CAMPAIGN_BUDGET_WITH_MULTIPLE_CAMPAIGNS',
      'Only explicitly shared campaign budgets can be used with multiple campaigns.',
    );
  }
  if (budget.fields['period'] === 'CUSTOM_PERIOD' && textIn(message, 'endDateTime') === undefined) {
    context.report(
      problem(
        'END_DATE_TIME_REQUIRED_FOR_TOTAL_BUDGET',
        'Campaigns with total budgets must have end date/time specified.',
        'end_date_time',
      ),
    );
  }
  return budget;
};

const checkUnique = (message: Message, self: DraftEntity | undefined, context: RuleContext): void => {
  const name = textIn(message, 'name') ?? '';
  if (context.draft.byName('campaign', name).some((other) => !other.removed && other.id !== self?.id)) {
    context.report({
      ...problem('DUPLICATE_CAMPAIGN_NAME', 'Name is already assigned to another campaign.', 'name'),
      trigger: name,
    });
  }
};

const checkCampaign = (message: Message, self: DraftEntity | undefined, context: RuleContext): void => {
  if (requireField(message, 'name', context)) {
    checkName(message, { maximumLength: 256, illegal: 'campaignError.INVALID_CAMPAIGN_NAME' }, context);
    checkUnique(message, self, context);
  }
  checkNetworks(message, context);
  checkBidding(message, checkBudget(message, self, context), context);
};

/** Keeps a budget's count of campaigns, and the name and status of one that is not shared. */
const countUse = (fields: Message, use: 1 | 0 | -1, campaign: DraftEntity, { draft }: RuleContext): void => {
  const name = parseResourceName(textIn(fields, 'campaignBudget') ?? '');
  const budget = name && draft.get('budget', name.id);
  if (!budget) return;
  const referenceCount = String(Math.max(0, Number(budget.fields['referenceCount']) + use));
  if (budget.fields['explicitlyShared'] === true || use < 0) {
    const gone = campaign.removed && budget.fields['explicitlyShared'] !== true;
    draft.change(budget, {
      fields: { ...budget.fields, referenceCount },
      ...(gone ? { removed: true, status: 'REMOVED' } : {}),
    });
  } else {
    draft.change(budget, {
      name: campaign.name,
      fields: { ...budget.fields, referenceCount, name: campaign.name ?? '' },
    });
  }
};

/** Removing a campaign hides everything below it; the words of the children's own status stay. */
const hideChildren = (campaign: DraftEntity, { draft }: RuleContext): void => {
  const hide = (entity: DraftEntity) => draft.change(entity, { removed: true });
  draft.children('criterion', campaign.id).forEach(hide);
  for (const adGroup of draft.children('adGroup', campaign.id)) {
    hide(adGroup);
    for (const kind of ['ad', 'keyword', 'adGroupCriterion'] as const) draft.children(kind, adGroup.id).forEach(hide);
  }
};

/** Rules of `Campaign`, for Search. */
export const campaignRules: ResourceRules = {
  create: (given, context) => {
    const message: Message = {
      status: 'ENABLED',
      networkSettings: { targetGoogleSearch: true, targetSearchNetwork: true, targetContentNetwork: false },
      startDateTime: `${context.nowText.slice(0, 10)} 00:00:00`,
      ...given,
    };
    if (requireField(message, 'advertisingChannelType', context) && message['advertisingChannelType'] !== 'SEARCH') {
      context.report(
        problem(
          'ADVERTISING_CHANNEL_TYPE_NOT_AVAILABLE_FOR_ACCOUNT_TYPE',
          'The simulated account runs SEARCH campaigns only.',
          'advertising_channel_type',
        ),
      );
    }
    // Since v26 the declaration is needed only where the EU can be reached: european-union-rules.ts looks at that.
    if (context.version < 26) requireField(message, 'containsEuPoliticalAdvertising', context);
    checkStatus(message, 'create', context);
    checkSchedule(message, new Set(Object.keys(given)), context);
    checkCampaign(message, undefined, context);
    const name = textIn(message, 'name') ?? '';
    return {
      kind: 'campaign',
      id: context.draft.nextId(),
      name,
      status: textIn(message, 'status') ?? 'ENABLED',
      fields: message,
    };
  },

  update: (entity, next, changed, context) => {
    if (changed.has('status')) checkStatus(next, 'update', context);
    const moved = new Set([...changed].filter((field) => next[field] !== entity.fields[field]));
    checkSchedule(next, moved, context);
    if (moved.has('startDateTime') && (textIn(entity.fields, 'startDateTime') ?? '') <= context.nowText) {
      context.report(
        problem(
          'CANNOT_MODIFY_START_DATE_IF_ALREADY_STARTED',
          'Trying to change start date on a campaign that has started.',
          'start_date_time',
        ),
      );
    }
    checkCampaign(next, entity, context);
    return { fields: next, name: textIn(next, 'name') ?? null, status: textIn(next, 'status') ?? null };
  },

  remove: () => undefined,

  settle: (campaign, before, context) => {
    if (campaign.removed) {
      hideChildren(campaign, context);
      countUse(campaign.fields, -1, campaign, context);
    } else if (before && before['campaignBudget'] === campaign.fields['campaignBudget']) {
      countUse(campaign.fields, 0, campaign, context);
    } else {
      if (before) countUse(before, -1, campaign, context);
      countUse(campaign.fields, 1, campaign, context);
    }
  },
};
