import { AdFluxError } from '@adflux/core';
import type { RemoteAudience } from '@adflux/core';
import { emptyGeneration, type HeldLink, type OpenLink } from './held-link.js';
import type { PlatformWork } from './platform-work.js';

const mostCreates = 3;

/**
 * Looks for what a create left behind. Look-ups lag: until the platform's delay is over, "not found" is no answer, and is
 * asked again.
 */
async function lookFor({ context, platform, port, call, lease }: PlatformWork, link: HeldLink) {
  const settledMs = Date.parse(link.createStartedAt ?? context.now()) + platform.capabilities.lookupDelayMs;
  for (;;) {
    const askedMs = context.clock.now().getTime();
    const found = await port.find(link.key, call);
    if (found !== null || askedMs >= settledMs) return found;
    await lease.keep();
    await context.clock.sleep(Math.max(1, settledMs - context.clock.now().getTime()), call.signal);
  }
}

const known = ({ id, state, reasons }: RemoteAudience): Partial<HeldLink> => ({
  remoteId: id,
  state,
  reasons: reasons ?? [],
});

/** Only these leave it open whether the audience was made; anything else the platform refused. */
const leavesDoubt = (error: AdFluxError): boolean =>
  error.recovery === 'reconcile' || error.code === 'conflict' || error.code === 'aborted';

/**
 * Sees to it that the audience exists on the platform, once: the intent is recorded before the create, and what is in doubt is
 * looked up by its creation key before it is created again.
 */
export async function ensureRemote(work: PlatformWork, link: OpenLink): Promise<void> {
  const { context, audience, port, call } = work;
  for (let creates = 0; link.value.remoteId === null; creates++) {
    const found = link.value.createStartedAt === null ? null : await lookFor(work, link.value);
    if (found !== null) return link.save(known(found));
    await link.save({ createStartedAt: context.now() });
    try {
      const created = await port.create({ key: link.value.key, name: audience.name }, call);
      await link.save(known(created));
    } catch (error) {
      // A foreign error, one of storage among them, says nothing about the platform: the next call looks.
      if (!AdFluxError.isInstance(error) || error.platform === undefined) throw error;
      if (!leavesDoubt(error)) await link.save({ createStartedAt: null });
      if (!leavesDoubt(error) || error.code === 'aborted' || creates + 1 >= mostCreates) throw error;
    }
  }
}

/**
 * Gives up the audience as it is on the platform: what is there, or may be there, is written down for removal, and the link
 * stands at a new generation that nothing was built for.
 */
export async function retire(work: PlatformWork, link: OpenLink, state: 'processing' | 'too_small'): Promise<void> {
  const { remoteId, createStartedAt, replacedRemoteIds, generation } = link.value;
  const current = remoteId ?? (createStartedAt === null ? null : ((await lookFor(work, link.value))?.id ?? null));
  await link.save({
    ...emptyGeneration(link.value, generation + 1),
    replacedRemoteIds: current === null ? replacedRemoteIds : [...replacedRemoteIds, current],
    state,
    reasons: [],
  });
}

/** Removes what was given up. */
export async function removeRetired({ port, call }: PlatformWork, link: OpenLink): Promise<void> {
  for (const id of link.value.replacedRemoteIds) {
    await port.remove(id, call);
    await link.save({ replacedRemoteIds: link.value.replacedRemoteIds.filter((other) => other !== id) });
  }
}
