import type { AdFluxError, Call } from '@adflux/core';
import type { Drive } from './drive.js';
import { toAdFluxError } from './to-adflux-error.js';

/** What came of one call to a platform. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AdFluxError };

/** Calls a platform. A platform's refusal is an outcome; a lost lease is thrown. */
export async function attempt<T>(drive: Drive, work: (call: Call) => Promise<T>): Promise<Outcome<T>> {
  await drive.ensureHeld();
  try {
    return { ok: true, value: await work(drive.call) };
  } catch (error) {
    drive.call.signal.throwIfAborted();
    return { ok: false, error: toAdFluxError(error) };
  }
}
