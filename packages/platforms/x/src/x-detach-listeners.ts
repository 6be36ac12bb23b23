import type { Socket } from 'node:net';

type Listener = (...values: unknown[]) => void;

/** What `twitter-api-v2` listens to on a socket for its debug handler, in its order, and never stops listening to. */
const leaked: readonly (string | symbol)[] = ['error', 'connect', 'close', 'end', 'lookup', 'timeout'];

/**
 * Takes off again what the client is about to put on the socket. It adds six listeners for each request that has a debug
 * handler and leaves them there: on a connection that is kept alive they would pile up, six more with every request. Has to
 * be called from that handler. Only these six in a row are taken off: what Node itself adds right after them stays, and
 * should a version of the client add others, all stay.
 */
export function detachListeners(socket: Socket): void {
  const added: Listener[] = [];
  const stop = (): unknown => socket.off('newListener', note);
  const note = (event: string | symbol, listener: Listener): void => {
    if (event !== leaked[added.length]) {
      stop();
      return;
    }
    added.push(listener);
    if (added.length === leaked.length) stop();
  };
  socket.on('newListener', note);
  process.nextTick(() => {
    stop();
    if (added.length < leaked.length) return;
    leaked.forEach((event, index) => socket.off(event, added[index] as Listener));
  });
}
