import { AdFluxError } from '@adflux/core';
import type { Claim, Clock, Run, RunState, RunStore } from '@adflux/core';
import type { createFrozenCopy } from './frozen-copy.js';
import type { MemoryLinkBook } from './memory-link-book.js';
import { createHeldRun, dueAt, isUnfinished } from './held-run.js';
import type { HeldRun } from './held-run.js';

const defaultLimit = 100;

const staleFence = (runId: string): AdFluxError =>
  new AdFluxError(`Run ${runId} is driven by someone else now. Stop, and claim it again before going on.`, {
    code: 'conflict',
  });

const unfinishedTwin = (campaignId: string, runId: string): AdFluxError =>
  new AdFluxError(
    `Campaign ${campaignId} has an unfinished run, ${runId}. Resume it to its end before starting another.`,
    { code: 'conflict' },
  );

export function createMemoryRunStore(
  clock: Clock,
  links: MemoryLinkBook,
  frozenCopy: ReturnType<typeof createFrozenCopy>,
): RunStore {
  const runs = new Map<string, HeldRun>();
  const byKey = new Map<string, HeldRun>();
  const unfinished = new Map<string, HeldRun>();

  const now = (): number => clock.now().getTime();

  const lease = (held: HeldRun, owner: string, leaseMs: number): Claim => {
    held.fence += 1;
    held.lease = { owner, until: now() + leaseMs };
    return { run: held.toRun(), owner, fence: held.fence, leaseMs };
  };

  const driven = (claim: Claim): HeldRun => {
    const held = runs.get(claim.run.id);
    if (held?.fence !== claim.fence || held.lease?.owner !== claim.owner) throw staleFence(claim.run.id);
    return held;
  };

  const touch = (held: HeldRun, claim: Claim): void => {
    held.lease = { owner: claim.owner, until: now() + claim.leaseMs };
    held.updatedAt = clock.now().toISOString();
  };

  const moveTo = (held: HeldRun, state: RunState): void => {
    const { campaignId, id } = held.base;
    const twin = unfinished.get(campaignId);
    if (isUnfinished(state) && twin !== undefined && twin !== held) throw unfinishedTwin(campaignId, twin.base.id);
    held.state = state;
    if (isUnfinished(state)) unfinished.set(campaignId, held);
    else if (twin?.base.id === id) unfinished.delete(campaignId);
  };

  return {
    create: async (run) => {
      const existing = byKey.get(run.key);
      if (existing !== undefined) return { run: existing.toRun(), created: false };
      if (runs.has(run.id))
        throw new AdFluxError(`There is a run ${run.id} with another key. Give the new run an id of its own.`, {
          code: 'conflict',
        });
      const held = createHeldRun(frozenCopy(run), runs.size);
      moveTo(held, run.state);
      runs.set(run.id, held);
      byKey.set(run.key, held);
      return { run: held.toRun(), created: true };
    },
    get: async (id) => runs.get(id)?.toRun() ?? null,
    findByKey: async (key) => byKey.get(key)?.toRun() ?? null,
    list: async ({ campaignId, states, limit = defaultLimit } = {}) =>
      [...runs.values()]
        .filter((held) => campaignId === undefined || held.base.campaignId === campaignId)
        .filter((held) => states?.includes(held.state) ?? true)
        .sort((left, right) => right.createdMs - left.createdMs || right.sequence - left.sequence)
        .slice(0, limit)
        .map((held): Run => held.toRun()),
    claim: async (id, owner, leaseMs) => {
      const held = runs.get(id);
      if (held === undefined) return null;
      if (held.lease !== null && held.lease.owner !== owner && held.lease.until > now()) return null;
      return lease(held, owner, leaseMs);
    },
    claimDue: async (owner, leaseMs) => {
      let next: HeldRun | undefined;
      for (const held of unfinished.values()) {
        const due = dueAt(held, now());
        if (due === null) continue;
        const nextDue = next === undefined ? null : dueAt(next, now());
        if (
          next === undefined ||
          nextDue === null ||
          due < nextDue ||
          (due === nextDue && held.sequence < next.sequence)
        )
          next = held;
      }
      return next === undefined ? null : lease(next, owner, leaseMs);
    },
    renew: async (claim) => {
      driven(claim).lease = { owner: claim.owner, until: now() + claim.leaseMs };
    },
    recordStep: async (claim, stepId, entry, changes) => {
      const held = driven(claim);
      if (changes !== undefined) links.apply(changes);
      held.journal.set(stepId, frozenCopy(entry));
      touch(held, claim);
    },
    setState: async (claim, state) => {
      const held = driven(claim);
      moveTo(held, state);
      if (state !== 'waiting') held.wakeAt = null;
      touch(held, claim);
    },
    release: async (claim, state, wakeAt) => {
      const held = driven(claim);
      moveTo(held, state);
      touch(held, claim);
      held.wakeAt = wakeAt;
      held.lease = null;
      held.dueMs = wakeAt === null ? now() : Date.parse(wakeAt);
    },
  };
}
