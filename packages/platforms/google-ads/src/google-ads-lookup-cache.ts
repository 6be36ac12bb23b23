import { AdFluxError, type Call } from '@adflux/core';

/** Remembers what was looked up, and lets concurrent callers share one look-up. Failures are not remembered. */
export interface LookupCache<T> {
  get(key: string, call: Call, load: () => Promise<T>): Promise<T>;
}

/** Makes an empty cache. It keeps what it has for the life of its client: ids of places and accounts do not change. */
export function createLookupCache<T>(): LookupCache<T> {
  const entries = new Map<string, Promise<T>>();
  const get: LookupCache<T>['get'] = async (key, call, load) => {
    const known = entries.get(key);
    const entry = known ?? load();
    if (known === undefined) entries.set(key, entry);
    try {
      return await entry;
    } catch (error) {
      if (entries.get(key) === entry) entries.delete(key);
      // Whoever began the look-up gave up; that is no reason for those who waited with them to fail.
      const givenUp = known !== undefined && AdFluxError.isInstance(error) && error.code === 'aborted';
      if (givenUp && !call.signal.aborted) return get(key, call, load);
      throw error;
    }
  };
  return { get };
}
