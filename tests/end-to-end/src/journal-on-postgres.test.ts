import { createTestClock } from '@adflux/core/testing';
import { createAdFlux } from '@adflux/orchestrator';
import { startSimulator } from '@adflux/simulator';
import { createPostgresStorage } from '@adflux/storage-postgres';
import { expect, it } from 'vitest';
import { campaignOf } from './campaign-of.js';
import { connect, platformIds } from './connect.js';
import { createLife } from './life.js';
import { mortalPlatform, mortalStorage } from './mortal.js';
import { worldShape } from './world-shape.js';

it('a journal in Postgres: killed and resumed, published again, updated and paused, one of each stands', async () => {
  const clock = createTestClock();
  const simulator = await startSimulator({ clock, rejectionRate: 0 });
  const storage = createPostgresStorage({ dataDirectory: 'memory://', clock });
  try {
    const campaign = campaignOf({});
    for (const diesAt of [3, 9, 17, 26, 31]) {
      const life = createLife(diesAt);
      const platforms = connect(simulator, clock).map((platform) => mortalPlatform(platform, life));
      const mortal = createAdFlux({
        platforms,
        storage: mortalStorage(storage, life),
        clock,
        owner: 'publisher',
        advertiserCountry: 'CO',
      });
      await expect(mortal.publish(campaign, { key: 'key' })).rejects.toThrow('the process is dead');
    }
    const adflux = createAdFlux({
      platforms: connect(simulator, clock),
      storage,
      clock,
      owner: 'publisher',
      advertiserCountry: 'CO',
    });
    let run = await adflux.publish(campaign, { key: 'key' });
    while (run.state === 'waiting') {
      clock.advance(60_000);
      run = await adflux.resume(run.id);
    }
    expect(run.state).toBe('succeeded');
    const published = worldShape(simulator);
    expect(Object.values(published).every((count) => count <= 2)).toBe(true);

    expect((await adflux.plan(campaign)).changes.every((change) => change.type === 'unchanged')).toBe(true);
    expect((await adflux.publish(campaign, { key: 'another' })).state).toBe('succeeded');
    expect(worldShape(simulator)).toEqual(published);

    const dearer = campaignOf({
      budgetMicros: { 'google-ads': 150_000_000_000n, x: 150_000_000_000n, snapchat: 150_000_000_000n },
    });
    expect((await adflux.update(dearer, { key: 'dearer' })).state).toBe('succeeded');
    expect(worldShape(simulator)).toEqual(published);
    expect((await adflux.plan(dearer)).changes.every((change) => change.type === 'unchanged')).toBe(true);

    await adflux.pause(campaign.id, { actor: 'ana', reason: 'on hold' });
    const { changed } = await adflux.sync();
    expect(changed.flatMap((link) => link.drift)).toEqual([]);
    const { links } = await adflux.status(campaign.id);
    expect(links.filter((link) => link.kind === 'campaign').map((link) => link.delivery)).toEqual(
      platformIds.map(() => 'off'),
    );
  } finally {
    await storage.close();
    await simulator.close();
  }
}, 120_000);
