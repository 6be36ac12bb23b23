import type { Run, Storage } from '@adflux/core';
import type { CrashScenario } from './crash-scenario.js';
import type { ModelWorld } from './model-world.js';

const list = (localIds: readonly string[]): string => [...localIds].sort().join(' ');

/** What is wrong at the end of a story: in the world, in the links, in the journal. Empty when all is as it should be. */
export async function findViolations(
  scenario: CrashScenario,
  world: ModelWorld,
  storage: Storage,
  run: Run | null,
): Promise<readonly string[]> {
  const violations = [...world.wrongs];
  const expect = (what: string, actual: string, expected: string): void => {
    if (actual !== expected) violations.push(`${what}: ${actual || 'nothing'} instead of ${expected || 'nothing'}`);
  };
  expect('state', run?.state ?? 'no end', scenario.state);
  const links = await storage.links.find({ campaignId: 'spring' });
  for (const [platform, localIds] of Object.entries(scenario.standing)) {
    const live = world.live(platform);
    expect(`${platform} holds`, list(live.map((entity) => entity.localId)), list(localIds));
    const linked = links.filter((link) => link.platform === platform);
    expect(`${platform} links`, list(linked.map((link) => link.remoteId)), list(live.map((entity) => entity.id)));
    for (const campaign of world.entities.filter((each) => each.platform === platform && each.kind === 'campaign')) {
      const shouldBeOn = scenario.on.includes(platform);
      if (!shouldBeOn && campaign.everOn) violations.push(`${platform} was on`);
      if (shouldBeOn && !campaign.removed && !campaign.on) violations.push(`${platform} is not on`);
    }
    if (scenario.on.includes(platform) && live.some((entity) => !entity.on))
      violations.push(`${platform} has something that is off`);
  }
  const kept = run === null ? null : await storage.runs.get(run.id);
  expect('kept state', kept?.state ?? 'nothing', scenario.state);
  for (const [stepId, entry] of Object.entries(kept?.journal ?? {}))
    if (scenario.state === 'succeeded' && entry.state !== 'succeeded') violations.push(`${stepId} is ${entry.state}`);
  return violations;
}
