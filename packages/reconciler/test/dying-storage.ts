import type { Storage } from '@adflux/core';

const writes = new Set([
  ...['put', 'import', 'append', 'upsert', 'patch', 'remove'],
  ...['create', 'claim', 'renew', 'recordStep', 'setState', 'release'],
]);

/** A storage whose process dies after so many writes: from then on it answers nothing. */
export function dyingStorage(storage: Storage, writesLeft: number): { readonly storage: Storage; isDead(): boolean } {
  let left = writesLeft;
  const assertAlive = (): void => {
    if (left <= 0) throw new Error('the process died');
  };
  const thenMaybeDie = async (work: unknown): Promise<unknown> => {
    const result = await work;
    left -= 1;
    assertAlive();
    return result;
  };
  const mortal = <Store extends object>(store: Store): Store =>
    new Proxy(store, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return (...given: unknown[]): unknown => {
          assertAlive();
          const result: unknown = Reflect.apply(method, target, given);
          return writes.has(String(name)) ? thenMaybeDie(result) : result;
        };
      },
    });
  const stores = Object.entries(storage).map(([name, store]: [string, unknown]) => [
    name,
    typeof store === 'object' && store !== null ? mortal(store) : store,
  ]);
  return { storage: Object.fromEntries(stores) as Storage, isDead: () => left <= 0 };
}
