import type { XAccount } from './x-account.js';
import {
  boolean,
  clearable,
  identifier,
  micros,
  oneOf,
  optional,
  required,
  text,
  type XParameterShape,
} from './x-parameters.js';

/**
 * Parameters of campaigns; creation and update differ in the words for the status
 * (https://docs.x.com/x-ads-api/campaign-management/reference, read November 2026).
 */
export const campaignShapes = ({
  denominationMicros,
}: Pick<XAccount, 'denominationMicros'>): { readonly create: XParameterShape; readonly update: XParameterShape } => {
  const shared = {
    // Since August 2026 the only value; the older CAMPAIGN is gone from the reference.
    budget_optimization: optional(oneOf(['LINE_ITEM'])),
    daily_budget_amount_local_micro: clearable(micros(denominationMicros)),
    total_budget_amount_local_micro: clearable(micros(denominationMicros)),
    purchase_order_number: clearable(text(50)),
    // Deprecated at this level: taken, and without effect.
    standard_delivery: optional(boolean),
  };
  return {
    create: {
      ...shared,
      funding_instrument_id: required(identifier),
      name: required(text(255)),
      entity_status: optional(oneOf(['ACTIVE', 'DRAFT', 'PAUSED'])),
    },
    update: { ...shared, name: optional(text(255)), entity_status: optional(oneOf(['ACTIVE', 'PAUSED'])) },
  };
};
