import { fieldPath } from '../field-path.js';
import type { Message } from '../message.js';
import { shapeOf } from '../shape.js';
import type { DraftEntity } from './draft.js';
import type { RuleContext } from './rule-context.js';

const biddingFields = [...(shapeOf('Campaign')?.fields.values() ?? [])].filter(({ alternative }) => alternative);

/** Judges how a campaign bids: one strategy, fit for Search, and fit for its budget. */
export const checkBidding = (message: Message, budget: DraftEntity | undefined, context: RuleContext): void => {
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
