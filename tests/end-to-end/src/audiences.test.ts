import { deriveCreationKey, silentLogger, type HashedMember, type PersonIdentifiers } from '@adflux/core';
import { createTestClock } from '@adflux/core/testing';
import { createAdFlux } from '@adflux/orchestrator';
import { startSimulator } from '@adflux/simulator';
import { createMemoryStorage } from '@adflux/storage-memory';
import { describe, expect, it } from 'vitest';
import { campaignOf } from './campaign-of.js';
import { connect, platformIds } from './connect.js';

const count = 1_050;
const person = (index: number): PersonIdentifiers => ({
  email: `Persona.Secreta+${String(index)}@Gmail.com`,
  phone: `+57300${String(1_000_000 + index)}`,
  givenName: 'María José',
  familyName: 'Pérez Ñáñez',
  country: 'CO',
});

/** Everything that would give a person away, in any spelling. */
const givesAway = /persona\.?secreta|300\s?1\d{6}|mar[ií]a\s?jos|ñáñez|gmail\.com/i;

describe('audiences on five platforms', () => {
  it('hold everybody, by digests of each platform’s own making, and no request gives anybody away', async () => {
    const clock = createTestClock();
    const simulator = await startSimulator({ clock, rejectionRate: 0 });
    const lines: string[] = [];
    const log = (fields: object, message: string): void => void lines.push(`${JSON.stringify(fields)} ${message}`);
    const call = {
      signal: new AbortController().signal,
      logger: { ...silentLogger, debug: log, info: log, warn: log, error: log },
    };
    try {
      const emails = new Map<string, string>();
      for (const platform of connect(simulator, clock)) {
        const { audiences, capabilities, id, accountId } = platform;
        if (audiences === undefined) continue;
        const people = Array.from({ length: count }, (_, index) => audiences.hash(person(index)));
        const members = people.filter((each): each is HashedMember => each !== null);
        expect(members).toHaveLength(count);
        emails.set(id, members[0]?.identifiers.email ?? '');
        const key = deriveCreationKey({ runKey: 'run', platform: id, accountId, kind: 'audience', localId: 'people' });
        const { id: audienceId } = await audiences.create({ key, name: 'Contadores' }, call);
        const receipt = await audiences.upload({ audienceId, operation: 'add', members }, call);
        expect(receipt.members, id).toBe(count);
        expect(receipt.batches, id).toBe(Math.ceil(count / (capabilities.audiences?.membersPerRequest ?? 1)));
      }
      expect(emails.size).toBe(platformIds.length);
      // The same person has several digests: platforms differ in what they hash.
      expect(new Set(emails.values()).size).toBeGreaterThan(1);
      const sent = simulator.requests().map((request) => JSON.stringify(request));
      expect([...sent, ...lines].filter((line) => givesAway.test(line))).toEqual([]);
      const known = simulator.world().entities.map((entity) => JSON.stringify(entity));
      expect(known.filter((line) => givesAway.test(line))).toEqual([]);
      expect(givesAway.test(JSON.stringify(person(7)))).toBe(true);
    } finally {
      await simulator.close();
    }
  }, 60_000);

  it('that were never uploaded stop a campaign on each platform before anything is sent', async () => {
    const clock = createTestClock();
    const simulator = await startSimulator({ clock });
    const storage = createMemoryStorage({ clock });
    try {
      const platforms = connect(simulator, clock);
      const adflux = createAdFlux({ platforms, storage, clock, advertiserCountry: 'CO' });
      const campaign = campaignOf({});
      const aimed = { ...campaign, targeting: { ...campaign.targeting, audienceIds: ['people'] } };
      const { findings } = await adflux.plan(aimed);
      const refused = findings.filter(({ code }) => code === 'audience.not_usable').map(({ platform }) => platform);
      expect(refused).toEqual(platforms.map(({ id }) => id));
      await expect(adflux.publish(aimed, { key: 'key' })).rejects.toMatchObject({ code: 'invalid_request' });
      expect(simulator.requests()).toEqual([]);
    } finally {
      await simulator.close();
    }
  });
});
