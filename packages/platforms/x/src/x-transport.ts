import type { Socket } from 'node:net';
import { toPlatformResponse, type PlatformResponse, type Transport, type WireRequest } from '@adflux/platform-kit';
import type { XApiClient, XSendOptions } from './x-api-client.js';
import { toXTransportError } from './x-transport-error.js';
import { detachListeners } from './x-detach-listeners.js';

/** Hands a request to its verb. Queries are in the URL already. */
function send(
  client: XApiClient,
  { method, url }: WireRequest,
  content: Record<string, string> | Buffer,
  options: XSendOptions,
): Promise<unknown> {
  switch (method) {
    case 'GET':
      return client.get(url, {}, options);
    case 'DELETE':
      return client.delete(url, {}, options);
    case 'POST':
      return client.post(url, content, options);
    case 'PUT':
      return client.put(url, content, options);
    case 'PATCH':
      return client.patch(url, content, options);
  }
}

/** What is known of a request that is under way. */
interface Flight {
  /** Whether it was handed to a connection, so that X may have it. */
  socket: Socket | null;
  /** The client tells it of errors alone, so it is noted when the answer begins. */
  status: number | null;
  /** What the client leaves out of its errors. */
  cause: unknown;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const statusOf = (data: unknown): number | null =>
  isRecord(data) && isRecord(data['res']) && typeof data['res']['statusCode'] === 'number'
    ? data['res']['statusCode']
    : null;

/** The answer of a request that succeeded, or of one that X refused: the client throws the latter. */
function toResponse(answer: unknown, flight: Flight): PlatformResponse | null {
  if (!isRecord(answer) || !isRecord(answer['headers'])) return null;
  const status = flight.status ?? (typeof answer['code'] === 'number' ? answer['code'] : null);
  if (status === null) return null;
  const { data } = answer;
  return toPlatformResponse({ status, headers: answer['headers'], data: typeof data === 'string' ? data : '' });
}

/**
 * A transport over a client of `twitter-api-v2`, which signs every attempt anew (OAuth 1.0a with a nonce of its own). Makes
 * good what the client lacks: the reason of a lost connection comes back with its code, whatever X answers is an answer,
 * also pages that are not JSON, and an aborted request closes its connection. Never retries, and leaves no trace on the
 * client: no rate limits are stored in it and no defaults changed.
 *
 * @param clientOf The client for a request: the same one each time, or one for the credentials in its headers.
 */
export function createXTransport(clientOf: (request: WireRequest) => XApiClient): Transport {
  return async (request) => {
    const { content, data, headers, signal } = request;
    signal.throwIfAborted();
    const flight: Flight = { socket: null, status: null, cause: null };
    const contentType = headers['content-type'];
    // A form is part of the signature, so the client writes it down; everything else goes as the kit encoded it.
    const isRaw = data !== undefined && content.form === undefined;
    const options: XSendOptions = {
      prefix: '',
      fullResponse: true,
      forceParseMode: 'text',
      forceBodyMode: isRaw ? 'raw' : 'url',
      // A compressed answer that is cut off would be an error event that nobody listens to.
      compression: 'identity',
      enableRateLimitSave: false,
      headers: isRaw && contentType !== undefined ? { 'content-type': contentType } : {},
      requestEventDebugHandler: (event, details) => {
        if (event === 'socket' && isRecord(details)) {
          const socket = details['socket'] as Socket;
          detachListeners(socket);
          flight.socket = socket;
          if (signal.aborted) socket.destroy();
        }
        if (event === 'response') flight.status = statusOf(details);
        if (event === 'request-error' && isRecord(details)) flight.cause = details['requestError'];
      },
    };
    const body = isRaw ? Buffer.from(data) : { ...content.form };
    const answering = send(clientOf(request), request, body, options);
    try {
      const response = toResponse(await untilAborted(answering, signal, () => flight.socket?.destroy()), flight);
      if (response !== null) return response;
      throw new Error('The client answered with something that is no answer.');
    } catch (error) {
      const refusal = isRecord(error) && error['type'] === 'response' ? toResponse(error, flight) : null;
      if (refusal !== null) return refusal;
      throw toXTransportError(error, flight.cause, flight.socket !== null);
    }
  };
}

/** Gives up as soon as the signal fires, and closes the connection. */
async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal, close: () => void): Promise<T> {
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => {
      close();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
    // When the signal was faster, nobody is there to hear of the closed connection.
    promise.catch(() => undefined);
  }
}
