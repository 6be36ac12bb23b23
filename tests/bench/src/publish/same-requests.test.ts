import type { LoggedRequest } from '@adflux/simulator';
import { describe, expect, it } from 'vitest';
import { assertSameRequests, patternOf, tallyContents, tallyRequests } from './same-requests.js';

const logged = (over: Partial<LoggedRequest> = {}): LoggedRequest => ({
  platform: 'meta',
  ordinal: 1,
  method: 'POST',
  path: '/v26.0/act_124495061165908/campaigns',
  kind: 'campaign',
  write: true,
  status: 200,
  fault: null,
  throttled: false,
  applied: true,
  answered: true,
  at: '2027-03-01T12:00:00.000Z',
  body: '{"name":"Auxiliar · Bogotá · QWFQ45HQPG","status":"PAUSED"}',
  ...over,
});

describe('patternOf', () => {
  it('leaves out ids and what a look-up looks for, and keeps everything else', () => {
    const read = { method: 'GET', path: '/v26.0/120200000000000003?fields=id,name&limit=2' };
    expect(patternOf(logged(read))).toBe('meta GET /v26.0/<id>?fields,limit');
    expect(patternOf(logged())).toBe('meta POST /v26.0/act_<id>/campaigns');
  });
});

describe('tallyRequests', () => {
  it('counts by method and pattern', () => {
    const tally = tallyRequests([logged(), logged({ ordinal: 2 }), logged({ path: '/v26.0/act_124495061165908/ads' })]);
    expect([...tally]).toEqual([
      ['meta POST /v26.0/act_<id>/campaigns', 2],
      ['meta POST /v26.0/act_<id>/ads', 1],
    ]);
  });

  it('does not take a failed request for work that was done', () => {
    expect(() => tallyRequests([logged({ status: 400 })])).toThrow('was answered 400');
    expect(() => tallyRequests([logged({ status: null })])).toThrow('was answered null');
  });
});

describe('tallyContents', () => {
  it('takes requests for the same that differ in ids, keys and the order of fields', () => {
    const other = logged({ body: '{"status":"PAUSED","name":"Auxiliar · Bogotá · 0000000012"}' });
    expect(tallyContents([logged(), other]).size).toBe(1);
  });

  it('tells requests apart that say something else, be it in the query', () => {
    const active = logged({ body: '{"name":"Auxiliar · Bogotá · QWFQ45HQPG","status":"ACTIVE"}' });
    const longer = logged({ path: '/v26.0/act_124495061165908/campaigns?fields=id' });
    expect(tallyContents([logged(), active, longer]).size).toBe(3);
  });
});

describe('assertSameRequests', () => {
  const one = tallyRequests([logged()]);

  it('lets equal work pass', () => {
    expect(() => {
      assertSameRequests(one, tallyRequests([logged({ path: '/v26.0/act_999999999999999/campaigns' })]), 'AdFlux');
    }).not.toThrow();
  });

  it('names what one side did more often, whichever side it is', () => {
    const two = tallyRequests([logged(), logged()]);
    expect(() => {
      assertSameRequests(one, two, 'AdFlux');
    }).toThrow('bare 1, AdFlux 2: meta POST /v26.0/act_<id>/campaigns');
    expect(() => {
      assertSameRequests(two, tallyRequests([]), 'AdFlux');
    }).toThrow('bare 2, AdFlux 0');
  });
});
