import { inspect } from 'node:util';
import { AdFluxError } from '../contracts/adflux-error.js';
import { createTestCall } from './test-call.js';
import type { PlatformActor } from './platform-actor.js';
import type { PlatformFault } from './platform-harness.js';
import type { TestRunner } from './test-runner.js';

type WithActor = (body: (actor: PlatformActor) => Promise<void>) => Promise<void>;

const failureOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (error) {
    return error;
  }
  return null;
};

/** What a platform adapter promises when the wire misbehaves: part of `platformSuite`. */
export function platformFaultSuite(runner: TestRunner, faults: readonly PlatformFault[], withActor: WithActor): void {
  const { it, expect } = runner;

  const createCampaign = async ({ harness, keyOf, call }: PlatformActor): Promise<unknown> => {
    const { platform, tree } = harness;
    const key = keyOf('campaign', tree.campaign.localId);
    return platform.campaigns.create({ key, spec: tree.campaign, parent: null, refs: {} }, call);
  };

  if (faults.includes('throttle'))
    it('waits out a throttled write and then creates once', () =>
      withActor(async (actor) => {
        actor.harness.inject('throttle', 1);
        await createCampaign(actor);
        expect(actor.harness.count('campaign')).toBe(1);
        expect(actor.call.events.some((event) => event.type === 'throttled')).toBe(true);
      }));

  if (faults.includes('unavailable'))
    it('does not repeat a write that met a server error, and says that it must be looked up', () =>
      withActor(async (actor) => {
        actor.harness.inject('unavailable', 1);
        const error = await failureOf(createCampaign(actor));
        expect(AdFluxError.isInstance(error) && error.recovery).toBe('reconcile');
        expect(actor.harness.count('campaign')).toBe(0);
        const key = actor.keyOf('campaign', actor.harness.tree.campaign.localId);
        expect(await actor.harness.platform.campaigns.find(key, null, actor.call)).toBe(null);
      }));

  if (faults.includes('lost_answer')) {
    it('finds by its key what was created although the answer was lost', () =>
      withActor(async (actor) => {
        actor.harness.inject('lost_answer', 1);
        const error = await failureOf(createCampaign(actor));
        expect(AdFluxError.isInstance(error) && error.recovery).toBe('reconcile');
        const key = actor.keyOf('campaign', actor.harness.tree.campaign.localId);
        const found = await actor.harness.platform.campaigns.find(key, null, actor.call);
        expect(found?.kind).toBe('campaign');
        expect(actor.harness.count('campaign')).toBe(1);
      }));

    it('keeps secrets out of every part of an error, and keeps its cause', () =>
      withActor(async (actor) => {
        actor.harness.inject('lost_answer', 1);
        const error = await failureOf(createCampaign(actor));
        const shown = inspect(error, { depth: 12, showHidden: true }) + JSON.stringify(error);
        for (const secret of actor.harness.secrets) expect(shown.includes(secret)).toBe(false);
        expect(AdFluxError.isInstance(error) && error.cause !== undefined).toBe(true);
      }));
  }

  it('stops when the caller aborts, before anything is created', () =>
    withActor(async (actor) => {
      const call = createTestCall(AbortSignal.abort());
      const error = await failureOf(createCampaign({ ...actor, call }));
      expect(AdFluxError.isInstance(error) && error.code).toBe('aborted');
      expect(actor.harness.count('campaign')).toBe(0);
    }));
}
