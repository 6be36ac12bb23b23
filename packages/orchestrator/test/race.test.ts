import type { Claim, Storage } from '@adflux/core';
import { describe, expect, it, vi } from 'vitest';
import { createAdFlux } from '../src/create-adflux.js';
import { crashScenarios } from './crash-scenarios.js';
import { playEveryRace } from './race-schedule.js';

// Hundreds of stories each, on machines that may be busy.
vi.setConfig({ testTimeout: 180_000 });

const races = crashScenarios.filter((scenario) => scenario.before === undefined);

/** A storage that takes writes from whoever had the lease once: each write gets a claim of its own. */
function withoutFences(storage: Storage): Storage {
  const { runs } = storage;
  let turn: Promise<unknown> = Promise.resolve();
  const write = ({ run, leaseMs }: Claim, work: (claim: Claim) => Promise<void>): Promise<void> => {
    const mine = turn.then(async () => {
      const claim = await runs.claim(run.id, 'anyone', leaseMs);
      if (claim !== null) await work(claim);
    });
    turn = mine;
    return mine;
  };
  return {
    ...storage,
    runs: {
      ...runs,
      claim: (id, _owner, leaseMs) => runs.claim(id, 'anyone', leaseMs),
      recordStep: (claim, stepId, entry, links) =>
        write(claim, (fresh) => runs.recordStep(fresh, stepId, entry, links)),
      setState: (claim, state) => write(claim, (fresh) => runs.setState(fresh, state)),
      release: (claim, state, wakeAt) => write(claim, (fresh) => runs.release(fresh, state, wakeAt)),
    },
  };
}

describe('two processes on one run', () => {
  it.each(races)('$name: the one that slept through its lease spoils nothing', async (scenario) => {
    const report = await playEveryRace(scenario, createAdFlux);
    expect(report.violations).toEqual([]);
    expect(report.schedules).toBeGreaterThan(20);
  });

  it('is spoiled by a storage that does not check fences', async () => {
    const [scenario] = races;
    if (scenario === undefined) throw new Error('there are no races');
    const report = await playEveryRace(scenario, createAdFlux, withoutFences);
    expect(report.violated).toBeGreaterThan(0);
  });
});
