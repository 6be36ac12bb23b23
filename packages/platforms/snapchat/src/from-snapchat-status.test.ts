import { describe, expect, it } from 'vitest';
import { fromSnapchatNode, fromSnapchatStatus } from './from-snapchat-status.js';
import { snapchatNodeSchema } from './snapchat-node.js';

const now = new Date('2027-03-10T00:00:00Z');
const node = (fields: object) => snapchatNodeSchema.parse({ id: '1', name: 'x', status: 'ACTIVE', ...fields });

describe('what Snapchat does with an entity', () => {
  it.each([
    [{}, 'on'],
    [{ delivery_status: ['VALID'] }, 'on'],
    [{ delivery_status: ['INVALID_START_TIME', 'INVALID_NOT_EFFECTIVE_ACTIVE'] }, 'on'],
    [{ delivery_status: ['INVALID_CAMPAIGN_HAS_NO_ACTIVE_AD_SQUAD'] }, 'limited'],
    [{ status: 'PAUSED', delivery_status: ['INVALID_NOT_ACTIVE'] }, 'off'],
    [{ review_status: 'PENDING' }, 'in_review'],
    [{ review_status: 'PENDING_REVIEW' }, 'in_review'],
    [{ review_status: 'APPROVED', delivery_status: ['VALID'] }, 'on'],
    [{ review_status: 'REJECTED', status: 'PAUSED' }, 'rejected'],
    [{ end_time: '2027-03-09T00:00:00.000Z' }, 'ended'],
    [{ deleted: true }, 'removed'],
    [{ status: 'DELETED' }, 'removed'],
  ])('%j is %s', (fields, delivery) => {
    expect(fromSnapchatStatus(node(fields), now)).toBe(delivery);
  });

  it('says why, in its own words', () => {
    const rejected = node({ review_status: 'REJECTED', review_status_reasons: ['Text is too small.'] });
    expect(fromSnapchatNode(rejected, 'ad', 'COP', now).reasons).toEqual(['Text is too small.']);
    const limited = node({ delivery_status: ['INVALID_TEST_ACCOUNT', 'INVALID_NOT_ACTIVE'] });
    expect(fromSnapchatNode(limited, 'campaign', 'COP', now).reasons).toEqual(['INVALID_TEST_ACCOUNT']);
  });

  it('reads the budget it holds, in millionths, and none where there is none', () => {
    expect(fromSnapchatNode(node({ lifetime_budget_micro: 7 }), 'adGroup', 'COP', now).budget).toEqual({
      micros: 7n,
      currency: 'COP',
    });
    expect(fromSnapchatNode(node({}), 'ad', 'COP', now)).not.toHaveProperty('budget');
  });
});
