import { describe, expect, it } from 'vitest';
import { createCallQuota } from './call-quota.js';

describe('createCallQuota', () => {
  it('takes calls until the window is full, and again when the oldest has left it', () => {
    const quota = createCallQuota(() => ({ callsPerMinute: 3 }));
    const start = 6_000_000;
    expect([0, 1, 2].map((second) => quota.take(start + second * 1000).waitMs)).toEqual([0, 0, 0]);
    const full = quota.take(start + 3000);
    expect(full).toMatchObject({ used: 3, limit: 3 });
    expect(full.waitMs).toBeGreaterThan(0);
    expect(full.waitMs).toBeLessThanOrEqual(57_500);
    expect(quota.take(start + 3000 + full.waitMs).waitMs).toBe(0);
  });

  it('does not count what it refuses', () => {
    const quota = createCallQuota(() => ({ callsPerHour: 1 }));
    quota.take(0);
    for (let call = 0; call < 5; call += 1) quota.take(1000);
    expect(quota.state(1000).used).toBe(1);
  });

  it('follows a limit that grows', () => {
    let limit = 1;
    const quota = createCallQuota(() => ({ callsPerHour: limit }));
    quota.take(0);
    expect(quota.take(1).waitMs).toBeGreaterThan(0);
    limit = 2;
    expect(quota.take(2).waitMs).toBe(0);
  });
});
