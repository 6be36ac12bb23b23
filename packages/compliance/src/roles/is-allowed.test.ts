import { describe, expect, it } from 'vitest';
import { isAllowed } from './is-allowed.js';
import type { CampaignAction, Role } from './is-allowed.js';

const roles: readonly Role[] = ['viewer', 'editor', 'approver', 'publisher'];

describe('isAllowed', () => {
  it.each<[CampaignAction, readonly Role[]]>([
    ['view', roles],
    ['plan', ['editor', 'approver', 'publisher']],
    ['edit', ['editor']],
    ['approve', ['approver']],
    ['reject', ['approver']],
    ['publish', ['publisher']],
    ['pause', ['publisher']],
    ['end', ['publisher']],
    ['sync', ['publisher']],
  ])('%s: %j', (action, allowed) => {
    expect(roles.filter((role) => isAllowed(role, action))).toEqual(allowed);
  });
});
