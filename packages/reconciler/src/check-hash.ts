import { AdFluxError } from '@adflux/core';
import type { FeedPlan } from './feed-plan.js';
import { hashOfPlan } from './hashes.js';

/** @throws AdFluxError `invalid_request` when the plan was edited after it was made. */
export function checkHash({ hash, ...body }: FeedPlan): void {
  if (hashOfPlan(body) === hash) return;
  throw new AdFluxError('This plan was changed after it was made. Plan again and review that.', {
    code: 'invalid_request',
  });
}
