import { AdFluxError, type Call } from '@adflux/core';
import { createSharedCall } from './shared-call.js';

/**
 * Makes a read that is sent once and remembered. Concurrent callers share it; a failure is not remembered, so the next
 * caller asks again.
 */
export function rememberRead<T>(read: (call: Call) => Promise<T>): (call: Call) => Promise<T> {
  let answer: { readonly value: T } | null = null;
  let asking: Call | null = null;
  const shared = createSharedCall(async (signal) => {
    if (asking === null) throw new Error('nobody asks');
    const value = await read({ ...asking, signal });
    answer = { value };
    return value;
  });
  return async (call) => {
    if (answer !== null) return answer.value;
    asking = call;
    try {
      return await shared(call.signal);
    } catch (error) {
      if (!call.signal.aborted || AdFluxError.isInstance(error)) throw error;
      throw new AdFluxError('The call was aborted.', { code: 'aborted', cause: error });
    }
  };
}
