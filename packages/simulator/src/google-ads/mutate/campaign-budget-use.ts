import { fieldPath } from '../field-path.js';
import { textIn, type Message } from '../message.js';
import { parseResourceName } from '../resource-name.js';
import { requireField } from './checks.js';
import type { DraftEntity } from './draft.js';
import type { RuleContext } from './rule-context.js';

/** The budget a campaign points at, if it may use it. */
export const checkBudgetOf = (
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
    context.report({
      code: 'campaignError.END_DATE_TIME_REQUIRED_FOR_TOTAL_BUDGET',
      message: 'Campaigns with total budgets must have end date/time specified.',
      path: fieldPath('end_date_time'),
    });
  }
  return budget;
};

/** Keeps a budget's count of campaigns, and the name and status of one that is not shared. */
export const countUse = (fields: Message, use: 1 | 0 | -1, campaign: DraftEntity, { draft }: RuleContext): void => {
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
