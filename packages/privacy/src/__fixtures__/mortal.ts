import type { AdPlatform, Storage } from '@adflux/core';

/** A process that dies after so many writes and requests: from then on nothing it calls answers. */
export interface Mortal {
  readonly storage: Storage;
  readonly platform: AdPlatform;
  isDead(): boolean;
}

const writes = new Set([
  ...['put', 'import', 'append', 'settle', 'remove', 'removeAudience', 'removeCandidate', 'pseudonymise'],
  ...['create', 'upload', 'find'],
]);

/** @param deaths After which call to die; counted are writes to the storage and calls of the platform. */
export function mortal(storage: Storage, platform: AdPlatform, deathAfter: number): Mortal {
  let calls = 0;
  const assertAlive = (): void => {
    if (calls >= deathAfter) throw new Error('the process died');
  };
  const dyingAfter = async (work: unknown): Promise<unknown> => {
    const result = await work;
    calls += 1;
    assertAlive();
    return result;
  };
  const wrap = <T extends object>(store: T): T =>
    new Proxy(store, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]): unknown => {
          assertAlive();
          const result: unknown = Reflect.apply(value, target, given);
          return writes.has(String(name)) ? dyingAfter(result) : result;
        };
      },
    });
  const wrapped = Object.entries(storage).map(([name, store]: [string, unknown]) => [
    name,
    typeof store === 'object' && store !== null ? wrap(store) : store,
  ]);
  return {
    storage: Object.fromEntries(wrapped) as Storage,
    platform: { ...platform, ...(platform.audiences && { audiences: wrap(platform.audiences) }) },
    isDead: () => calls >= deathAfter,
  };
}
