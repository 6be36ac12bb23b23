import type { AdPlatform } from '@adflux/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idOf } from '../__fixtures__/planted-people.js';
import { accountants, openStage, plant, type Stage } from '../__fixtures__/stage.js';

const leaseMs = 10_000;
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await plant(stage, 0, 120);
  await stage.keeper().buildAudience(accountants);
});
afterEach(() => stage.close());

describe('two workers on one audience', () => {
  it('upload it once; the other one is told to come again, and finds it done', async () => {
    const [left, right] = [stage.keeper(), stage.keeper()];
    const outcomes = await Promise.allSettled([left, right].map((worker) => worker.uploadAudience('accountants')));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'conflict', retryAfterMs: expect.any(Number) as number });
    expect(stage.audiences().map(({ fields }) => fields['memberCount'])).toEqual([120]);
    expect((await right.uploadAudience('accountants')).platforms[0]?.outcome).toBe('unchanged');
  });

  it('never build and upload at once, and an erasure meanwhile says what is unfinished', async () => {
    const [left, right] = [stage.keeper(), stage.keeper()];
    await left.uploadAudience('accountants');
    const uploading = left.uploadAudience('accountants', { rebuild: true });
    // Its lease is the first thing that an upload takes.
    await new Promise((resolve) => setImmediate(resolve));
    await expect(right.buildAudience(accountants)).rejects.toMatchObject({ code: 'conflict' });
    const erased = await right.erase(idOf(1));
    expect(erased).toMatchObject({ finishedAt: null, unfinished: [{ audienceId: 'accountants', code: 'conflict' }] });
    expect(await right.propagateRevocations()).toMatchObject({
      isComplete: false,
      failures: [{ error: { code: 'conflict' } }],
    });
    await uploading;
    expect((await right.erase(idOf(1))).unfinished).toEqual([]);
    expect(stage.audiences().map(({ fields }) => fields['memberCount'])).toEqual([119]);
  });

  it('lose the audience when they are silent for too long, and write nothing afterwards', async () => {
    const { platform, clock, storage } = stage;
    const port = (platform as Required<AdPlatform>).audiences;
    let outcomeOfOther: unknown;
    const silent: AdPlatform = {
      ...platform,
      audiences: {
        ...port,
        async upload(upload, call) {
          clock.advance(leaseMs + 1);
          outcomeOfOther = await stage.keeper().uploadAudience('accountants');
          return port.upload(upload, call);
        },
      },
    };
    const late = stage.keeper({ platforms: [silent], leaseMs });
    await expect(late.uploadAudience('accountants')).rejects.toMatchObject({ code: 'conflict' });
    expect(outcomeOfOther).toMatchObject({ isExact: true, platforms: [{ outcome: 'uploaded' }] });
    expect(stage.audiences().map(({ fields }) => fields['memberCount'])).toEqual([120]);
    expect(await storage.audienceMembers.count('accountants')).toEqual({ joining: 0, member: 120, leaving: 0 });
    expect((await stage.keeper().uploadAudience('accountants')).platforms[0]?.outcome).toBe('unchanged');
  });
});
