import { Agent, createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { WireRequest } from '@adflux/platform-kit';
import { TwitterApi } from 'twitter-api-v2';
import { createXClientOf } from '../x-credentials.js';
import { createXTransport } from '../x-transport.js';

/** Credentials nobody has. */
export const tokens = { appKey: 'key-1', appSecret: 'secret-1', accessToken: 'token-1', accessSecret: 'secret-2' };
/** The same, on their way to the default client. */
export const headers = {
  'x-app-key': tokens.appKey,
  'x-app-secret': tokens.appSecret,
  'x-access-token': tokens.accessToken,
  'x-access-secret': tokens.accessSecret,
};

/** The adapter's own client, and one that a caller brings along. */
export const transports = {
  'the default client': () => createXTransport(createXClientOf()),
  "a caller's client": () => {
    const client = new TwitterApi(tokens, { httpAgent: new Agent({ keepAlive: true }) });
    return createXTransport(() => client);
  },
};

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

/** One request of the kit. */
export const request = (url: string, more: Partial<WireRequest> = {}): WireRequest => ({
  method: 'GET',
  url,
  headers,
  data: undefined,
  content: {},
  signal: new AbortController().signal,
  ...more,
});

/** What a request failed with. */
export const failureOf = (work: Promise<unknown>): Promise<Error & { code?: string }> =>
  work.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: unknown) => error as Error & { code?: string },
  );
