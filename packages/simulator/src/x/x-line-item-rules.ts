import { payByOfGoal, xObjectives, type XObjective } from './data/x-objectives.js';
import type { XAccount } from './x-account.js';
import { numberOf, textOf, textsOf, type XParameters } from './x-parameters.js';
import { refuseMissing, refuseWith } from './x-problem.js';

const refuseCombination = (parameter: string, message: string, value: unknown): never =>
  refuseWith(400, 'INVALID_PARAMETER', message, { parameter, value: value ?? null });

const checkPlacements = (fields: XParameters): void => {
  const placements = textsOf(fields, 'placements') ?? [];
  const onX = placements.filter((placement) => placement.startsWith('TWITTER_'));
  const isFollow = textOf(fields, 'product_type') === 'PROMOTED_ACCOUNT';
  const isWrong =
    new Set(placements).size < placements.length ||
    (placements.includes('ALL_ON_TWITTER') && onX.length > 0) ||
    (isFollow && !['ALL_ON_TWITTER', 'TWITTER_TIMELINE'].includes(placements.join(',')));
  if (isWrong) {
    refuseWith(400, 'INVALID_PLACEMENT_TYPE', 'These placements cannot be combined for this product_type', {
      parameter: 'placements',
      value: placements.join(','),
    });
  }
  if (!placements.includes('PUBLISHER_NETWORK')) return;
  for (const name of ['advertiser_domain', 'categories']) if (fields[name] == null) refuseMissing(name);
};

/** The bid a line item ends up with: a strategy goes by the objective, an amount is ignored under AUTO. */
const settleBid = (fields: XParameters, objective: XObjective): XParameters => {
  const amount = numberOf(fields, 'bid_amount_local_micro');
  const strategy =
    textOf(fields, 'bid_strategy') ?? (amount === undefined ? 'AUTO' : (objective.bidStrategies[1] ?? 'AUTO'));
  if (!objective.bidStrategies.includes(strategy)) {
    refuseCombination('bid_strategy', `bid_strategy ${strategy} is not available for this objective`, strategy);
  }
  if (strategy !== 'AUTO' && amount === undefined) refuseMissing('bid_amount_local_micro');
  return { bid_strategy: strategy, bid_amount_local_micro: strategy === 'AUTO' ? null : (amount ?? null) };
};

const settlePayBy = (fields: XParameters, goal: string, strategy: unknown): string => {
  const choices = payByOfGoal[goal] ?? [];
  const isTargetedClick = goal === 'LINK_CLICKS' && strategy === 'TARGET';
  const fallback = isTargetedClick ? 'LINK_CLICK' : (choices[0] ?? goal);
  const payBy = textOf(fields, 'pay_by') ?? fallback;
  const isPossible = choices.length === 0 ? payBy === fallback : choices.includes(payBy);
  if (!isPossible || (isTargetedClick && payBy === 'IMPRESSION')) {
    refuseCombination('pay_by', `pay_by ${payBy} is not available for the goal ${goal}`, payBy);
  }
  return payBy;
};

const checkFrequency = (fields: XParameters, objective: XObjective): void => {
  const [cap, days] = [fields['frequency_cap'] ?? null, fields['duration_in_days'] ?? null];
  if ((cap === null) !== (days === null)) {
    refuseWith(400, 'INCLUSIVE_PARAMETERS', 'frequency_cap and duration_in_days go together', {
      parameter: cap === null ? 'frequency_cap' : 'duration_in_days',
    });
  }
  if (cap !== null && !objective.takesFrequencyCap) {
    refuseCombination('frequency_cap', 'frequency_cap is not supported for this objective', cap);
  }
};

const checkTimes = (fields: XParameters, nowMs: number | undefined): void => {
  const [start = 0, end = Infinity] = [numberOf(fields, 'start_time'), numberOf(fields, 'end_time')];
  if (end <= start) {
    refuseWith(400, 'INVALID_TIME_WINDOW', 'end_time must be later than start_time', { parameter: 'end_time' });
  }
  if (nowMs !== undefined && end <= nowMs) {
    refuseWith(400, 'INVALID_TIME_WINDOW', 'end_time must be in the future', { parameter: 'end_time' });
  }
};

const checkGoal = (account: Pick<XAccount, 'webEventTags'>, fields: XParameters, objective: XObjective): string => {
  const goal = textOf(fields, 'goal') ?? objective.goals[0] ?? '';
  if (!objective.goals.includes(goal)) {
    refuseCombination('goal', `goal ${goal} is not available for this objective`, goal);
  }
  const tag = textOf(fields, 'primary_web_event_tag');
  if (goal === 'WEBSITE_CONVERSIONS' && tag === undefined) refuseMissing('primary_web_event_tag');
  if (tag !== undefined && !account.webEventTags.includes(tag)) {
    refuseWith(404, 'WEB_EVENT_TAG_NOT_FOUND', `Web Event Tag ${tag} was not found`, {
      parameter: 'primary_web_event_tag',
      value: tag,
    });
  }
  return goal;
};

/**
 * Checks a whole line item, as it would be, and fills in what X derives.
 * @param nowMs given when the schedule is set: it may not be over then
 */
export const settleLineItem = (
  account: Pick<XAccount, 'webEventTags' | 'features'>,
  fields: XParameters,
  nowMs: number | undefined,
): XParameters => {
  const objective = xObjectives[textOf(fields, 'objective') ?? ''];
  if (!objective) return refuseMissing('objective');
  checkTimes(fields, nowMs);
  checkPlacements(fields);
  checkFrequency(fields, objective);
  if (
    objective.needsApp &&
    fields['android_app_store_identifier'] == null &&
    fields['ios_app_store_identifier'] == null
  ) {
    refuseMissing('android_app_store_identifier');
  }
  if (textOf(fields, 'objective') === 'PREROLL_VIEWS' && fields['categories'] == null) refuseMissing('categories');
  if (fields['audience_expansion'] != null && account.features.includes('HOUSING_AND_URBAN_DEVELOPMENT_LIMITATIONS')) {
    refuseWith(400, 'FEATURE_NOT_AVAILABLE', 'audience_expansion is not available for this account', {
      parameter: 'audience_expansion',
    });
  }
  const goal = checkGoal(account, fields, objective);
  const bid = settleBid(fields, objective);
  return { ...fields, ...bid, goal, pay_by: settlePayBy(fields, goal, bid['bid_strategy']) };
};
