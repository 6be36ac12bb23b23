import type { AdPlatform, HashedMember, Storage } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { createMemoryStorage } from '@adflux/storage-memory';
import { createPostgresStorage } from '@adflux/storage-postgres';
import { describe, expect, it } from 'vitest';
import { identifiersOf } from '../src/audience/left-out.js';
import { mortal } from '../src/__fixtures__/mortal.js';
import { idOf, person, range } from '../src/__fixtures__/planted-people.js';
import { accountants, openStage, plant, type Stage } from '../src/__fixtures__/stage.js';
import type { Privacy } from '../src/privacy.js';

const leaseMs = 90_000;
const planted = 200;

interface Life {
  readonly stage: Stage;
  /** Who should be in an audience now, by number. */
  readonly present: Set<number>;
  readonly people: { next: number };
}

/** What happens to one audience, in steps that are called again after a crash. */
function stepsOf({ stage, present, people }: Life, id: string) {
  const [revoked = 0, erased = 0] = [...present];
  const joined = people.next++;
  const build = (privacy: Privacy) => privacy.buildAudience({ ...accountants, audience: { id, name: id } });
  const upload = (privacy: Privacy) => privacy.uploadAudience(id);
  return [
    build,
    upload,
    async (privacy: Privacy) => {
      await privacy.revoke({
        id: `revoke-${id}`,
        candidateId: idOf(revoked),
        purpose: 'job_advertising',
        proofId: 'C',
      });
      present.delete(revoked);
    },
    async () => {
      await plant(stage, joined, joined + 1);
      present.add(joined);
    },
    (privacy: Privacy) => privacy.propagateRevocations({ candidateId: idOf(revoked) }),
    build,
    upload,
    (privacy: Privacy) => privacy.uploadAudience(id, { rebuild: true }),
    async (privacy: Privacy) => {
      const { unfinished, audiences } = await privacy.erase(idOf(erased));
      expect(unfinished).toEqual([]);
      expect(audiences).toMatchObject([{ audienceId: id, isLeft: true, platforms: [{ platform: 'meta' }] }]);
      present.delete(erased);
    },
  ];
}

/** Lives through it all, dying once; whether it died. */
async function live(life: Life, id: string, deathAfter: number): Promise<boolean> {
  const { stage } = life;
  const doomed = mortal(stage.storage, stage.platform, deathAfter);
  let privacy = stage.keeper({ storage: doomed.storage, platforms: [doomed.platform], leaseMs });
  for (const step of stepsOf(life, id)) {
    try {
      await step(privacy);
    } catch (error) {
      if (!doomed.isDead()) throw error;
      stage.clock.advance(leaseMs);
      privacy = stage.keeper({ leaseMs });
      await step(privacy);
    }
  }
  return doomed.isDead();
}

/** One audience that holds exactly these: as many as there should be, and none comes in when all are added again. */
async function expectExactly({ stage, present }: Life, id: string): Promise<void> {
  const audiences = stage.audiences().filter(({ name }) => name?.startsWith(id));
  expect(audiences.map(({ fields }) => fields['memberCount'])).toEqual([present.size]);
  const port = (stage.platform as Required<AdPlatform>).audiences;
  const members = [...present].flatMap((index): HashedMember[] =>
    [port.hash(identifiersOf(person(index)))].filter((member) => member !== null),
  );
  const audienceId = audiences[0]?.id ?? '';
  await port.upload({ audienceId, operation: 'add', members }, createTestCall());
  expect(stage.audiences().find((each) => each.id === audienceId)?.fields['memberCount']).toBe(present.size);
  const rows = await stage.storage.audienceMembers.count(id);
  expect(rows).toEqual({ joining: 0, member: present.size, leaving: 0 });
}

async function everyDeath(storage: Storage, from: number, every: number): Promise<number> {
  const stage = await openStage(storage);
  try {
    await plant(stage, 0, planted);
    const life: Life = { stage, present: new Set(range(0, planted)), people: { next: planted } };
    for (let deathAfter = from; ; deathAfter += every) {
      const id = `audience-${String(deathAfter).padStart(4, '0')}`;
      const died = await live(life, id, deathAfter);
      await expectExactly(life, id);
      await storage.audienceMembers.removeAudience(id);
      if (!died) return deathAfter;
    }
  } finally {
    await stage.close();
    await storage.close();
  }
}

describe('a process that dies after any write or request', () => {
  it('is carried on with: one audience, exactly the right members, in memory', async () => {
    expect(await everyDeath(createMemoryStorage(), 1, 1)).toBeGreaterThan(60);
  }, 240_000);

  it('is carried on with in Postgres too', async () => {
    const storage = createPostgresStorage({ dataDirectory: 'memory://' });
    expect(await everyDeath(storage, 3, 9)).toBeGreaterThan(60);
  }, 240_000);
});
