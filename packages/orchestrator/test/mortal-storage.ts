import type { Storage } from '@adflux/core';
import type { Life } from './life.js';

/** A storage as one process sees it: each write is a tick before it and a tick after it. */
export function mortalStorage(storage: Storage, life: Life): Storage {
  const read = async <T>(work: () => Promise<T>): Promise<T> => {
    await life.breathe();
    const answer = await work();
    await life.breathe();
    return answer;
  };
  const write = async <T>(work: () => Promise<T>): Promise<T> => {
    await life.tick();
    const answer = await work();
    await life.tick();
    return answer;
  };
  const { runs, links, audit } = storage;
  return {
    ...storage,
    runs: {
      create: (run) => write(() => runs.create(run)),
      get: (id) => read(() => runs.get(id)),
      findByKey: (key) => read(() => runs.findByKey(key)),
      list: (query) => read(() => runs.list(query)),
      claim: (id, owner, leaseMs) => write(() => runs.claim(id, owner, leaseMs)),
      claimDue: (owner, leaseMs) => write(() => runs.claimDue(owner, leaseMs)),
      renew: (claim) => write(() => runs.renew(claim)),
      recordStep: (claim, stepId, entry, changes) => write(() => runs.recordStep(claim, stepId, entry, changes)),
      setState: (claim, state) => write(() => runs.setState(claim, state)),
      release: (claim, state, wakeAt) => write(() => runs.release(claim, state, wakeAt)),
    },
    links: {
      find: (filter) => read(() => links.find(filter)),
      liveBudgets: () => read(() => links.liveBudgets()),
      patch: (id, patch) => write(() => links.patch(id, patch)),
    },
    audit: {
      append: (entry) => write(() => audit.append(entry)),
      list: (query) => read(() => audit.list(query)),
    },
  };
}
