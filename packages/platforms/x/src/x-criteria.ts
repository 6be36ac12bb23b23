import { AdFluxError, type Call } from '@adflux/core';
import { z } from 'zod';
import { criterionId, type XCriterion } from './to-x-targeting.js';
import type { XClient } from './x-client.js';
import { X_CRITERIA_PER_REQUEST, X_ROWS_PER_PAGE } from './x-limits.js';
import { allOf, listX } from './x-list.js';

const criterionSchema = z.object({
  id: z.string(),
  line_item_id: z.string().nullish(),
  targeting_type: z.string(),
  targeting_value: z.union([z.string(), z.number().transform(String)]),
  deleted: z.boolean().nullish(),
});

/** A line item that gets its criteria. */
export interface XTargeted {
  readonly id: string;
  readonly isNew: boolean;
}

/** The targeting of line items. */
export interface XCriteria {
  /** Whether a line item has any: criteria are written in one request, so some means all. */
  isTargeted(lineItemId: string, call: Call): Promise<boolean>;
  /**
   * Makes the criteria of a line item these, in one write that is all or nothing. Sends nothing when they are already. A
   * lost answer is found out by asking again. Of a new line item nothing is read first: it has none.
   */
  put(lineItem: XTargeted, criteria: readonly XCriterion[], call: Call): Promise<void>;
}

/**
 * Makes the port to `targeting_criteria`. A line item without criteria would be shown to the whole world, so it counts as not
 * created.
 *
 * @see https://docs.x.com/x-ads-api/campaign-management/reference#post-batch-accounts-account-id-targeting-criteria (November 2026)
 */
export function createXCriteria(client: XClient, accountId: string): XCriteria {
  const path = `/accounts/${accountId}/targeting_criteria`;

  const existing = async (lineItemId: string, call: Call): Promise<readonly z.infer<typeof criterionSchema>[]> => {
    const query = { line_item_ids: lineItemId, count: X_ROWS_PER_PAGE };
    const all = await allOf(listX(client, { operation: 'targeting.read', path, query, item: criterionSchema }, call));
    return all.filter(({ deleted }) => deleted !== true);
  };

  return {
    isTargeted: async (lineItemId, call) => (await existing(lineItemId, call)).length > 0,

    async put({ id: lineItemId, isNew }, criteria, call) {
      const there = isNew ? [] : await existing(lineItemId, call);
      const wanted = new Set(criteria.map(criterionId));
      const known = new Set(there.map(criterionId));
      const body = [
        ...criteria
          .filter((criterion) => !known.has(criterionId(criterion)))
          .map((criterion) => ({
            operation_type: 'Create',
            params: { line_item_id: lineItemId, operator_type: 'EQ', ...criterion },
          })),
        ...there
          .filter((criterion) => !wanted.has(criterionId(criterion)))
          .map(({ id }) => ({ operation_type: 'Delete', params: { targeting_criterion_id: id } })),
      ];
      if (body.length === 0) return;
      if (body.length > X_CRITERIA_PER_REQUEST)
        throw new AdFluxError(
          `${body.length} targeting criteria to change; X takes ${X_CRITERIA_PER_REQUEST} at once. Split the ad group.`,
          { code: 'invalid_request', platform: 'x' },
        );
      await client.request(
        {
          operation: 'targeting.put',
          method: 'POST',
          path: `/batch${path}`,
          body,
          schema: z.object({ data: z.array(z.unknown()) }),
        },
        call,
      );
    },
  };
}
