import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';

/** What Node tells of a request that a client sends out of our sight. All null where the client does not use `node:http`. */
export interface Flight {
  readonly request: ClientRequest | null;
  readonly response: IncomingMessage | null;
  /** What ended the request, with Node's code. */
  readonly cause: unknown;
}

/** Node publishes each outgoing request here (https://nodejs.org/docs/latest-v20.x/api/diagnostics_channel.html#http). */
const requestStart = 'http.client.request.start';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Notes the answer and the end of a request, and keeps the client from following a redirect: it would repeat a write. */
function follow(flight: Writable<Flight>, request: ClientRequest): void {
  flight.request = request;
  request.once('error', (error) => (flight.cause = error));
  // Before the client's own listener, which looks for a location.
  request.prependOnceListener('response', (response) => {
    flight.response = response;
    delete response.headers.location;
  });
}

/**
 * Makes a watch over requests that a client sends without showing them: it gives neither the status and headers of a success
 * nor the reason of a lost connection, and cannot be stopped. Node is asked instead, for as long as the request takes; the
 * client is left as it is, and other requests of the process are not looked at.
 */
export function createFlightWatch(): <T>(send: (flight: Flight) => Promise<T>) => Promise<T> {
  const current = new AsyncLocalStorage<Flight>();
  return async (send) => {
    const flight: Writable<Flight> = { request: null, response: null, cause: null };
    const onStart = (message: unknown): void => {
      if (current.getStore() === flight) follow(flight, (message as { request: ClientRequest }).request);
    };
    subscribe(requestStart, onStart);
    try {
      return await current.run(flight, () => send(flight));
    } finally {
      unsubscribe(requestStart, onStart);
    }
  };
}
