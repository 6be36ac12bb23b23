import { AdFluxError, type CampaignSpec, type CreationKey } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { toXBudget } from './to-x-budget.js';
import { X_NAME_LENGTH } from './x-limits.js';
import { parseXOptions } from './x-options.js';

/**
 * Builds the fields of a campaign, switched off: X's default is to switch it on. Who pays is added later, it needs a look-up.
 * There is no field that says that the ads are about employment.
 *
 * @see https://docs.x.com/x-ads-api/campaign-management/reference#post-accounts-account-id-campaigns (read November 2026)
 */
export function toXCampaign(spec: CampaignSpec, key: CreationKey, currency: string): Readonly<Record<string, string>> {
  const { purchaseOrderNumber } = parseXOptions(spec.options);
  if (!spec.budget)
    throw new AdFluxError('X needs a budget on the campaign. Set the budget level to campaign.', {
      code: 'invalid_request',
      platform: 'x',
    });
  return {
    name: tagName(spec.name, key, X_NAME_LENGTH),
    entity_status: 'PAUSED',
    // The only value since August 2026; a budget here is a cap over all line items.
    budget_optimization: 'LINE_ITEM',
    ...toXBudget(spec.budget, spec.schedule, currency),
    ...(purchaseOrderNumber === undefined ? {} : { purchase_order_number: purchaseOrderNumber }),
  };
}
