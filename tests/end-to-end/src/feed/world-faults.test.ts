import type { Link } from '@adflux/core';
import type { WorldEntity } from '@adflux/simulator';
import { describe, expect, it } from 'vitest';
import { worldFaults } from './world-faults.js';

const entity = (kind: string, id: string, changes: Partial<WorldEntity> = {}): WorldEntity => ({
  platform: 'meta',
  accountId: '1',
  kind,
  id,
  name: `${kind} ${id}`,
  parentId: null,
  status: 'ACTIVE',
  delivery: 'on',
  removed: false,
  createdAt: '2027-03-01T13:00:00.000Z',
  createdByRequest: 1,
  fields: kind === 'campaign' ? { daily_budget: '101000' } : {},
  ...changes,
});
const linkTo = ({ kind, id }: WorldEntity): Link =>
  ({ platform: 'meta', accountId: '1', kind, remoteId: id, wanted: 'on' }) as Link;

const campaign = entity('campaign', '1');
const adGroup = entity('adGroup', '2');
const ad = entity('ad', '3');
const whole = [campaign, adGroup, ad];
const expected = { platforms: ['meta'], campaignsOn: 1, campaignsEnded: 0, jobs: 1 } as const;
const faultsOf = (entities: readonly WorldEntity[], links = whole.map(linkTo)): readonly string[] =>
  worldFaults(entities, links, expected);

describe('what is wrong with a world', () => {
  it('is nothing when it holds what the board counts', () => {
    expect(faultsOf([...whole, entity('ad', '9', { removed: true })])).toEqual([]);
  });

  it.each([
    ['an ad twice', [...whole, { ...ad, id: '4' }], ['2 of ad instead of 1', 'there twice', 'left over']],
    ['a missing ad', [campaign, adGroup], ['0 of ad instead of 1', 'missing']],
    ['a campaign that is off', [{ ...campaign, status: 'PAUSED' }, adGroup, ad], ['campaigns on']],
    ['another budget', [{ ...campaign, fields: { daily_budget: '101001' } }, adGroup, ad], ['101001000000 micros']],
    [
      'a creative twice',
      [...whole, entity('creative', '5'), entity('creative', '6', { name: 'creative 5' })],
      ['twice'],
    ],
  ])('is %s', (_what, entities, words) => {
    const faults = faultsOf(entities);
    expect(faults).toHaveLength(words.length);
    expect(words.filter((word, index) => faults[index]?.includes(word) !== true)).toEqual([]);
  });
});
