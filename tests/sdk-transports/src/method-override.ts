import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A door to another server that understands `method=delete`. */
export interface MethodOverride {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Stands before the simulated Meta and does what Graph does and the simulator does not: takes a POST with `method=delete` for
 * a DELETE (https://developers.facebook.com/docs/graph-api/overview, "Deleting", read November 2026). Broken connections
 * break on both sides.
 */
export async function openMethodOverride(target: string): Promise<MethodOverride> {
  const passOn = (incoming: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(incoming.url ?? '', target);
    const method = url.searchParams.get('method')?.toUpperCase() ?? incoming.method;
    url.searchParams.delete('method');
    const { host: _host, ...headers } = incoming.headers;
    const outgoing = send(url, { method, headers, agent: false });
    outgoing.on('error', () => incoming.socket.resetAndDestroy());
    outgoing.on('response', (answer) => {
      answer.on('aborted', () => incoming.socket.resetAndDestroy());
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(outgoing);
  };
  const server = createServer(passOn);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
