import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { FaultKind } from './fault-rule.js';
import type { Reply } from './reply.js';

/** How an answer goes out. */
export interface Departure {
  readonly reply: Reply | undefined;
  readonly fault: FaultKind | null;
  readonly delayMs: number;
  readonly headers: Readonly<Record<string, string>>;
}

const toBytes = (body: unknown): Buffer => {
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
};

/**
 * Writes an answer, or breaks it off as the fault demands.
 * @returns whether the client could read a whole answer
 */
export const writeReply = async (outgoing: ServerResponse, departure: Departure): Promise<boolean> => {
  const { reply, fault, delayMs, headers } = departure;
  if (delayMs > 0) await wait(delayMs);
  if (outgoing.destroyed || outgoing.socket?.destroyed) return false;
  if (!reply || fault === 'reset-after') {
    // A plain destroy() may look like a clean end to the client; a reset never does.
    outgoing.socket?.resetAndDestroy();
    return false;
  }
  const whole = toBytes(reply.body);
  const garbled = fault === 'unreadable-body';
  const body = garbled ? whole.subarray(0, Math.ceil(whole.length / 2)) : whole;
  outgoing.writeHead(reply.status, {
    'content-type': 'application/json; charset=UTF-8',
    ...headers,
    ...reply.headers,
    'content-length': body.length,
  });
  outgoing.end(body);
  return !garbled;
};
