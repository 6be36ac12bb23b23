import { refuse, refuseParameter } from './tiktok-problem.js';
import { text, type Reader } from './tiktok-readers.js';

/** Remembers the `request_id`s of bodies that were carried out, for a few seconds. */
export interface RequestIdGuard {
  /** Refuses an id that was used at the same endpoint a moment ago. */
  readonly check: (endpoint: string, requestId: string | undefined, nowMs: number) => void;
  /** Remembers an id once its request succeeded. */
  readonly remember: (endpoint: string, requestId: string | undefined, nowMs: number) => void;
}

/**
 * "If you retry requests with the same request ID multiple times, then only one will succeed." How long that holds is not
 * published; integrators report about ten seconds. Afterwards the same id creates a second campaign.
 */
const windowMs = 10_000;

/** Opens an empty memory. */
export const createRequestIdGuard = (): RequestIdGuard => {
  const usedAtMs = new Map<string, number>();
  return {
    check: (endpoint, requestId, nowMs) => {
      if (requestId === undefined) return;
      const usedMs = usedAtMs.get(`${endpoint}\n${requestId}`);
      if (usedMs !== undefined && nowMs - usedMs < windowMs) {
        refuse(40050, `Duplicated requests have been sent. request_id: ${requestId}`);
      }
    },
    remember: (endpoint, requestId, nowMs) => {
      if (requestId !== undefined) usedAtMs.set(`${endpoint}\n${requestId}`, nowMs);
    },
  };
};

/** Reads a `request_id`: a 64-bit integer, written as text. */
export const requestId: Reader<string> = (value, path) => {
  const read = text(value, path);
  return /^\d{1,19}$/.test(read) && BigInt(read) < 2n ** 63n
    ? read
    : refuseParameter(path, 'The value must be a string representation of a 64-bit integer');
};
