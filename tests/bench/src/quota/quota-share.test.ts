import { describe, expect, it } from 'vitest';
import { quotaUse } from './quota-share.js';

const at = (second: number, throttled = false): { at: string; throttled: boolean } => ({
  at: new Date(Date.UTC(2027, 2, 1, 12, 0, second)).toISOString(),
  throttled,
});

describe('quotaUse', () => {
  it('divides what was let through by what the quota allows in that time', () => {
    expect(quotaUse([at(0), at(30), at(70)], 2, 2)).toEqual({ share: 0.75, throttled: 0 });
  });

  it('counts throttles apart, and neither as use', () => {
    expect(quotaUse([at(0), at(1), at(2, true)], 2, 1)).toEqual({ share: 1, throttled: 1 });
  });

  it('leaves out what came after the time, wherever the first request lies', () => {
    expect(quotaUse([at(90), at(10), at(69), at(70)], 4, 1)).toEqual({ share: 0.5, throttled: 0 });
  });

  it('refuses to speak of nothing', () => {
    expect(() => quotaUse([], 2, 1)).toThrow('No request arrived');
  });
});
