import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { WireRequest } from '@adflux/platform-kit';

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** A server for as long as the body runs. */
export async function withServer(listener: RequestListener, body: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(listener);
  try {
    await body(await listening(server));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A server that does to each connection what it is told, once it has read something. */
export async function withTcp(onData: (socket: Socket) => void, body: (url: string) => Promise<void>): Promise<void> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => onData(socket));
  });
  try {
    await body(await listening(server));
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

/** One request of the kit, with this token. */
export const wireRequest = (url: string, token: string, more: Partial<WireRequest> = {}): WireRequest => ({
  method: 'GET',
  url,
  headers: { authorization: `Bearer ${token}` },
  data: undefined,
  content: {},
  signal: new AbortController().signal,
  ...more,
});

/** The same, with a JSON body. */
export const wireWrite = (
  url: string,
  token: string,
  body: Readonly<Record<string, unknown>>,
  more: Partial<WireRequest> = {},
): WireRequest => wireRequest(url, token, { method: 'POST', data: JSON.stringify(body), content: { body }, ...more });

/** What a request failed with. */
export const failureOf = (work: Promise<unknown>): Promise<Error & { code?: string }> =>
  work.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: unknown) => error as Error & { code?: string },
  );
