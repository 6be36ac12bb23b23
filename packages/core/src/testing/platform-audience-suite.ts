import { AdFluxError } from '../contracts/adflux-error.js';
import type { AudiencePort, UploadCheckpoint, UploadOperation } from '../contracts/audience-port.js';
import type { AudienceCapabilities } from '../contracts/capabilities.js';
import type { HashedMember } from '../contracts/hashed-member.js';
import type { PlatformActor } from './platform-actor.js';
import type { TestRunner } from './test-runner.js';

type WithActor = (body: (actor: PlatformActor) => Promise<void>) => Promise<void>;

interface Stage {
  readonly actor: PlatformActor;
  readonly port: AudiencePort;
  readonly limits: AudienceCapabilities;
  readonly audienceId: string;
  people(from: number, to: number): HashedMember[];
  upload(operation: UploadOperation, members: readonly HashedMember[]): Promise<number>;
}

const emailOf = (index: number): string => `Persona.${String(index)}@Example.com`;

/** What an adapter with an `audiences` port promises: part of `platformSuite`. Other adapters pass it by having none. */
export function platformAudienceSuite({ it, expect }: TestRunner, withActor: WithActor): void {
  const onStage = (body: (stage: Stage) => Promise<void>): Promise<void> =>
    withActor(async (actor) => {
      const { platform, countMembers } = actor.harness;
      const { audiences: port } = platform;
      const { audiences: limits } = platform.capabilities;
      expect(port === undefined).toBe(limits === undefined);
      if (port === undefined || limits === undefined) return;
      if (countMembers === undefined) throw new Error('the harness does not count the members of audiences');
      const key = actor.keyOf('audience', 'accountants');
      const { id: audienceId } = await port.create({ key, name: 'Contadores' }, actor.call);
      const people = (from: number, to: number): HashedMember[] =>
        Array.from({ length: to - from }, (_, index) => port.hash({ email: emailOf(from + index) })).filter(
          (member) => member !== null,
        );
      await body({
        actor,
        port,
        limits,
        audienceId,
        people,
        async upload(operation, members) {
          await port.upload({ audienceId, operation, members, expectedMembers: members.length }, actor.call);
          return countMembers(audienceId);
        },
      });
    });

  it('audiences: where offered, hashes every identifier it can match by, and nobody without one', () =>
    withActor(({ harness: { platform } }) => {
      const { audiences: port, capabilities } = platform;
      if (port === undefined) return Promise.resolve();
      const person = {
        email: ' Maria.Perez@Example.com ',
        phone: '+573001234567',
        givenName: 'María',
        familyName: 'Pérez',
        country: 'CO',
      };
      const member = port.hash(person);
      expect(Object.keys(member?.identifiers ?? {}).sort()).toEqual(
        [...(capabilities.audiences?.identifiers ?? [])].sort(),
      );
      for (const digest of Object.values(member?.identifiers ?? {}))
        expect(digest.replace(/[0-9a-f]/g, '').length).toBe(0);
      for (const digest of Object.values(member?.identifiers ?? {})) expect(digest.length).toBe(64);
      expect(port.hash({ ...person, email: 'maria.perez@example.com' })).toEqual(member);
      expect(port.hash({})).toBe(null);
      return Promise.resolve();
    }));

  it('audiences: creates what can be found by its key and only by it, and removes it twice', () =>
    onStage(async ({ actor, port, audienceId }) => {
      const key = actor.keyOf('audience', 'accountants');
      expect((await port.find(key, actor.call))?.id).toBe(audienceId);
      expect(await port.find(actor.keyOf('audience', 'others'), actor.call)).toBe(null);
      expect((await port.read([audienceId], actor.call))[0]?.state === 'removed').toBe(false);
      await port.remove(audienceId, actor.call);
      await port.remove(audienceId, actor.call);
      expect((await port.read([audienceId], actor.call))[0]?.state).toBe('removed');
      expect(await port.find(key, actor.call)).toBe(null);
    }));

  it('audiences: holds exactly the members added, removed and replaced, however often they are sent', () =>
    onStage(async ({ limits, people, upload }) => {
      const enough = limits.minimumMembers + 20;
      expect(await upload('add', people(0, enough))).toBe(enough);
      expect(await upload('add', people(10, enough + 10))).toBe(enough + 10);
      if (limits.operations.includes('remove')) {
        expect(await upload('remove', people(0, 5))).toBe(enough + 5);
        expect(await upload('remove', people(0, 5))).toBe(enough + 5);
      }
      if (limits.operations.includes('replace'))
        expect(await upload('replace', people(1_000_000, 1_000_000 + enough))).toBe(enough);
    }));

  it('audiences: goes on in the middle of an upload whose process died, without losing or repeating members', () =>
    onStage(async ({ actor, port, limits, audienceId, people }) => {
      const count = limits.membersPerRequest + Math.max(limits.minimumMembers, 5);
      const members = people(0, count);
      let checkpoint: UploadCheckpoint | undefined;
      const dying = port.upload(
        {
          audienceId,
          operation: 'add',
          members,
          onCheckpoint: (reached) => {
            checkpoint = reached;
            throw new Error('the process died');
          },
        },
        actor.call,
      );
      expect(
        await dying.then(
          () => 'lived',
          () => 'died',
        ),
      ).toBe('died');
      const stored = JSON.parse(JSON.stringify(checkpoint)) as UploadCheckpoint;
      expect(stored.members).toBe(limits.membersPerRequest);
      const receipt = await port.upload({ audienceId, operation: 'add', members, resumeFrom: stored }, actor.call);
      expect(receipt.members).toBe(count);
      expect(actor.harness.countMembers?.(audienceId)).toBe(count);
    }));

  it('audiences: refuses members that were hashed for another platform', () =>
    onStage(async ({ actor, port, audienceId, people }) => {
      const members = people(0, 5).map((member) => ({ ...member, platform: 'elsewhere' }));
      const refused = port.upload({ audienceId, operation: 'add', members }, actor.call);
      const code = await refused.then(
        () => null,
        (error: unknown) => AdFluxError.isInstance(error) && error.code,
      );
      expect(code).toBe('invalid_request');
      expect(actor.harness.countMembers?.(audienceId)).toBe(0);
    }));
}
