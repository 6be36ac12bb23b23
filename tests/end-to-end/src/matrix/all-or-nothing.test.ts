import { expect, it } from 'vitest';
import { platformIds } from '../connect.js';
import { play } from '../play.js';

/** Google refuses daily budgets this small, and does so when the campaign is created. */
const tooSmall = { 'google-ads': 1_000_000n };

it('one of five platforms refuses, all or nothing: an empty world, wherever the process dies', async () => {
  const story = { strategy: 'all-or-nothing', budgetMicros: tooSmall } as const;
  const { ticks, requests } = await play({ ...story });
  const others = platformIds.filter((id) => id !== 'google-ads');
  for (let diesAt = 1; diesAt <= ticks; diesAt += 5) {
    const platform = others[diesAt % others.length] ?? 'meta';
    const skip = diesAt % requests.filter((each) => each.platform === platform).length;
    const faults = [{ platform, fault: 'reset-after', skip, times: 1 }] as const;
    const { state, shape, links } = await play({ ...story, faults, deaths: [diesAt] });
    expect({ state, links, shape: withoutPictures(shape) }, `death at ${String(diesAt)}`).toEqual({
      state: 'compensated',
      links: 0,
      shape: {},
    });
  }
}, 300_000);

/** Some platforms' libraries keep pictures for good: they cost nothing, and the next campaign finds them. */
function withoutPictures(shape: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(shape).filter(([line]) => !line.split(' ').includes('asset')));
}
