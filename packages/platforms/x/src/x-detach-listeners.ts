import type { Socket } from 'node:net';

/** What `twitter-api-v2` listens to on a socket for its debug handler, and never stops listening to. */
const leaked: readonly (string | symbol)[] = ['error', 'connect', 'close', 'end', 'lookup', 'timeout'];

/**
 * Takes off again what the client is about to put on the socket. It adds six listeners for each request that has a debug
 * handler and leaves them there: on a connection that is kept alive they would pile up, a few more with every request.
 * Has to be called from that handler; what others put there before or later stays.
 */
export function detachListeners(socket: Socket): void {
  const added: [string | symbol, (...values: unknown[]) => void][] = [];
  const note = (event: string | symbol, listener: (...values: unknown[]) => void): void => {
    if (leaked.includes(event)) added.push([event, listener]);
  };
  socket.on('newListener', note);
  process.nextTick(() => {
    socket.off('newListener', note);
    for (const [event, listener] of added) socket.off(event, listener);
  });
}
