import { createSharedCall } from './shared-call.js';

/** Renews credentials after the platform refused them: once, however many requests were refused together. */
export interface CredentialRefresh {
  /** Which credentials are in force, counted from 0. */
  readonly generation: () => number;
  /** Replaces the credentials of this generation, unless somebody else has already. */
  renew(generation: number, signal: AbortSignal): Promise<void>;
}

/** Makes a credential refresh, or null when there is nothing that could renew them. */
export function createCredentialRefresh(
  refreshCredentials: ((signal: AbortSignal) => Promise<void>) | undefined,
): CredentialRefresh | null {
  if (refreshCredentials === undefined) return null;
  let current = 0;
  const refresh = createSharedCall(async (signal) => {
    await refreshCredentials(signal);
    current += 1;
  });
  return {
    generation: () => current,
    renew: async (generation, signal) => {
      if (generation === current) await refresh(signal);
    },
  };
}
