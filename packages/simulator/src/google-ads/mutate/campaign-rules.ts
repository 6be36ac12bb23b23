import { fieldPath } from '../field-path.js';
import type { GoogleAdsProblem } from '../google-ads-problem.js';
import { messageIn, textIn, type Message } from '../message.js';
import { checkName, checkStatus, requireField } from './checks.js';
import { checkBidding } from './campaign-bidding-rules.js';
import { checkBudgetOf, countUse } from './campaign-budget-use.js';
import { checkSchedule } from './campaign-schedule-rules.js';
import type { DraftEntity } from './draft.js';
import type { ResourceRules, RuleContext } from './rule-context.js';

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
  checkBidding(message, checkBudgetOf(message, self, context), context);
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
