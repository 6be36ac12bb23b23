import { fieldPath } from '../field-path.js';
import type { GoogleAdsProblem } from '../google-ads-problem.js';
import { bigintIn, textIn, type Message } from '../message.js';
import { toProtoName } from '../shape.js';
import { checkName, requireField } from './checks.js';
import type { DraftEntity } from './draft.js';
import type { ResourceRules, RuleContext } from './rule-context.js';

/** Above this an amount is refused as a typing error. */
const largestAmountMicros = 1_000_000_000_000_000_000n;

const problem = (value: string, message: string, field: string, trigger?: string): GoogleAdsProblem => ({
  code: `campaignBudgetError.${value}`,
  message,
  path: fieldPath(field),
  ...(trigger === undefined ? {} : { trigger }),
});

/** What is wrong with an amount, if anything. */
const amountProblem = (
  amount: bigint,
  field: 'amountMicros' | 'totalAmountMicros',
  { currency }: RuleContext['account'],
): GoogleAdsProblem | undefined => {
  const name = toProtoName(field);
  const because = (value: string, message: string) => problem(value, message, name, String(amount));
  if (amount < 0n) return because('NEGATIVE_MONEY_AMOUNT', 'A money amount cannot be negative.');
  if (amount === 0n) return { code: 'rangeError.TOO_LOW', message: 'Too low.', path: fieldPath(name), trigger: '0' };
  if (amount > largestAmountMicros) return because('MONEY_AMOUNT_TOO_LARGE', 'A money amount is too large.');
  if (amount % currency.billableUnitMicros !== 0n) {
    return because('NON_MULTIPLE_OF_MINIMUM_CURRENCY_UNIT', 'A money amount is not a multiple of a minimum unit.');
  }
  if (amount >= currency.minimumDailyMicros) return undefined;
  const minimum = String(currency.minimumDailyMicros);
  return {
    ...because('BUDGET_BELOW_PER_DAY_MINIMUM', 'The budget is below the per-day minimum of the campaign.'),
    details: {
      budgetPerDayMinimumErrorDetails: {
        currencyCode: currency.code,
        budgetPerDayMinimumMicros: minimum,
        ...(field === 'amountMicros'
          ? { minimumBudgetAmountMicros: minimum, failedBudgetAmountMicros: String(amount) }
          : { minimumBudgetTotalAmountMicros: minimum, failedBudgetTotalAmountMicros: String(amount) }),
      },
    },
  };
};

/** What holds for a budget however it came to be. */
const checkBudget = (message: Message, context: RuleContext): void => {
  const custom = message['period'] === 'CUSTOM_PERIOD';
  const [wanted, unwanted] = custom
    ? (['totalAmountMicros', 'amountMicros'] as const)
    : (['amountMicros', 'totalAmountMicros'] as const);
  if (message[unwanted] !== undefined) {
    context.report(
      custom
        ? problem(
            'BUDGET_AMOUNT_MUST_BE_UNSET_FOR_CUSTOM_BUDGET_PERIOD',
            'The budget amount must be unset for a custom period.',
            'amount_micros',
          )
        : problem(
            'TOTAL_BUDGET_AMOUNT_MUST_BE_UNSET_FOR_BUDGET_PERIOD_DAILY',
            'Total budget amount must be unset when BudgetPeriod is DAILY.',
            'total_amount_micros',
          ),
    );
  }
  if (requireField(message, wanted, context)) {
    const found = amountProblem(bigintIn(message, wanted) ?? 0n, wanted, context.account);
    if (found) context.report(found);
  }
  if (message['deliveryMethod'] === 'ACCELERATED') {
    context.report(
      problem('CANNOT_USE_ACCELERATED_DELIVERY_MODE', 'Accelerated delivery is not available.', 'delivery_method'),
    );
  }
  checkName(message, { maximumLength: 255, illegal: 'stringFormatError.ILLEGAL_CHARS' }, context);
};

const checkUnique = (message: Message, self: DraftEntity | undefined, context: RuleContext): void => {
  const name = textIn(message, 'name');
  if (name === undefined) return;
  if (context.draft.byName('budget', name).some((other) => !other.removed && other.id !== self?.id)) {
    context.report(problem('DUPLICATE_NAME', 'Name is already used by another campaign budget.', 'name', name));
  }
};

/** Rules of `CampaignBudget`. A shared budget needs a name; one that is not takes its campaign's name and fate. */
export const campaignBudgetRules: ResourceRules = {
  create: (given, context) => {
    const message: Message = {
      deliveryMethod: 'STANDARD',
      explicitlyShared: true,
      period: 'DAILY',
      type: 'STANDARD',
      ...given,
    };
    if (message['explicitlyShared'] === true) requireField(message, 'name', context);
    checkBudget(message, context);
    checkUnique(message, undefined, context);
    const name = textIn(message, 'name');
    return {
      kind: 'budget',
      id: context.draft.nextId(),
      status: 'ENABLED',
      fields: { ...message, referenceCount: '0' },
      ...(name === undefined ? {} : { name }),
    };
  },

  update: (entity, next, changed, context) => {
    const was = entity.fields['explicitlyShared'] === true;
    const is = next['explicitlyShared'] === true;
    if (was && !is) {
      context.report(
        problem(
          'CANNOT_UPDATE_CAMPAIGN_BUDGET_TO_IMPLICITLY_SHARED',
          'Cannot update a campaign budget to be implicitly shared if it was explicitly shared.',
          'explicitly_shared',
        ),
      );
    }
    if (!was && is && !changed.has('name')) {
      context.report(
        problem(
          'CANNOT_UPDATE_CAMPAIGN_BUDGET_TO_EXPLICITLY_SHARED_WITHOUT_NAME',
          'Cannot update a campaign budget to be explicitly shared without a name.',
          'name',
        ),
      );
    }
    if (!was && !is && changed.has('name')) {
      context.report(
        problem(
          'CANNOT_MODIFY_FIELD_OF_IMPLICITLY_SHARED_CAMPAIGN_BUDGET',
          'Cannot modify the name of a budget that is not explicitly shared: it follows its campaign.',
          'name',
        ),
      );
    }
    checkBudget(next, context);
    checkUnique(next, entity, context);
    return { fields: next, name: textIn(next, 'name') ?? null };
  },

  remove: (entity, context) => {
    if (entity.fields['referenceCount'] === '0') return;
    context.report({
      code: 'campaignBudgetError.CAMPAIGN_BUDGET_IN_USE',
      message: 'The campaign budget cannot be removed because it is in use by a campaign.',
    });
  },
};
