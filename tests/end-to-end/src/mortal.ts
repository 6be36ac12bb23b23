import type { AdPlatform, Call, EntityPort, EntitySpec, Storage } from '@adflux/core';
import type { Life } from './life.js';

type During = <T>(work: () => Promise<T>) => Promise<T>;

const duringLife =
  (life: Life): During =>
  async (work) => {
    life.tick();
    const answer = await work();
    life.tick();
    return answer;
  };

/** A storage as one process sees it: every call is a tick before it and a tick after it. */
export function mortalStorage(storage: Storage, life: Life): Storage {
  const during = duringLife(life);
  const { runs, links, audit } = storage;
  return {
    ...storage,
    runs: {
      create: (run) => during(() => runs.create(run)),
      get: (id) => during(() => runs.get(id)),
      findByKey: (key) => during(() => runs.findByKey(key)),
      list: (query) => during(() => runs.list(query)),
      claim: (id, owner, leaseMs) => during(() => runs.claim(id, owner, leaseMs)),
      claimDue: (owner, leaseMs) => during(() => runs.claimDue(owner, leaseMs)),
      renew: (claim) => during(() => runs.renew(claim)),
      recordStep: (claim, stepId, entry, changes) => during(() => runs.recordStep(claim, stepId, entry, changes)),
      setState: (claim, state) => during(() => runs.setState(claim, state)),
      release: (claim, state, wakeAt) => during(() => runs.release(claim, state, wakeAt)),
    },
    links: {
      find: (filter) => during(() => links.find(filter)),
      liveBudgets: () => during(() => links.liveBudgets()),
      patch: (id, patch) => during(() => links.patch(id, patch)),
    },
    audit: { append: (entry) => during(() => audit.append(entry)), list: (query) => during(() => audit.list(query)) },
  };
}

/** Whether a request that ended like this is one that the process dies with. */
export type Fatal = (platform: string) => boolean;

/**
 * A platform as one process sees it: every call is a tick before it and a tick after it, and a request that does not come back
 * may be the last thing the process did.
 */
export function mortalPlatform(platform: AdPlatform, life: Life, isFatal: Fatal = () => false): AdPlatform {
  const during = duringLife(life);
  const whileAlive = (call: Call): Call => ({
    ...call,
    signal: AbortSignal.any([call.signal, life.signal]),
    observe: (event) => {
      if (event.type !== 'succeeded' && isFatal(platform.id)) life.kill();
      call.observe?.(event);
    },
  });
  const port = <Spec extends EntitySpec>(real: EntityPort<Spec>): EntityPort<Spec> => ({
    create: (request, call) => during(() => real.create(request, whileAlive(call))),
    find: (key, parent, call) => during(() => real.find(key, parent, whileAlive(call))),
    read: (refs, call) => during(() => real.read(refs, whileAlive(call))),
    update: (request, call) => during(() => real.update(request, whileAlive(call))),
    setDelivery: (ref, delivery, call) => during(() => real.setDelivery(ref, delivery, whileAlive(call))),
    remove: (ref, call) => during(() => real.remove(ref, whileAlive(call))),
  });
  const { tree } = platform;
  return {
    ...platform,
    campaigns: port(platform.campaigns),
    adGroups: port(platform.adGroups),
    ads: port(platform.ads),
    assets: port(platform.assets),
    ...(tree === undefined
      ? {}
      : {
          tree: {
            create: (request, call) => during(() => tree.create(request, whileAlive(call))),
            find: (request, call) => during(() => tree.find(request, whileAlive(call))),
          },
        }),
  };
}
