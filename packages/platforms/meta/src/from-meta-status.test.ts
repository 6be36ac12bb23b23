import { describe, expect, it } from 'vitest';
import { fromMetaNode, fromMetaStatus, metaNodeSchema, type MetaNodeKind } from './from-meta-status.js';

const now = new Date('2027-03-10T12:00:00Z');
const node = (fields: object) => metaNodeSchema.parse({ id: '1', name: 'n', ...fields });

describe('fromMetaStatus', () => {
  it.each<[MetaNodeKind, string, string, string]>([
    ['campaign', 'ACTIVE', 'ACTIVE', 'on'],
    ['campaign', 'PAUSED', 'PAUSED', 'off'],
    ['campaign', 'ACTIVE', 'IN_PROCESS', 'in_review'],
    ['campaign', 'DELETED', 'DELETED', 'removed'],
    ['campaign', 'ARCHIVED', 'ARCHIVED', 'removed'],
    ['adGroup', 'ACTIVE', 'CAMPAIGN_PAUSED', 'on'],
    ['adGroup', 'PAUSED', 'CAMPAIGN_PAUSED', 'off'],
    ['ad', 'ACTIVE', 'ADSET_PAUSED', 'on'],
    ['ad', 'ACTIVE', 'PENDING_REVIEW', 'in_review'],
    ['ad', 'PAUSED', 'PENDING_REVIEW', 'off'],
    ['ad', 'ACTIVE', 'PREAPPROVED', 'on'],
    ['ad', 'ACTIVE', 'PENDING_BILLING_INFO', 'limited'],
    ['ad', 'PAUSED', 'DISAPPROVED', 'rejected'],
    ['ad', 'ACTIVE', 'DISAPPROVED', 'rejected'],
    ['ad', 'ACTIVE', 'WITH_ISSUES', 'limited'],
    ['ad', 'ACTIVE', 'SOMETHING_NEW', 'on'],
  ])('%s %s / %s is %s', (kind, status, effective, delivery) => {
    expect(fromMetaStatus(node({ status, effective_status: effective }), kind, now)).toBe(delivery);
  });

  it('tells an issue that blocks the entity itself from one that only limits it', () => {
    const blocked = {
      level: 'AD_SET',
      error_type: 'HARD_ERROR',
      error_summary: 'Audience',
      error_message: 'Too narrow',
    };
    const of = (issue: object) => node({ status: 'ACTIVE', effective_status: 'WITH_ISSUES', issues_info: [issue] });
    expect(fromMetaStatus(of(blocked), 'adGroup', now)).toBe('rejected');
    expect(fromMetaStatus(of(blocked), 'campaign', now)).toBe('limited');
    expect(fromMetaStatus(of({ ...blocked, error_type: 'SOFT_ERROR' }), 'adGroup', now)).toBe('limited');
  });

  it('says that a schedule is over, but not of what we switched off', () => {
    const over = { end_time: '2027-03-10T06:59:59-0500' };
    expect(fromMetaStatus(node({ ...over, status: 'ACTIVE', effective_status: 'ACTIVE' }), 'adGroup', now)).toBe(
      'ended',
    );
    expect(fromMetaStatus(node({ ...over, status: 'PAUSED', effective_status: 'PAUSED' }), 'adGroup', now)).toBe('off');
  });
});

describe('fromMetaNode', () => {
  it('gives the reasons of reviewers and issues, and the budget the entity holds', () => {
    const entity = fromMetaNode(
      node({
        status: 'ACTIVE',
        effective_status: 'DISAPPROVED',
        daily_budget: '20000',
        lifetime_budget: '0',
        issues_info: [
          { level: 'AD', error_type: 'HARD_ERROR', error_summary: 'Rejected', error_message: 'See policy' },
        ],
        ad_review_feedback: { global: { DISCRIMINATION: 'Ads must not discriminate.' } },
      }),
      'ad',
      'COP',
      now,
    );
    expect(entity).toEqual({
      kind: 'ad',
      id: '1',
      name: 'n',
      delivery: 'rejected',
      reasons: ['Rejected: See policy', 'DISCRIMINATION: Ads must not discriminate.'],
      budget: { micros: 20_000_000_000n, currency: 'COP' },
    });
  });

  it('says a reason once when the feedback of a review comes back inside of an issue', () => {
    const rejected = node({
      status: 'ACTIVE',
      effective_status: 'DISAPPROVED',
      issues_info: [
        { level: 'AD', error_summary: 'Ad rejected', error_message: 'DISCRIMINATION: Do not discriminate.' },
      ],
      ad_review_feedback: { global: { DISCRIMINATION: 'Do not discriminate.' } },
    });
    const { reasons } = fromMetaNode(rejected, 'ad', 'COP', now);
    expect(reasons).toEqual(['Ad rejected: DISCRIMINATION: Do not discriminate.']);
  });

  it('says what a limit is about, and leaves out a budget that is not a whole number', () => {
    const limited = node({ status: 'ACTIVE', effective_status: 'PENDING_BILLING_INFO', daily_budget: '12.5' });
    const entity = fromMetaNode(limited, 'adGroup', 'COP', now);
    expect(entity).toMatchObject({ delivery: 'limited', reasons: ['The account has no valid payment method.'] });
    expect(entity).not.toHaveProperty('budget');
  });

  it('has neither reasons nor budget where Meta names none', () => {
    expect(fromMetaNode(node({ status: 'PAUSED', daily_budget: '0' }), 'campaign', 'COP', now)).toEqual({
      kind: 'campaign',
      id: '1',
      name: 'n',
      delivery: 'off',
    });
  });
});
