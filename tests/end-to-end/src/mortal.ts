import type { AdPlatform, EntityPort, EntitySpec, Storage } from '@adflux/core';
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
      patch: (id, patch) => during(() => links.patch(id, patch)),
    },
    audit: { append: (entry) => during(() => audit.append(entry)), list: (query) => during(() => audit.list(query)) },
  };
}

/** A platform as one process sees it: every call is a tick before it and a tick after it. */
export function mortalPlatform(platform: AdPlatform, life: Life): AdPlatform {
  const during = duringLife(life);
  const port = <Spec extends EntitySpec>(real: EntityPort<Spec>): EntityPort<Spec> => ({
    create: (request, call) => during(() => real.create(request, call)),
    find: (key, parent, call) => during(() => real.find(key, parent, call)),
    read: (refs, call) => during(() => real.read(refs, call)),
    update: (request, call) => during(() => real.update(request, call)),
    setDelivery: (ref, delivery, call) => during(() => real.setDelivery(ref, delivery, call)),
    remove: (ref, call) => during(() => real.remove(ref, call)),
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
            create: (request, call) => during(() => tree.create(request, call)),
            find: (request, call) => during(() => tree.find(request, call)),
          },
        }),
  };
}
